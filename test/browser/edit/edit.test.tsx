import { afterEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { findIncident } from "../../../src/core/events/event-set/incident-at";
import { redo, undo } from "../../../src/workspace/commands/execute";
import { openWorkspace } from "../../../src/workspace/commands/open-workspace";
import { pickPlace } from "../../../src/workspace/commands/place-commands";
import { setTime } from "../../../src/workspace/commands/time-commands";
import { select, setView } from "../../../src/workspace/commands/view-commands";
import type { AppStore } from "../../../src/workspace/store";
import { claim, denied, incident, refinery } from "../../ui/panels/sample-incidents";
import { createSampleStore } from "../../ui/panels/sample-store";
import { clearPage, expectNoViolations } from "../page-host";
import { mountEdit } from "./mount-edit";

const road = incident("road", {
  title: { en: "Bomb on a road", uk: "Бомба на вулиці" },
  claims: [claim("first", { killed: 1 }), claim("late", { killed: 2, speakerIds: ["police"] })],
});

function open(): AppStore {
  const store = createSampleStore();
  store.setState({ data: { ...store.getState().data, incidents: [road, denied, refinery] } });
  select(store, { kind: "incident", id: "road" });
  return mountEdit(store);
}
afterEach(clearPage);

const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
const field = (name: string) => page.getByRole("textbox", { name, exact: true });
const sheet = (name: string) => page.getByRole("dialog", { name, exact: true });
const shown = (store: AppStore, id: string) => findIncident(store.getState().events, id);
const own = (store: AppStore) => store.getState().document.ownIncidents;

it("corrects an incident, says so, keeps the history, and gives the original back", async () => {
  const store = open();
  await button("Edit").click();
  await expect.element(sheet("Edit incident")).toBeVisible();
  await field("Title (English)").fill("Bomb on an avenue");
  await page.getByRole("combobox", { name: "Status" }).selectOptions("Disputed");
  await field("Reason for the change").fill("a later report");
  await expectNoViolations();
  await button("Save").click();
  await expect.element(sheet("Edit incident")).not.toBeInTheDocument();
  await expect.element(page.getByText("Edited here: 1 change")).toBeVisible();
  expect(shown(store, "road")).toMatchObject({ status: "disputed", title: { en: "Bomb on an avenue" } });
  await button("Edit").click();
  await page.getByText("History 1").click();
  await expect.element(page.getByText("Reason: a later report")).toBeVisible();
  await expect.element(page.getByText("Bomb on a road", { exact: true })).toBeVisible();
  await expectNoViolations();
  await userEvent.keyboard("{Escape}");
  await button("Restore original").click();
  expect(shown(store, "road")).toEqual(road);
  await expect.element(page.getByText(/Edited here/)).not.toBeInTheDocument();
});

it("says at the field what is wrong, saves nothing, and goes there", async () => {
  const store = open();
  await button("Edit").click();
  await field("Latitude").fill("north");
  await field("Radius (m)").fill("-5");
  await field("Title (English)").click();
  await expect.element(field("Radius (m)")).toHaveAccessibleDescription(/radius from 0 to/);
  await button("Save").click();
  await expect.element(field("Latitude")).toHaveFocus();
  await expect.element(field("Latitude")).toHaveAccessibleDescription("This cannot be read as a number.");
  await expect.element(page.getByText(/2 fields need another look/)).toBeVisible();
  await expectNoViolations();
  expect(own(store)).toEqual([]);
  await field("Latitude").fill("49.5");
  await field("Radius (m)").fill("200");
  await button("Save").click();
  expect(shown(store, "road")).toMatchObject({
    place: { lngLat: [36.2, 49.5] },
    uncertaintyRadiusMeters: 200,
  });
});

it("adds, corrects and removes claims by keyboard alone", async () => {
  const store = open();
  await expect.element(button("Edit")).toBeVisible();
  (button("Edit").element() as HTMLElement).focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(sheet("Edit incident")).toBeVisible();
  (button("Add claim").element() as HTMLElement).focus();
  await userEvent.keyboard("{Enter}");
  const who = field("Who said it").last();
  await expect.element(who).toHaveFocus();
  await userEvent.keyboard("A neighbour");
  await field("Killed").last().fill("3");
  await field("Web address").last().fill("example.org");
  await userEvent.keyboard("{Enter}");
  await expect.element(field("Web address").last()).toHaveFocus();
  await field("Web address").last().fill("https://example.org/3");
  await userEvent.keyboard("{Enter}");
  await expect.element(sheet("Edit incident")).not.toBeInTheDocument();
  await expect.element(button("Edit")).toHaveFocus();
  expect(shown(store, "road")?.claims[2]).toMatchObject({
    speakerIds: ["A neighbour"],
    killed: 3,
    url: "https://example.org/3",
  });
  await userEvent.keyboard("{Enter}");
  await expect.element(sheet("Edit incident")).toBeVisible();
  const [, second] = sheet("Edit incident").element().querySelectorAll("summary");
  second?.focus();
  await userEvent.keyboard("{Enter}");
  await button("Remove claim 2").click();
  await button("Save").click();
  expect(shown(store, "road")?.claims.map(({ id }) => id)).toEqual([
    "first",
    own(store)[0]?.incident.claims[1]?.id,
  ]);
  expect(own(store)[0]?.changes.map(({ kind }) => kind)).toEqual(["claim-added", "claim-removed"]);
});

it("keeps what was typed when it is closed, until it is discarded", async () => {
  open();
  await button("Edit").click();
  await field("Title (English)").fill("Half a tho");
  await userEvent.keyboard("{Escape}");
  await expect.element(sheet("Edit incident")).not.toBeInTheDocument();
  await button("Edit").click();
  await expect.element(field("Title (English)")).toHaveValue("Half a tho");
  await expect.element(page.getByText("What you had not saved is here again.")).toBeVisible();
  await button("Discard changes").click();
  await expect.element(field("Title (English)")).toHaveValue("Bomb on a road");
  await expect.element(button("Discard changes")).toBeDisabled();
});

it("takes a place from the map while the form waits, and gives up on asking", async () => {
  const store = open();
  await button("Edit").click();
  await field("Title (English)").fill("Typed before");
  await button("Pick on the map").click();
  await expect.element(sheet("Edit incident")).not.toBeInTheDocument();
  await expect.element(page.getByText(/Click the place on the map/)).toBeVisible();
  await expectNoViolations();
  pickPlace(store, [36.5, 50.5]);
  await expect.element(sheet("Edit incident")).toBeVisible();
  await expect.element(button("Pick on the map")).toHaveFocus();
  await expect.element(field("Latitude")).toHaveValue("50.5");
  await expect.element(field("Title (English)")).toHaveValue("Typed before");
  await button("Pick on the map").click();
  await button("Cancel").click();
  await expect.element(field("Longitude")).toHaveValue("36.5");
  expect(store.getState().drawing).toEqual({ mode: "idle" });
});

it("moves a point with one click on the map, undone in one step", async () => {
  const store = open();
  await button("Move point").click();
  await expect.poll(() => store.getState().drawing.mode).toBe("place");
  pickPlace(store, [36.9, 49.9]);
  await expect.element(page.getByText("Edited here: 1 change")).toBeVisible();
  expect(shown(store, "road")?.place.lngLat).toEqual([36.9, 49.9]);
  undo(store);
  expect(shown(store, "road")).toEqual(road);
  redo(store);
  expect(shown(store, "road")?.place.lngLat).toEqual([36.9, 49.9]);
});

it("has the status follow from the claims, and shows what it becomes", async () => {
  const store = open();
  const following = { ...road, status: "reported" as const };
  store.setState({ data: { ...store.getState().data, incidents: [following, denied, refinery] } });
  await button("Edit").click();
  const status = page.getByRole("combobox", { name: "Status" });
  await expect.element(status).toHaveDisplayValue("Follows from the claims (Reported, not yet weighed)");
  sheet("Edit incident").element().querySelectorAll("summary")[1]?.click();
  await page.getByRole("combobox", { name: "The claim", exact: true }).last().selectOptions("denies");
  await expect.element(status).toHaveDisplayValue("Follows from the claims (Disputed)");
  await expectNoViolations();
  await button("Save").click();
  expect(shown(store, "road")?.status).toBe("disputed");
  expect(own(store)[0]?.changes.map(({ before }) => before[0]?.status)).toContain("reported");
});

it("says that a preview is by all claims while an earlier moment is shown", async () => {
  const store = open();
  const line = page.getByText(/By all claims, also those not yet known/);
  const preview = async () => {
    await button("Split…").click();
    await page.getByRole("checkbox", { name: /Kharkiv police/ }).click();
    await expect.element(page.getByRole("heading", { name: "Second" })).toBeVisible();
  };
  await preview();
  await expect.element(line).not.toBeInTheDocument();
  await userEvent.keyboard("{Escape}");
  setTime(store, { knownAtMs: Date.UTC(2025, 11, 27) });
  await preview();
  await expect.element(line).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await button("Merge with…").click();
  await field("Search by title or place").fill("denied");
  await page.getByRole("radio", { name: /Strike denied/ }).click();
  await expect.element(line).toBeVisible();
  await expectNoViolations();
});

it("forgets what was typed when another workspace is opened", async () => {
  const store = open();
  await button("Edit").click();
  await field("Title (English)").fill("Half a tho");
  await userEvent.keyboard("{Escape}");
  await expect.element(sheet("Edit incident")).not.toBeInTheDocument();
  const { document, time, view } = store.getState();
  openWorkspace(store, { document: { ...document, title: "Another" }, time, view });
  select(store, { kind: "incident", id: "road" });
  await button("Edit").click();
  await expect.element(field("Title (English)")).toHaveValue("Bomb on a road");
});

it("merges with one that is found by words, showing what it becomes", async () => {
  const store = open();
  await button("Merge with…").click();
  await expect.element(button("Merge")).toBeDisabled();
  await field("Search by title or place").fill("denied");
  await page.getByRole("radio", { name: /Strike denied/ }).click();
  await expect.element(page.getByText("After: Bomb on a road")).toBeVisible();
  await expect.element(page.getByText("0–2 killed, no figure for injured")).toBeVisible();
  await expectNoViolations();
  await button("Merge").click();
  expect(shown(store, "denied")).toBeNull();
  expect(shown(store, "road")?.claims).toHaveLength(4);
  await button("Restore original").click();
  expect(shown(store, "denied")).toEqual(denied);
});

it("splits off the claims that are chosen", async () => {
  const store = open();
  await button("Split…").click();
  await expect.element(button("Split")).toBeDisabled();
  await page.getByRole("checkbox", { name: /Kharkiv police/ }).click();
  await expect.element(page.getByRole("heading", { name: "Second" })).toBeVisible();
  await expectNoViolations();
  await button("Split").click();
  expect(own(store).map(({ incident: { claims } }) => claims.map(({ id }) => id))).toEqual([
    ["first"],
    ["late"],
  ]);
  await expect.element(button("Restore original (takes back 2 incidents)")).toBeVisible();
  await expect.element(button("Split…")).toBeDisabled();
});

it("adds an incident of one's own in Ukrainian, and removes it", async () => {
  const store = open();
  setView(store, { locale: "uk" });
  await button("Додати інцидент").click();
  await expect.element(sheet("Додати інцидент")).toBeVisible();
  await button("Додати").click();
  await expect.element(page.getByText(/перегляньте 4 поля/)).toBeVisible();
  await field("Назва (українською)").fill("Удар по порту");
  await field("Широта").fill("46,48");
  await field("Довгота").fill("30,73");
  await page.getByLabelText("Найраніша дата").fill("2025-12-27");
  await field("Найраніший час").fill("04:30");
  await expectNoViolations();
  await button("Додати").click();
  await expect.element(sheet("Додати інцидент")).not.toBeInTheDocument();
  await expect.element(page.getByText("Додано тут")).toBeVisible();
  expect(own(store)).toMatchObject([
    {
      basedOn: [],
      incident: {
        title: { en: "Удар по порту", uk: "Удар по порту" },
        place: { lngLat: [30.73, 46.48] },
        time: { earliestMs: Date.parse("2025-12-27T02:00Z"), latestMs: Date.parse("2025-12-27T03:00Z") },
      },
      changes: [{ kind: "added" }],
    },
  ]);
  await button("Вилучити інцидент").click();
  expect(own(store)).toEqual([]);
  expect(store.getState().selection).toBeNull();
});

it.each([
  ["en", "Edit", "Edit incident"],
  ["uk", "Редагувати", "Редагувати інцидент"],
] as const)("fits a narrow page, with room for a thumb: %s", async (locale, edit, title) => {
  await page.viewport(390, 844);
  const store = open();
  setView(store, { locale });
  const claims = road.claims.map((one) => ({ ...one, speaksFor: "UA" as const }));
  const following = { ...road, claims, status: "confirmed" as const };
  store.setState({ data: { ...store.getState().data, incidents: [following] } });
  await button(edit).click();
  await expect.element(sheet(title)).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  const dialog = sheet(title).element();
  expect(dialog.scrollWidth).toBeLessThanOrEqual(390);
  const small = [...dialog.querySelectorAll("button, select, summary, input:not([type=checkbox])")]
    .filter((element) => element.getBoundingClientRect().height > 0)
    .filter((element) => element.getBoundingClientRect().height < 44);
  expect(small.map(({ outerHTML }) => outerHTML)).toEqual([]);
  await expectNoViolations();
  await page.viewport(1440, 900);
});
