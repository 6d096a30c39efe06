import { expect, test } from "vitest";
import type { ControlVersion } from "../../../src/core/control/control-version";
import type { Zone } from "../../../src/core/zones/recipe";
import { zonesOfState } from "../../../src/snapshot/content/zones-of-state";
import { createRenewControl } from "../../../src/snapshot/series/renew-control";
import { stateOfItem } from "../../../src/snapshot/series/state-of-item";
import { emptyBuiltInData } from "../../../src/workspace/built-in-data";
import { emptyDocument } from "../../../src/workspace/document";
import type { AppState } from "../../../src/workspace/state";
import { createAppStore } from "../../../src/workspace/store";
import { initialTime } from "../../../src/workspace/time-state";
import { measureState } from "../../../src/workspace/zones/measure-state";
import { box, polygon } from "../../core/zones/lookups";
import { drawnZone } from "../../ui/panels/sample-store";
import { sampleSpec } from "../sample-content";

/** Everything east of a meridian is held by Russia. */
const heldFrom = (date: string, westLng: number): ControlVersion => ({
  date,
  validFromMs: Date.parse(date),
  sourceId: "demarc-control",
  schematic: true,
  uncertaintyMeters: 10_000,
  note: { en: "", uk: "" },
  areas: [
    { id: "ru", holder: "RU", status: "assessed", geometry: polygon(box(westLng, 45, 41, 51)), facts: [] },
  ],
  contactLine: {
    type: "MultiLineString",
    coordinates: [
      [
        [westLng, 45],
        [westLng, 51],
      ],
    ],
  },
});

/** Two degrees wide, so that a meridian cuts a known share off it. */
const square: Zone = {
  ...drawnZone,
  id: "square",
  scenario: "S",
  recipe: { kind: "polygon", rings: [box(35, 47, 37, 48)] },
};

const december = (day: number) => ({
  ...initialTime,
  mode: "instant" as const,
  playheadMs: Date.UTC(2025, 11, day),
});

function measuredAt(day: number, zone: Zone = square): AppState {
  const ground = polygon(box(30, 45, 41, 51));
  const store = createAppStore({
    data: {
      ...emptyBuiltInData,
      isLoaded: true,
      controlVersions: [heldFrom("2025-12-01", 36.5), heldFrom("2025-12-20", 36)],
      admin1Areas: new Map([["UA-14", ground]]),
      countryAreas: new Map([["UA", ground]]),
    },
    document: { ...emptyDocument, zones: [zone] },
    time: december(day),
  });
  return measureState(store.getState());
}

const spec = sampleSpec();
const heldOn = (state: AppState) => {
  const card = zonesOfState(state, spec)[0]?.scorecard;
  if (!card) return null;
  const { russianHeld, ukrainianHeld } = card.held?.shares ?? { russianHeld: 0, ukrainianHeld: 0 };
  return { date: card.held?.date, share: russianHeld / (russianHeld + ukrainianHeld) };
};

test("each page’s scorecard has the shares of the control map of its own date", async () => {
  const state = measuredAt(5);
  expect(heldOn(state)?.share).toBeCloseTo(0.25, 2);
  const renew = createRenewControl(state, async () => undefined);
  const late = stateOfItem(state, { time: december(25) });
  // Without it the page has no figures rather than those of another date.
  expect(heldOn(late)).toBe(null);
  const early = await renew(stateOfItem(state, { time: december(10) }));
  const renewed = await renew(late);
  expect(heldOn(early)?.date).toBe("2025-12-01");
  expect(heldOn(early)?.share).toBeCloseTo(0.25, 2);
  expect(heldOn(renewed)?.date).toBe("2025-12-20");
  expect(heldOn(renewed)?.share).toBeCloseTo(0.5, 2);
  const before = await renew(
    stateOfItem(state, { time: { ...december(1), playheadMs: Date.UTC(2025, 10, 5) } }),
  );
  expect(heldOn(before)?.date).toBeUndefined();
  // Nothing else was touched.
  expect(renewed.zoneMeasures.square?.figures).toBe(state.zoneMeasures.square?.figures);
  expect(renewed.zoneMeasures.square?.rows).toBe(state.zoneMeasures.square?.rows);
});

test("a zone is measured against each map once, with a pause after each", async () => {
  const state = measuredAt(5);
  let pauses = 0;
  const renew = createRenewControl(state, async () => void pauses++);
  const pages = [];
  for (const day of [21, 22, 10, 23, 24])
    pages.push(await renew(stateOfItem(state, { time: december(day) })));
  expect(pauses).toBe(1);
  const [first, , , other] = pages;
  expect(other!.zoneMeasures.square!.control).toBe(first!.zoneMeasures.square!.control);
});

test("what was out of date stays so, and what names its own map keeps it", async () => {
  const state = measuredAt(5);
  const moved = { ...square, recipe: { kind: "polygon" as const, rings: [box(36, 47, 37, 48)] } };
  const stale: AppState = { ...state, document: { ...state.document, zones: [moved] } };
  const renewed = await createRenewControl(
    stale,
    async () => undefined,
  )(stateOfItem(stale, { time: december(25) }));
  expect(heldOn(renewed)).toBe(null);

  const against = { sourceId: "demarc-control", date: "2025-12-01" };
  const own = measuredAt(5, { ...square, measuredAgainst: against });
  const kept = await createRenewControl(own, async () => undefined)(stateOfItem(own, { time: december(25) }));
  expect(heldOn(kept)?.date).toBe("2025-12-01");
  expect(heldOn(kept)?.share).toBeCloseTo(0.25, 2);
});
