import { expect } from "@playwright/test";
import { embedMessages } from "../../../src/look/text/messages/embed";
import { onlineMessages } from "../../../src/look/text/messages/online";
import { openPanel, type Screen } from "./screen";

/** Screens of a page of their own, each opened by its address. */
export interface PageOfScreens {
  readonly path: string;
  readonly fragment: string;
  readonly screens: readonly Screen[];
}

export const otherPages: readonly PageOfScreens[] = [
  {
    path: "online.html",
    fragment: "",
    screens: [
      {
        name: "a basemap of other hosts, asked for",
        open: async (page, locale) => {
          const texts = onlineMessages[locale];
          await openPanel(page, locale);
          const group = page.getByRole("region", { name: texts.heading });
          await group.getByRole("textbox").fill("https://styles.example.org/style.json");
          await page.keyboard.press("Enter");
          await expect(group).toContainText(texts.allow);
          return group;
        },
      },
    ],
  },
  {
    path: "index.html",
    fragment: "&select=2025-12-26-uman&embed=1",
    screens: [
      {
        name: "embedded",
        open: async (page, locale) => {
          await page.getByText(embedMessages[locale].legend, { exact: true }).press("Enter");
          return page.getByRole("contentinfo");
        },
      },
    ],
  },
];
