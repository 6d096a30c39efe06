import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { formatAreaSqKm, formatLength, formatNumber } from "../../../src/look/text/format-number";
import { changeZone } from "../../../src/workspace/commands/zone-commands";
import { profileCursor } from "../../../src/workspace/profile-cursor";
import { scoreOfZone } from "../../../src/workspace/selection/zone-score";
import type { AppStore } from "../../../src/workspace/store";
import { clearPage, expectNoViolations } from "../page-host";
import { mountScorecard, strip } from "./mount-scorecard";

afterEach(clearPage);

const term = (name: string) =>
  page.getByRole("term").filter({ has: page.getByRole("button", { name, exact: true }) });
/** The figure beside a term. */
const figure = (name: string) => term(name).element().nextElementSibling?.textContent;
const slider = () => page.getByRole("slider", { name: "Place along the line" });
const section = () => document.querySelector("section[aria-busy]");

async function settle(store: AppStore) {
  await expect.poll(() => scoreOfZone(store.getState(), "strip")?.isCurrent, { timeout: 40_000 }).toBe(true);
  await expect.poll(() => section()?.getAttribute("aria-busy")).toBe("false");
  const score = scoreOfZone(store.getState(), "strip");
  if (!score) throw new Error("there is no score");
  return score;
}

test("the figures are those that were measured over the built-in control map, and each can be opened", async () => {
  const store = await mountScorecard(strip);
  const { scorecard, measures } = await settle(store);
  await expect.element(term("Area")).toBeVisible();
  expect(figure("Area")).toBe(formatAreaSqKm("en", scorecard.areaSqMeters));
  expect(figure("Length")).toBe(formatLength("en", scorecard.lengthMeters));
  expect(figure("Settlements")).toBe(formatNumber("en", scorecard.settlements.count));
  expect(figure("Held by")).toBe("27 December 2025");
  const { certain, possible } = scorecard.incidentsInside;
  expect(figure("Incidents inside")).toBe(`${certain} certain + ${possible} possible`);
  expect(figure("Residents before 2022")).toMatch(/^about [\d,]+$/);
  // By known towns: about 45 km wide, most of it held by Russian forces at the end of 2025, two oblasts and edges of others.
  expect(scorecard.areaSqMeters / scorecard.lengthMeters).toBeGreaterThan(44_000);
  expect(scorecard.byUnit.map(({ unitId }) => unitId).slice(0, 2)).toEqual(["UA-14", "UA-23"]);
  const { shares, withdrawal } = measures.control!;
  expect(shares.russianHeld).toBeGreaterThan(shares.ukrainianHeld);
  expect(withdrawal?.stations.length).toBeGreaterThan(100);

  for (const { name, says } of [
    { name: "Settlements", says: /under-count.*GeoNames, CC BY 4\.0.*Names \(\d+\)/s },
    { name: "Residents before 2022", says: /listed places alone.*GeoNames/s },
    { name: "Held by", says: /Demarc: schematic control areas, 27 December 2025; schematic, ±10 km/ },
    { name: "Incidents inside", says: /surely inside.*Sources: Demarc: reported strikes/s },
    { name: "Width", says: /weighted by length/ },
  ]) {
    const opener = page.getByRole("button", { name, exact: true });
    await opener.click();
    await expect.element(opener).toHaveAttribute("aria-expanded", "true");
    const body = document.getElementById(opener.element().getAttribute("aria-controls") ?? "");
    expect(body?.textContent).toMatch(says);
  }
  await page.getByText("Profile as a table").click();
  await expect.element(page.getByRole("table")).toBeVisible();
  await expectNoViolations();
});

test("arrow keys read the profile out and mark the place, and the mark enters no history", async () => {
  const store = await mountScorecard(strip);
  const { measures } = await settle(store);
  const profile = measures.control!.withdrawal!;
  await expect.element(slider()).toBeVisible();
  const before = store.getState();
  slider().element().focus();
  await userEvent.keyboard("{End}{ArrowLeft}");
  const at = profile.stations.length - 2;
  await expect.element(slider()).toHaveAttribute("aria-valuenow", String(at));
  expect(slider().element().getAttribute("aria-valuetext")).toContain(
    `${formatLength("en", profile.alongMeters[at]!)} along the line. Ukrainian forces: `,
  );
  expect(profileCursor(store).get()).toEqual({ zoneId: "strip", lngLat: profile.stations[at] });
  expect(store.getState().history).toBe(before.history);
  expect(store.getState().document).toBe(before.document);
  slider().element().blur();
  await expect.poll(() => profileCursor(store).get()).toBeNull();

  const box = slider().element().getBoundingClientRect();
  await slider().hover({ position: { x: box.width / 2, y: 40 } });
  const middle = profile.alongMeters.at(-1)! / 2;
  await expect
    .poll(() => Number(slider().element().getAttribute("aria-valuenow")))
    .toBeGreaterThan(profile.alongMeters.findIndex((meters) => meters > middle * 0.8));
});

test("while a newer score is made the last figures stay, busy", async () => {
  const store = await mountScorecard(strip);
  await settle(store);
  const area = figure("Area");
  const height = section()!.getBoundingClientRect().height;
  changeZone(store, "strip", { recipe: { ...strip.recipe, leftMeters: 20_000 } as typeof strip.recipe });
  await expect.poll(() => section()?.getAttribute("aria-busy")).toBe("true");
  expect(figure("Area")).toBe(area);
  expect(section()!.getBoundingClientRect().height).toBe(height);
  await settle(store);
  await expect.poll(() => figure("Area")).not.toBe(area);
  await expect
    .poll(() => document.querySelector("[aria-live=polite]")?.textContent, { timeout: 5000 })
    .toMatch(/^Recounted: area /);
});

test("what a zone cannot have is said in words", async () => {
  const { center, radiusMeters } = { center: [36, 48] as const, radiusMeters: 20_000 };
  const store = await mountScorecard({ ...strip, recipe: { kind: "circle", center, radiusMeters } });
  await settle(store);
  await expect
    .element(page.getByText("Without a line of its own the zone has no withdrawal profile."))
    .toBeVisible();
  expect(figure("Width")).toBe("—");
  expect(figure("Length")).toBe("—");
  await expectNoViolations();
});
