import { afterEach, beforeEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Incident } from "../../../src/core/events/incident";
import { select } from "../../../src/workspace/commands/view-commands";
import type { AppStore } from "../../../src/workspace/store";
import { initialTime } from "../../../src/workspace/time-state";
import { claim, incident, instant, interval } from "../../ui/panels/sample-incidents";
import { createSampleStore } from "../../ui/panels/sample-store";
import { clearPage, expectNoViolations } from "../page-host";
import { mountPanels } from "./mount-panels";

const minute = (clock: string) => {
  const earliestMs = instant(`2025-12-27T${clock}+02:00`);
  return { ...interval("2025-12-27T00:00Z", "2025-12-27T00:01Z"), earliestMs, latestMs: earliestMs + 60_000 };
};
const day = interval("2025-12-27T00:00+02:00", "2025-12-28T00:00+02:00", { precision: "day" });

/** Told by the mayor twice, denied by a ministry; the police have no hour, an outlet no date. */
const attack: Incident = incident("attack", {
  status: "disputed",
  time: interval("2025-12-27T01:00+02:00", "2025-12-27T02:00+02:00"),
  attributions: [{ party: "RU", claimIds: ["first", "second"], deniedByClaimIds: ["denial"] }],
  claims: [
    claim("first", { speaksFor: "UA", injured: 8, published: minute("04:00") }),
    claim("second", {
      speaksFor: "UA",
      injured: 22,
      published: minute("10:00"),
      supersedes: ["first"],
      archivedUrl: "https://web.archive.org/web/1/https://example.org/second",
    }),
    claim("police", { speakerIds: ["police"], speaksFor: "UA", killed: 1, injured: 30, published: day }),
    claim("denial", {
      speakerIds: ["ministry"],
      speaksFor: "RU",
      stance: "denies",
      published: minute("16:00"),
    }),
    claim("outlet", { speakerIds: ["governor"], published: null }),
  ],
});

function mount(knownAt: string | null): AppStore {
  const sample = createSampleStore();
  const { data } = sample.getState();
  const store = createSampleStore({
    data: { ...data, incidents: [attack] },
    time: { ...initialTime, knownAtMs: knownAt === null ? null : instant(knownAt) },
  });
  mountPanels(store);
  select(store, { kind: "incident", id: "attack" });
  return store;
}

beforeEach(() => page.viewport(900, 700));
afterEach(clearPage);

const details = page.getByRole("region", { name: "Details" });
const claims = () => page.getByRole("region", { name: "Claims" }).getByRole("listitem");
const left = (element: Element) => element.getBoundingClientRect().left;
const markOf = (row: Element) => row.querySelector("[class*=mark], [class*=bar]")!;

it("lists the claims by publication, with marks in the same order along one axis", async () => {
  mount(null);
  await expect.element(details.getByText("1 killed, 22–30 injured").first()).toBeVisible();
  const rows = claims().elements();
  expect(rows).toHaveLength(5);
  const [first, second, denial, police, outlet] = rows.map(markOf);
  expect(left(first!)).toBeLessThan(left(second!));
  expect(left(second!)).toBeLessThan(left(denial!));
  // A day is as wide as the axis, and the lane without dates lies behind its end.
  expect(left(police!)).toBeLessThan(left(first!));
  expect(police!.getBoundingClientRect().right).toBeGreaterThan(left(denial!));
  expect(left(outlet!)).toBeGreaterThan(police!.getBoundingClientRect().right);
  expect(rows[0]!.querySelector("s")?.textContent).toBe("8 injured");
  expect(rows[2]!.textContent).toContain("Denies claims 1, 2.");
  await expect.element(details.getByRole("link", { name: "Archived copy" })).toBeVisible();
  await expectNoViolations();
});

it("shows at an instant what was known, what possibly, and what not yet", async () => {
  mount("2025-12-27T12:00+02:00");
  await expect.element(details.getByText("As known at 27 Dec 2025 12:00")).toBeVisible();
  await expect.element(details.getByText("no figure for killed, 22 injured")).toBeVisible();
  await expect
    .element(details.getByText("Possibly known, hour not recorded: 1 killed, 30 injured"))
    .toBeVisible();
  await expect.element(details.getByText("Authorities of the struck side tell of it.")).toBeVisible();
  const words = claims()
    .elements()
    .map(({ textContent }) => textContent);
  expect(words[2]).toContain("Not yet known");
  expect(words[3]).toContain("Possibly known");
  expect(words[4]).toContain("Shown only at “now”");
  // The line lies between what was out and what was not.
  const rows = claims().elements();
  const line = rows[1]!.querySelector("[class*=knownAt]")!;
  expect(left(line)).toBeGreaterThan(left(markOf(rows[1]!)));
  expect(left(line)).toBeLessThan(left(markOf(rows[2]!)));
  await expectNoViolations();
});

it("leads the keyboard through the addresses of what was out", async () => {
  mount("2025-12-27T12:00+02:00");
  await expect.element(details.getByRole("link").first()).toBeVisible();
  const names: (string | null)[] = [];
  (details.getByRole("button", { name: "Close" }).element() as HTMLElement).focus();
  for (let step = 0; step < 4; step++) {
    await userEvent.tab();
    names.push(document.activeElement?.textContent ?? null);
  }
  expect(names).toEqual(["Outlet first", "Outlet second", "Archived copy", "Outlet police"]);
});

it("fits the panel", async () => {
  mount(null);
  await expect.element(claims().first()).toBeVisible();
  const panel = details.element();
  expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth);
});
