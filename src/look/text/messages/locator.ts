import { defineMessages } from "../define-messages";

/** Names on the small map that shows where a page's map lies. */
export const locatorMessages = defineMessages({
  en: {
    ukraine: "Ukraine",
    kyiv: "Kyiv",
  },
  uk: {
    ukraine: "Україна",
    kyiv: "Київ",
  },
});
