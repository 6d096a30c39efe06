import type { Page } from "@playwright/test";
import type { Locale } from "../../../src/core/sources/localized";
import { detailsMessages } from "../../../src/look/text/messages/details";
import { editActionMessages } from "../../../src/look/text/messages/edit/actions";
import { incidentTableMessages } from "../../../src/look/text/messages/incident-table";
import { panelsMessages } from "../../../src/look/text/messages/panels";
import { details, openTab, type Screen } from "./screen";

const tab = (name: "layers" | "filters" | "incidents" | "zones"): Screen => ({
  name: `panel ${name}`,
  open: (page, locale) => openTab(page, locale, name),
});

/** Opens a form of the incident that is selected. */
async function openAction(page: Page, locale: Locale, action: "edit" | "mergeWith" | "split") {
  const buttons = details(page, locale);
  await buttons.getByRole("button", { name: editActionMessages[locale][action], exact: true }).press("Enter");
  return page.getByRole("dialog");
}

/** The panel's tabs, and the details of what is selected there or on the map. */
export const panelScreens: readonly Screen[] = [
  { name: "the map", open: async (page) => page.getByRole("application"), isBare: true },
  tab("layers"),
  tab("filters"),
  tab("incidents"),
  {
    name: "table of incidents",
    open: async (page, locale) => {
      const panel = await openTab(page, locale, "incidents");
      const expand = panel.getByRole("button", { name: incidentTableMessages[locale].expand });
      // There is room for it beside the map alone.
      if (await expand.isVisible()) await expand.click();
      return panel;
    },
    goesOn: true,
  },
  {
    name: "panel zones",
    open: async (page, locale) => {
      const panel = await openTab(page, locale, "zones");
      await panel.locator("details > summary").first().press("Enter");
      return panel.locator("details[open]").first();
    },
  },
  {
    name: "details of a proposal",
    open: async (page, locale) => {
      const panel = await openTab(page, locale, "zones");
      const { proposalDetails } = panelsMessages[locale];
      await panel
        .getByRole("button", { name: new RegExp(`^${proposalDetails("")}`) })
        .first()
        .press("Enter");
      const shown = details(page, locale);
      await shown.getByRole("checkbox", { name: detailsMessages[locale].showOnMap }).check();
      return shown.locator("[aria-busy=false], dl").last();
    },
  },
  {
    name: "details of an incident",
    open: async (page, locale) => {
      // One with claims that contradict each other.
      await page.evaluate((hash) => {
        location.hash = hash;
      }, "#select=2025-12-26-kharkiv-road");
      return details(page, locale).getByRole("button", {
        name: editActionMessages[locale].edit,
        exact: true,
      });
    },
  },
  {
    name: "an incident's form",
    open: (page, locale) => openAction(page, locale, "edit"),
    goesOn: true,
  },
];
