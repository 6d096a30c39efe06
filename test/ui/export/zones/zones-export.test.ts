import { describe, expect, test } from "vitest";
import { buildZoneGeometry } from "../../../../src/core/zones/build-geometry";
import type { Zone, ZoneRecipe } from "../../../../src/core/zones/recipe";
import { measureZone } from "../../../../src/core/zones/scorecard";
import { zoneFormats } from "../../../../src/ui/export/export-formats";
import { controlDates } from "../../../../src/ui/export/zones/control-dates";
import { listExportedZones } from "../../../../src/ui/export/zones/exported-zones";
import { zoneWriters } from "../../../../src/ui/export/zones/zone-file";
import { factsOfZones } from "../../../../src/ui/export/zones/zones-facts";
import { emptyDocument } from "../../../../src/workspace/document";
import { defaultPageSetup } from "../../../../src/workspace/page-spec";
import type { AppState, ZoneMeasures, ZoneShape } from "../../../../src/workspace/state";
import { initialTime } from "../../../../src/workspace/time-state";
import { initialView } from "../../../../src/workspace/view-state";
import { measureInputs } from "../../../../src/workspace/zones/zone-inputs";
import { defaultNearMeters } from "../../../../src/workspace/zones/zone-subjects";
import { lookups } from "../../../core/zones/lookups";
import { importedSource } from "../../../support/dataset-of-table";
import { createSampleStore, drawnZone, proposal } from "../../panels/sample-store";

const strip: ZoneRecipe = {
  kind: "strip",
  path: {
    positions: [
      [36.2, 47.2],
      [36.9, 48.2],
    ],
  },
  leftMeters: 15_000,
  rightMeters: 30_000,
};
const zoneOf = (id: string, change: Partial<Zone> = {}): Zone => ({
  ...drawnZone,
  id,
  recipe: strip,
  ...change,
});

const noRows = { rows: new Uint32Array(0), places: new Uint8Array(0) };

/** A state whose worker has answered for every zone; of those named, without measures. */
function stateWith(
  zones: readonly Zone[],
  change: Partial<AppState> = {},
  unmeasured: string[] = [],
): AppState {
  const empty = createSampleStore({
    document: { ...emptyDocument, zones, page: { ...defaultPageSetup, title: " Two lines " } },
    ...change,
  }).getState();
  const base: AppState = { ...empty, data: { ...empty.data, admin1Areas: new Map() } };
  const zoneShapes: Record<string, ZoneShape> = {};
  const zoneMeasures: Record<string, ZoneMeasures> = {};
  for (const { id, recipe } of zones) {
    const built = buildZoneGeometry(recipe, lookups);
    if (!built.ok) {
      zoneShapes[id] = { recipe, status: "refused", issues: built.issues };
      continue;
    }
    zoneShapes[id] = { recipe, status: "ready", geometry: built };
    if (unmeasured.includes(id)) continue;
    const figures = measureZone(built, { places: [], units: [] });
    const { lng } = base.joined.table;
    const rows = { lng, inside: noRows, nearMeters: defaultNearMeters, near: noRows };
    const inputs = measureInputs(base, { nearMeters: defaultNearMeters });
    if (inputs === null) throw new Error("nothing is loaded");
    const key = [...inputs.figures, ...inputs.rows, ...inputs.control];
    zoneMeasures[id] = { geometry: built, figures, control: null, rows, inputs: key };
  }
  return { ...base, zoneShapes, zoneMeasures };
}

const idsOf = (state: AppState) => listExportedZones(state).zones.map(({ zone }) => zone.id);
const facts = (state: AppState, locale: "en" | "uk" = "en") =>
  factsOfZones(state, listExportedZones(state).zones, {
    locale,
    madeAtMs: Date.UTC(2026, 0, 15),
    version: "0.1.0",
  });
const sourceIds = (state: AppState) => facts(state).sources.map(({ id }) => id);

describe("the zones of a file", () => {
  const shown = zoneOf("shown");
  const withProposal = { view: { ...initialView, shownProposals: ["kellogg"] } };

  test("are the proposals and the drawn zones that are shown", () => {
    const hidden = zoneOf("hidden", { isHidden: true });
    const ofSource = zoneOf("of-source", { importedFrom: "source" });
    const zones = [shown, hidden, ofSource];
    expect(idsOf(stateWith(zones, withProposal))).toEqual(["kellogg", "shown", "of-source"]);
    const document = { ...emptyDocument, zones, sources: [importedSource({ isShown: false })] };
    expect(idsOf(stateWith(zones, { document }))).toEqual(["shown"]);
    const view = { ...initialView, layers: { ...initialView.layers, zones: false } };
    expect(listExportedZones(stateWith(zones, { view }))).toMatchObject({ zones: [], shown: [] });
  });

  test("are not a proposal before it was made", () => {
    const time = { ...initialTime, playheadMs: Date.UTC(2025, 0), mode: "instant" as const };
    const state = stateWith([shown], { ...withProposal, time });
    expect(idsOf(state)).toEqual(["shown"]);
  });

  test("have the letter under which they are shown, their geometry and their own figures", () => {
    const [reading, drawn] = listExportedZones(stateWith([shown], withProposal)).zones;
    expect(reading?.zone.scenario).toBe("B");
    expect(reading?.geometry).toBe(proposal.geometry);
    expect(drawn?.figures?.areaSqMeters).toBeGreaterThan(1e9);
  });

  test("have no figures where none are current, rather than old ones", () => {
    const unmeasured = stateWith([shown], {}, ["shown"]);
    expect(listExportedZones(unmeasured).zones[0]?.figures).toBeNull();
    const measured = stateWith([shown]);
    const joined = createSampleStore({ document: emptyDocument }).getState().joined;
    const table = { ...joined.table, lng: joined.table.lng.slice() };
    const changed: AppState = { ...measured, joined: { ...joined, table } };
    expect(listExportedZones(changed).zones[0]?.figures).toBeNull();
  });

  test("that have no geometry are told apart, and those still being shaped are neither", () => {
    const refused = zoneOf("refused", { recipe: { ...strip, leftMeters: 0, rightMeters: 0 } });
    const state = stateWith([shown, refused]);
    const { [shown.id]: _, ...zoneShapes } = state.zoneShapes;
    const collection = listExportedZones({ ...state, zoneShapes });
    expect(collection.zones).toEqual([]);
    expect(collection.shown.map(({ id }) => id)).toEqual(["shown"]);
    expect(collection.refused.map(({ id }) => id)).toEqual(["refused"]);
  });

  test("bring along, switched off, those that they leave out", () => {
    const far = zoneOf("far", {
      isHidden: true,
      recipe: { kind: "circle", center: [30, 50], radiusMeters: 1 },
    });
    const taken = zoneOf("taken", { isHidden: true });
    const less = zoneOf("less", { recipe: { ...strip, leftMeters: 40_000, subtract: ["taken"] } });
    const { zones, alongsideCount } = listExportedZones(stateWith([taken, less, far]));
    expect(zones.map(({ zone }) => [zone.id, zone.isHidden ?? false])).toEqual([
      ["less", false],
      ["taken", true],
    ]);
    expect(alongsideCount).toBe(1);
  });
});

describe("the facts of a file", () => {
  test("credit what the zones rest on and nothing else", () => {
    const line = zoneOf("line", {
      recipe: {
        kind: "line",
        path: {
          positions: [
            [36, 48],
            [37, 48],
          ],
        },
      },
    });
    expect(sourceIds(stateWith([line]))).toEqual([]);
    expect(sourceIds(stateWith([zoneOf("a")]))).toEqual(["geonames"]);
    expect(sourceIds(stateWith([zoneOf("a")], {}, ["a"]))).toEqual([]);
    const clipped = zoneOf("b", { recipe: { ...strip, clip: [{ to: "oblast", id: "UA-14" }] } });
    expect(sourceIds(stateWith([clipped]))).toEqual(["natural-earth", "geonames"]);
    const followed = zoneOf("c", { referenceDate: "2025-12-23" });
    expect(sourceIds(stateWith([followed]))).toEqual(["demarc-control", "geonames"]);
    const document = {
      ...emptyDocument,
      zones: [zoneOf("d", { importedFrom: "source" })],
      sources: [importedSource({})],
    };
    expect(sourceIds(stateWith(document.zones, { document }))).toEqual(["source", "geonames"]);
  });

  test("credit the river of a zone that is left out", () => {
    const bank = { to: "river", id: "Dnipro", bank: "left" } as const;
    const taken = zoneOf("taken", { isHidden: true, recipe: { ...strip, clip: [bank] } });
    const less = zoneOf("less", { recipe: { ...strip, leftMeters: 40_000, subtract: ["taken"] } });
    expect(sourceIds(stateWith([taken, less]))).toEqual(["gshhg", "geonames"]);
  });

  test("say in words what is hypothetical, what is a reading of whose words, and what is schematic", () => {
    const state = stateWith([zoneOf("a", { referenceDate: "2025-12-23" })], {
      view: { ...initialView, shownProposals: ["kellogg"] },
    });
    const { title, description } = facts(state);
    expect(title).toBe("Two lines");
    expect(description).toContain("1 zone of the author’s own: hypothetical.");
    expect(description).toContain("1 zone: Demarc’s reading of a proposal made in words.");
    expect(description).toContain("30 km zone: Keith Kellogg, 6 May 2025.");
    expect(description).toContain("Assumed for 30 km zone: The line is not dated.");
    expect(description).toContain("schematic, ±10 km");
    expect(facts(state, "uk").description).toContain("схематичні, ±10 км");
    expect(facts(stateWith([zoneOf("a")])).description).not.toContain("schematic");
  });

  test("find every control map that a recipe names", () => {
    const clip = [{ to: "control", date: "2025-12-01", holder: "UA" }] as const;
    const path = { fromControl: { date: "2025-12-23" } };
    expect([...controlDates({ referenceDate: null, recipe: { kind: "line", path, clip } })]).toEqual([
      "2025-12-23",
      "2025-12-01",
    ]);
    const control = { date: "2025-11-01", holder: "RU", include: "assessed" } as const;
    const inner = { op: "union", of: [{ control }, { oblast: "UA-14" }] } as const;
    const expression = { op: "difference", of: [{ oblast: "UA-23" }, inner] } as const;
    expect([...controlDates({ referenceDate: null, recipe: { kind: "derived", expression } })]).toEqual([
      "2025-11-01",
    ]);
  });
});

test.each(zoneFormats)("%s is written whole from a state", async (format) => {
  const state = stateWith([zoneOf("a"), zoneOf("b", { recipe: { kind: "line", path: strip.path } })]);
  const { zones } = listExportedZones(state);
  const blob = await zoneWriters[format].write(zones, facts(state), state);
  expect(blob.size).toBeGreaterThan(1000);
  if (format === "zones-geojson") expect(JSON.parse(await blob.text()).features).toHaveLength(2);
  expect(zoneWriters[format].extension(2)).toMatch(/^(zones|scorecards)\./);
  if (format === "zones-kml") expect((await blob.text()).match(/<Placemark>/g)).toHaveLength(2);
});

describe("scorecards", () => {
  const write = (state: AppState) =>
    zoneWriters["scorecard-csv"].write(listExportedZones(state).zones, facts(state, "uk"), state);

  test("of one zone are a table with the figures of its scorecard, of several a zip", async () => {
    const state = stateWith([zoneOf("a")]);
    const text = await (await write(state)).text();
    expect(zoneWriters["scorecard-csv"].extension(1)).toBe("scorecard.csv");
    expect(text).toContain("# zone: Нерівне відведення");
    const areaSqMeters = listExportedZones(state).zones[0]?.figures?.areaSqMeters ?? 0;
    const row = text.split("\r\n").find((line) => line.startsWith("area,"));
    expect(Number(row?.split(",")[2])).toBeCloseTo(areaSqMeters, 0);
    const both = await write(stateWith([zoneOf("a"), zoneOf("b")]));
    expect(both.type).toBe("application/zip");
    const names = new TextDecoder("latin1").decode(await both.arrayBuffer());
    expect(names).toContain("-scorecard.csv");
    expect(names).toContain("-scorecard-2.csv");
  });

  test("are refused by name where a zone is not measured", async () => {
    await expect(write(stateWith([zoneOf("a"), zoneOf("b")], {}, ["b"]))).rejects.toThrow(
      "not measured: Нерівне відведення",
    );
  });
});
