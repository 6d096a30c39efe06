import { defineMessages } from "../define-messages";

/** Names of the themes that a page can have. */
export const pageThemeMessages = defineMessages({
  en: {
    light: "Light",
    dark: "Dark",
    print: "Print, safe in greyscale",
  },
  uk: {
    light: "Світла",
    dark: "Темна",
    print: "Друк, читається в сірому",
  },
});
