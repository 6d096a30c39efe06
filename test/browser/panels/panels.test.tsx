import { afterEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { emptyFilter } from "../../../src/core/events/incident-filter";
import { setFilter } from "../../../src/workspace/commands/document-commands";
import { undo } from "../../../src/workspace/commands/execute";
import { addZone } from "../../../src/workspace/commands/zone-commands";
import type { AppStore } from "../../../src/workspace/store";
import { createSampleStore, drawnZone } from "../../ui/panels/sample-store";
import { clearPage, expectNoViolations } from "../page-host";
import { mountPanels } from "./mount-panels";

const mount = (): AppStore => mountPanels(createSampleStore());

afterEach(clearPage);

const tab = (name: string) => page.getByRole("tab", { name, exact: true });
const checkbox = (name: string) => page.getByRole("checkbox", { name, exact: true });
const button = (name: string) => page.getByRole("button", { name, exact: true });

it("switches layers by checkboxes named after them", async () => {
  const store = mount();
  for (const name of ["Incidents", "Control areas", "Contact line", "Zones", "Labels"])
    await expect.element(checkbox(name)).toBeChecked();
  await checkbox("Contact line").click();
  expect(store.getState().view.layers["contact-line"]).toBe(false);
  await expectNoViolations();
});

it("walks the tabs with the arrow keys", async () => {
  mount();
  await tab("Layers").click();
  await userEvent.keyboard("{ArrowRight}");
  await expect.element(tab("Filters")).toHaveFocus();
  await expect.element(page.getByRole("region", { name: "Filters" })).toBeVisible();
  await userEvent.keyboard("{End}");
  await expect.element(page.getByRole("region", { name: "Zones" })).toBeVisible();
});

it("folds away and comes back", async () => {
  mount();
  await button("Hide panel").click();
  await expect.element(page.getByRole("tablist")).not.toBeInTheDocument();
  await button("Show panel").click();
  await expect.element(tab("Layers")).toBeVisible();
});

it("filters by a facet and by words, each a step that can be undone", async () => {
  const store = mount();
  await tab("Filters").click();
  await checkbox("Missile").click();
  expect(store.getState().document.filter.weapon).toEqual(["missile"]);
  await expect.element(checkbox("Guided bomb")).toHaveAccessibleDescription("1 certain, 0 possible");
  await page.getByRole("textbox", { name: "Search" }).fill("rostov");
  expect(store.getState().counts.certain).toBe(1);
  await expectNoViolations();
  await button("Clear filters").click();
  expect(store.getState().document.filter).toEqual(emptyFilter);
  undo(store);
  expect(store.getState().document.filter.text).toBe("rostov");
});

it("makes one step of a run of typing", async () => {
  const store = mount();
  await tab("Filters").click();
  await page.getByRole("textbox", { name: "Search" }).click();
  await userEvent.keyboard("khark");
  expect(store.getState().history.past).toHaveLength(1);
});

it("lists incidents by time, moves with the arrow keys and selects with Enter", async () => {
  const store = mount();
  await tab("Incidents").click();
  const rows = page.getByRole("region", { name: "Incidents" }).getByRole("listitem");
  await expect.poll(() => rows.elements()).toHaveLength(3);
  (rows.elements()[0]!.querySelector("button") as HTMLElement).focus();
  await userEvent.keyboard("{ArrowDown}");
  await expect.element(button("Guided bomb on a main road")).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  expect(store.getState().selection).toEqual({ kind: "incident", id: "road" });
  await expect.element(page.getByRole("region", { name: "Details" })).toBeVisible();
  await expect.element(button("Guided bomb on a main road")).toHaveAttribute("aria-current", "true");
  await expectNoViolations();
  await userEvent.keyboard("{Escape}");
  expect(store.getState().selection).toBeNull();
});

it("gives the focus back to the row when the details are closed", async () => {
  mount();
  await tab("Incidents").click();
  await button("Guided bomb on a main road").click();
  await button("Close").click();
  await expect.element(button("Guided bomb on a main road")).toHaveFocus();
});

it("leads to the other incidents at the same point and keeps the focus in the panel", async () => {
  const store = mount();
  await tab("Incidents").click();
  await button("Guided bomb on a main road").click();
  await page.getByRole("region", { name: "Details" }).getByRole("button", { name: "Strike denied" }).click();
  expect(store.getState().selection?.id).toBe("denied");
  await expect.element(page.getByRole("heading", { name: "Strike denied" })).toBeVisible();
  await expect.element(page.getByRole("region", { name: "Details" })).toHaveFocus();
});

it("says in words that nothing is in the window", async () => {
  const store = mount();
  await tab("Incidents").click();
  setFilter(store, { text: "nowhere" });
  await expect
    .element(page.getByText("No incident in this window. Widen the window or clear the filters."))
    .toBeVisible();
});

it("shows and selects a proposal, and selects and deletes a drawn zone", async () => {
  const store = mount();
  await tab("Zones").click();
  await checkbox("30 km zone").click();
  expect(store.getState().view.shownProposals).toEqual(["kellogg"]);
  await button("Details: 30 km zone").click();
  await expect.element(page.getByRole("heading", { name: "30 km zone" })).toBeVisible();
  await expectNoViolations();
  addZone(store, drawnZone);
  await expect.element(page.getByText("editor of drawn")).toBeVisible();
  await button("Delete: Unequal pull-back").click();
  expect(store.getState().document.zones).toEqual([]);
  await expect.element(page.getByText(/Nothing drawn yet/)).toBeVisible();
});
