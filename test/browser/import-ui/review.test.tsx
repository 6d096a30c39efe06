import { afterEach, beforeEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { areaReview, tableReview } from "../../ui/import/sample-review";
import { expectNoViolations } from "../page-host";
import { type MountedReview, mountReview } from "./mount-review";

let mounted: MountedReview | null = null;

beforeEach(() => localStorage.clear());
afterEach(() => mounted?.unmount());

const button = (name: string) => page.getByRole("button", { name, exact: true });
const radio = (name: RegExp) => page.getByRole("radio", { name });
const add = () => button("Add to map");

it("adds nothing until every question is answered, then hands the result over", async () => {
  mounted = mountReview(tableReview);
  await expect.element(page.getByText("2 questions are still to be answered.")).toBeVisible();
  await expect.element(add()).toBeDisabled();
  await expectNoViolations();
  await radio(/^Month, day, year/).click();
  await expect.element(page.getByText("1 question is still to be answered.")).toBeVisible();
  await page
    .getByRole("group", { name: /By which clock/ })
    .getByRole("combobox")
    .selectOptions("Europe/Moscow");
  await expect.element(add()).toBeEnabled();
  expect(mounted.fake.chosen.at(-1)?.table).toMatchObject({
    dateOrder: "month-first",
    zone: "Europe/Moscow",
  });
  await expectNoViolations();
  await add().click();
  await expect.poll(() => mounted?.left).toHaveLength(1);
  expect(mounted.fake.taken).toHaveLength(1);
  expect(mounted.left[0]).toMatchObject({ name: "strikes" });
});

it("counts a confirmed suggestion as an answer without reading again", async () => {
  mounted = mountReview(tableReview);
  await radio(/^Day, month, year/).click();
  await expect.element(page.getByText("1 question is still to be answered.")).toBeVisible();
  expect(mounted.fake.chosen).toEqual([{}]);
});

it("reads again in another encoding, can be stopped, and goes on", async () => {
  mounted = mountReview({ ...tableReview, questions: [] });
  await expect.element(add()).toBeEnabled();
  const { fake } = mounted;
  const read = fake.read;
  let finish: () => void = () => undefined;
  fake.read = (chosen) =>
    new Promise((resolve) => {
      finish = () => resolve(read(chosen));
    });
  (page.getByLabelText("Encoding").element() as HTMLElement).focus();
  await page.getByLabelText("Encoding").selectOptions("windows-1251");
  await expect.element(add()).toBeDisabled();
  await expect.element(page.getByText("Reading again: 1,234 records so far")).toBeVisible();
  await expect.element(page.getByLabelText("Encoding")).toHaveFocus();
  await button("Cancel").click();
  await expect.element(page.getByText("Reading was stopped. Read again to go on.")).toBeVisible();
  expect(fake.cancelled).toBe(1);
  await button("Read again").click();
  await expect.element(page.getByText("Reading again: 1,234 records so far")).toBeVisible();
  finish();
  await expect.element(add()).toBeEnabled();
  expect(fake.chosen.at(-1)).toEqual({ encoding: "windows-1251" });
});

it("keeps the review where a setting makes the file unreadable", async () => {
  mounted = mountReview({ ...tableReview, questions: [] });
  const { fake } = mounted;
  await expect.element(add()).toBeEnabled();
  const issue = { code: "too-many-columns", effect: "file", file: "strikes.csv" } as const;
  fake.read = () => ({
    ok: false,
    issue: { ...issue, record: null, line: null, column: null, original: "900" },
  });
  await page.getByLabelText("Delimiter").selectOptions("|");
  await expect.element(page.getByRole("alert")).toHaveTextContent(/cannot be read this way.*strikes\.csv/);
  await expect.element(add()).toBeDisabled();
  await expect.element(page.getByLabelText("Delimiter")).toBeVisible();
  await expectNoViolations();
});

it("says what happened to a file that cannot be read at all", async () => {
  const issue = { code: "file-damaged", effect: "file", file: "strikes.csv" } as const;
  mounted = mountReview(tableReview, {
    groups: { index: 0, count: 2 },
    read: () => ({ ok: false, issue: { ...issue, record: null, line: null, column: null, original: "" } }),
  });
  await expect.element(page.getByRole("alert")).toHaveTextContent(/strikes\.csv.*damaged.*Nothing was added/);
  await expectNoViolations();
  await button("Skip this group").click();
  expect(mounted.left).toEqual([null]);
});

it("lists, searches and filters the problems", async () => {
  mounted = mountReview(tableReview);
  await page.getByRole("tab", { name: "Problems (3)" }).click();
  await expect.element(page.getByText("3 problems", { exact: true })).toBeVisible();
  await expect.element(page.getByRole("cell", { name: "99.9 east" })).toBeVisible();
  await expectNoViolations();
  await page.getByRole("textbox", { name: "Search problems" }).fill("49,99");
  await expect.element(page.getByText("1 problem", { exact: true })).toBeVisible();
  await expect.element(page.getByRole("cell", { name: "99.9 east" })).not.toBeInTheDocument();
  await page.getByLabelText("Show").selectOptions("rejected");
  await expect.element(page.getByText("No problem matches. Empty the search to see all.")).toBeVisible();
  expect(mounted.fake.queries.at(-1)).toEqual({ from: 0, count: 50, search: "49,99", effect: "rejected" });
});

it("gives a column another role, and remembers it for the next file with this header", async () => {
  mounted = mountReview({ ...tableReview, questions: [] });
  await page.getByRole("tab", { name: "Columns" }).click();
  await expectNoViolations();
  await page.getByLabelText("Read notes as").selectOptions("title");
  await expect
    .poll(() => mounted?.fake.chosen.at(-1)?.table?.roles)
    .toEqual(["id", "date", "lat", "lng", "title", "killed"]);
  // Dates of the file that tell nothing about their order are asked about once columns are chosen by hand.
  await radio(/^Day, month, year/).click();
  await page
    .getByRole("group", { name: /By which clock/ })
    .getByRole("combobox")
    .selectOptions("UTC");
  await expect.element(add()).toBeEnabled();
  await add().click();
  await expect.poll(() => mounted?.left).toHaveLength(1);
  mounted.unmount();
  mounted = mountReview({ ...tableReview, questions: [] });
  await page.getByRole("tab", { name: "Columns" }).click();
  await expect
    .element(page.getByText("The columns are read as you chose for this header before."))
    .toBeVisible();
  await expect.element(page.getByLabelText("Read notes as")).toHaveValue("title");
  await button("Use the suggestion").click();
  await expect.element(page.getByLabelText("Read notes as")).toHaveValue("notes");
});

it("asks whose the areas are only while they become control areas", async () => {
  mounted = mountReview(areaReview);
  await expect.element(page.getByText("1 question is still to be answered.")).toBeVisible();
  await expectNoViolations();
  await page.getByLabelText("They become").selectOptions("zones");
  await expect.element(add()).toBeEnabled();
  await page.getByLabelText("They become").selectOptions("control");
  await expect.element(add()).toBeDisabled();
  await radio(/^Ukrainian-held/).click();
  await expect.element(add()).toBeEnabled();
  expect(mounted.fake.chosen.at(-1)).toMatchObject({ areas: "control", control: { holder: "UA" } });
});

it("goes from the first question to adding by keyboard alone", async () => {
  mounted = mountReview({ ...tableReview, questions: ["date-order"] });
  await expect.element(page.getByText("1 question is still to be answered.")).toBeVisible();
  const tabTo = async (isThere: () => boolean) => {
    for (let press = 0; press < 60 && !isThere(); press++) await userEvent.keyboard("{Tab}");
    expect(isThere()).toBe(true);
  };
  const focused = () => document.activeElement as HTMLElement;
  await tabTo(() => (focused() as HTMLInputElement).type === "radio");
  await userEvent.keyboard(" ");
  await expect.element(add()).toBeEnabled();
  await tabTo(() => focused().getAttribute("role") === "tab");
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  await expect.element(page.getByRole("tab", { name: "Problems (3)" })).toHaveFocus();
  await expect.element(page.getByText("3 problems", { exact: true })).toBeVisible();
  await tabTo(() => focused().textContent === "Add to map");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => mounted?.left).toHaveLength(1);
});

it("closes on Escape and ends the reading", async () => {
  mounted = mountReview(tableReview);
  await expect.element(add()).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.poll(() => mounted?.wasClosed()).toBe(true);
  expect(mounted.fake.cancelled).toBe(1);
});

it("fits a phone without scrolling sideways", async () => {
  await page.viewport(390, 844);
  mounted = mountReview(tableReview);
  await expect.element(add()).toBeVisible();
  const dialog = page.getByRole("dialog").element();
  expect(dialog.scrollWidth).toBeLessThanOrEqual(390);
  expect(dialog.getBoundingClientRect()).toMatchObject({ left: 0, top: 0, width: 390, height: 844 });
  await page.viewport(1280, 800);
});
