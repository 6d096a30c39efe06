import { afterEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { idAt, rowOfId } from "../../../src/core/events/event-set/incident-at";
import { setWindow } from "../../../src/workspace/commands/time-commands";
import { select } from "../../../src/workspace/commands/view-commands";
import { type IncidentSort, orderRows } from "../../../src/workspace/selection/incident-order";
import type { AppStore } from "../../../src/workspace/store";
import { effectiveWindow } from "../../../src/workspace/time-state";
import { createLongStore, wholeSpan } from "../../ui/panels/long-store";
import { clearPage, expectNoViolations } from "../page-host";
import { mountPanels } from "./mount-panels";

const count = 100_000;
const dayMs = 86_400_000;

afterEach(clearPage);

const tab = (name: string) => page.getByRole("tab", { name, exact: true });
const region = () => page.getByRole("region", { name: "Incidents" });
const items = () => region().getByRole("listitem").elements();
const tableRows = () => [...document.querySelectorAll("[role=table] [role=row][data-index]")];

async function openList(store: AppStore = createLongStore(count)): Promise<AppStore> {
  mountPanels(store);
  await tab("Incidents").click();
  await expect.poll(() => items().length).toBeGreaterThan(5);
  return store;
}

function orderedIds(store: AppStore, sort: IncidentSort): (index: number) => string {
  const { events, matches, time } = store.getState();
  const rows = orderRows(events, effectiveWindow(time), matches.mask, sort);
  return (index) => idAt(events, rows.at(index)!);
}

const byTime = { column: "time", direction: "ascending" } as const;
const focusedIndex = () =>
  Number(document.activeElement?.closest("[data-index]")?.getAttribute("data-index") ?? Number.NaN);
const isInView = (element: Element) => {
  const box = element.getBoundingClientRect();
  const frame = element.closest("[class*=scroller]")!.getBoundingClientRect();
  return box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1;
};

it("draws a screenful of a hundred thousand rows, and tells where each stands among them", async () => {
  const store = await openList();
  const { certain, possible } = store.getState().counts;
  expect(certain + possible).toBeGreaterThan(99_000);
  expect(items().length).toBeLessThan(40);
  expect(items()[0]!.getAttribute("aria-posinset")).toBe("1");
  expect(items()[0]!.getAttribute("aria-setsize")).toBe(String(certain + possible));
  await expectNoViolations();
});

it("walks with the keyboard, one row, one page, to both ends", async () => {
  const store = await openList();
  const { certain, possible } = store.getState().counts;
  const last = certain + possible - 1;
  items()[0]!.querySelector("button")!.focus();
  await userEvent.keyboard("{ArrowDown}{ArrowDown}");
  await expect.poll(focusedIndex).toBe(2);
  await userEvent.keyboard("{PageDown}");
  await expect.poll(focusedIndex).toBe(12);
  await userEvent.keyboard("{End}");
  await expect.poll(focusedIndex).toBe(last);
  expect(isInView(document.activeElement!.closest("[data-index]")!)).toBe(true);
  await userEvent.keyboard("{ArrowUp}{ArrowUp}{ArrowUp}");
  await expect.poll(focusedIndex).toBe(last - 3);
  await userEvent.keyboard("{Enter}");
  expect(store.getState().selection?.id).toBe(orderedIds(store, byTime)(last - 3));
  await userEvent.keyboard("{Home}");
  await expect.poll(focusedIndex).toBe(0);
  await userEvent.keyboard("{ArrowUp}");
  expect(focusedIndex()).toBe(0);
});

it("scrolls to what was selected on the map", async () => {
  const store = await openList();
  const id = orderedIds(store, byTime)(54_321);
  select(store, { kind: "incident", id });
  await expect.poll(() => document.querySelector("[data-index='54321'][data-selected]")).not.toBeNull();
  await expect.poll(() => isInView(document.querySelector("[data-index='54321']")!)).toBe(true);
  await expect.element(page.getByRole("region", { name: "Details" })).toBeVisible();
});

it("keeps the focused row while the list is scrolled away from it", async () => {
  await openList();
  items()[3]!.querySelector("button")!.focus();
  document.querySelector("[class*=scroller]")!.scrollTo({ top: 2_000_000 });
  await expect
    .poll(() => items().some((item) => Number(item.getAttribute("aria-posinset")) > 20_000))
    .toBe(true);
  expect(focusedIndex()).toBe(3);
  await userEvent.keyboard("{ArrowDown}");
  await expect.poll(focusedIndex).toBe(4);
  expect(isInView(document.activeElement!.closest("[data-index]")!)).toBe(true);
});

it("sorts by what is chosen, and the other way round", async () => {
  const store = await openList();
  await page.getByRole("combobox", { name: "Sort by" }).selectOptions("killed");
  await page.getByRole("button", { name: "Descending" }).click();
  const expected = orderedIds(store, { column: "killed", direction: "descending" })(0);
  await expect.poll(() => items()[0]?.textContent ?? "").toContain(`Row ${expected.split(" ")[1]}`);
  await expect
    .element(page.getByRole("button", { name: "Descending" }))
    .toHaveAttribute("aria-pressed", "true");
});

it("says that it is behind while the window moves over many rows, and catches up", async () => {
  const store = await openList();
  for (let step = 1; step <= 5; step++) {
    setWindow(store, { startMs: wholeSpan.startMs + step * dayMs, endMs: wholeSpan.endMs });
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await expect.element(page.getByText("Updating…")).toBeVisible();
  const first = orderedIds(store, byTime)(0);
  await expect.element(page.getByText("Updating…")).not.toBeInTheDocument();
  const { events, matches, time } = store.getState();
  const size = orderRows(events, effectiveWindow(time), matches.mask, byTime).length;
  expect(items()[0]!.getAttribute("aria-setsize")).toBe(String(size));
  expect(items()[0]!.textContent).toContain(`Row ${first.split(" ")[1]}`);
});

it("expands to a table that screen readers can count, with columns to choose and to sort by", async () => {
  await page.viewport(1280, 800);
  const store = await openList();
  await page.getByRole("button", { name: "Expand" }).click();
  const table = page.getByRole("table", { name: "Table of incidents" });
  const { certain, possible } = store.getState().counts;
  await expect.element(table).toHaveAttribute("aria-rowcount", String(certain + possible + 1));
  expect(tableRows()[0]!.getAttribute("aria-rowindex")).toBe("2");
  expect(tableRows().length).toBeLessThan(60);
  await expectNoViolations();

  await page.getByRole("columnheader", { name: "Killed" }).getByRole("button").click();
  await expect
    .element(page.getByRole("columnheader", { name: "Killed" }))
    .toHaveAttribute("aria-sort", "descending");
  const killed = orderedIds(store, { column: "killed", direction: "descending" });
  await expect.poll(() => tableRows()[0]?.textContent ?? "").toContain(`Row ${killed(0).split(" ")[1]}`);

  await page.getByText("Columns", { exact: true }).click();
  await page.getByRole("checkbox", { name: "Oblast" }).click();
  await expect.element(page.getByRole("columnheader", { name: "Oblast" })).toBeVisible();
  await page.getByRole("checkbox", { name: "Weapon" }).click();
  await expect.element(page.getByRole("columnheader", { name: "Weapon" })).not.toBeInTheDocument();

  (tableRows()[0]!.querySelector("button") as HTMLElement).focus();
  await userEvent.keyboard("{ArrowDown}{Enter}");
  await expect.poll(() => store.getState().selection?.id).toBe(killed(1));
  await page.getByRole("button", { name: "Expand" }).click();
  await expect.poll(() => document.querySelector("[data-index='1'][data-selected]")).not.toBeNull();
});

it("finds every row of a list too tall to lay out, by the scroll bar and by the wheel", async () => {
  const store = await openList(createLongStore(300_000));
  const scroller = document.querySelector<HTMLElement>("[class*=scroller]")!;
  const { certain, possible } = store.getState().counts;
  const last = certain + possible;
  scroller.scrollTo({ top: scroller.scrollHeight });
  await expect.poll(() => items().at(-1)?.getAttribute("aria-posinset")).toBe(String(last));
  expect(isInView(items().at(-1)!)).toBe(true);
  scroller.scrollTo({ top: 0 });
  // The first row is always drawn, since Tab stops at it.
  await expect.poll(() => items()[1]?.getAttribute("aria-posinset")).toBe("2");
  scroller.dispatchEvent(new WheelEvent("wheel", { deltaY: 72 * 40, bubbles: true, cancelable: true }));
  await expect
    .poll(() => {
      const frame = scroller.getBoundingClientRect();
      const top = items().find((item) => Math.abs(item.getBoundingClientRect().top - frame.top) < 3);
      return top?.getAttribute("aria-posinset");
    })
    .toBe("41");
  const { events } = store.getState();
  const id = orderedIds(store, byTime)(222_222);
  expect(rowOfId(events, id)).not.toBeNull();
  select(store, { kind: "incident", id });
  await expect.poll(() => document.querySelector("[data-index='222222'][data-selected]")).not.toBeNull();
  await expect.poll(() => isInView(document.querySelector("[data-index='222222']")!)).toBe(true);
});
