import { describe, expect, it } from "vitest";
import type { ControlVersion } from "../../../src/core/control/control-version";
import { joinEvents } from "../../../src/core/events/event-set/event-set";
import { polygonAreaSqMeters } from "../../../src/core/geo/geodesic";
import type { Area, LngLat } from "../../../src/core/geo/position";
import type { ZoneGeometry } from "../../../src/core/zones/build-geometry";
import type { ZoneRecipe } from "../../../src/core/zones/recipe";
import { findNearRows, findZoneRows } from "../../../src/core/zones/zone-rows";
import { listTransfers } from "../../../src/runtime/zones/list-transfers";
import { serveZones } from "../../../src/runtime/zones/serve-zones";
import type { MeasureJob, ShapeJob, ZoneSupplies } from "../../../src/runtime/zones/zone-messages";
import { copyIncidentColumns } from "../../../src/workspace/zones/incident-columns";
import { box, contactLine, polygon } from "../../core/zones/lookups";
import { datasetOfTable } from "../../support/dataset-of-table";
import { buildSyntheticEvents } from "../../support/synthetic-events";

const south = polygon(box(36, 47, 38, 48));
const north = polygon(box(36, 48, 38, 49));
const country = polygon(box(36, 47, 38, 49));

const held = (date: string, sourceId: string, area: Area): ControlVersion => ({
  date,
  validFromMs: Date.parse(date),
  sourceId,
  schematic: true,
  uncertaintyMeters: 0,
  note: { en: "", uk: "" },
  areas: [
    { id: "held", holder: "RU", status: "assessed", geometry: area, facts: [] },
    { id: "told", holder: "RU", status: "claimed", geometry: polygon(box(36.5, 46, 37, 50)), facts: [] },
  ],
  contactLine,
});

const joined = joinEvents([
  {
    sourceId: "source",
    content: { kind: "dataset", dataset: datasetOfTable(buildSyntheticEvents({ count: 20_000, seed: 4 })) },
  },
]);

const supplies: ZoneSupplies = {
  ground: {
    places: [],
    admin1Areas: new Map([
      ["UA-14", south],
      ["UA-09", north],
    ]),
    countryAreas: new Map([["UA", country]]),
  },
  rivers: [
    {
      id: "Middle",
      name: { en: "Middle", uk: "Середня" },
      course: {
        type: "MultiLineString",
        coordinates: [
          [
            [37, 50],
            [37, 46],
          ],
        ],
      },
    },
  ],
  control: [
    {
      sourceId: "demarc-control",
      versions: [held("2025-12-01", "demarc-control", polygon(box(37, 46, 40, 50)))],
    },
    {
      sourceId: "mine",
      versions: [
        held("2025-12-01", "mine", polygon(box(37.5, 46, 40, 50))),
        held("2025-12-02", "mine", polygon(box(37.8, 46, 40, 50))),
      ],
    },
  ],
  incidents: copyIncidentColumns(joined),
};

const square = (clip: ZoneRecipe["clip"] = [], subtract: string[] = []): ZoneRecipe => ({
  kind: "polygon",
  rings: [box(36.2, 47.2, 37.9, 48.7)],
  clip,
  subtract,
});

const shapeJob = (recipe: ZoneRecipe, zones: [string, ZoneRecipe][] = []): ShapeJob => ({
  kind: "shape",
  zoneId: "Z",
  recipe,
  zones: new Map(zones),
  fixed: null,
});

/** A worker that was given everything, asked for one shape. */
function shapeOf(job: ShapeJob, given: ZoneSupplies = supplies) {
  const answer = serveZones()({ job, supplies: given });
  if (answer.kind !== "shape") throw new Error(answer.kind);
  return answer.result;
}

function built(job: ShapeJob): ZoneGeometry {
  const result = shapeOf(job);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result;
}

const sqKm = ({ geometry }: ZoneGeometry) =>
  geometry.type === "MultiPolygon" ? polygonAreaSqMeters(geometry) / 1e6 : 0;
const whole = sqKm(built(shapeJob(square())));
const boxSqKm = (corners: LngLat[]) => polygonAreaSqMeters(polygon(corners)) / 1e6;

describe("the shapes of the zone worker", () => {
  it("know oblasts, countries, land, rivers and control maps", () => {
    const clipped = (...clip: NonNullable<ZoneRecipe["clip"]>) => sqKm(built(shapeJob(square(clip)))) / whole;
    const southShare = clipped({ to: "oblast", id: "UA-14" });
    expect(southShare).toBeGreaterThan(0.5);
    expect(southShare + clipped({ to: "oblast", id: "UA-09" })).toBeCloseTo(1, 3);
    expect(clipped({ to: "country", id: "UA" })).toBeCloseTo(1, 9);
    expect(clipped({ to: "land" })).toBeCloseTo(1, 9);
    const left = clipped({ to: "river", id: "Middle", bank: "left" });
    expect(left).toBeCloseTo(0.9 / 1.7, 2);
    expect(left + clipped({ to: "river", id: "Middle", bank: "right" })).toBeCloseTo(1, 6);
    // Assessed ground of the built-in map, before any imported one of that date.
    expect(clipped({ to: "control", date: "2025-12-01", holder: "RU" })).toBeCloseTo(0.9 / 1.7, 5);
    expect(clipped({ to: "control", date: "2025-12-02", holder: "RU" })).toBeCloseTo(0.1 / 1.7, 5);
  });

  it("follow the contact line of a date", () => {
    const recipe: ZoneRecipe = { kind: "line", path: { fromControl: { date: "2025-12-02" } } };
    expect(built(shapeJob(recipe)).geometry.coordinates[0]?.[0]).toEqual([37, 47.1]);
  });

  it("say what they do not know", () => {
    const issuesOf = (recipe: ZoneRecipe, given?: ZoneSupplies) => {
      const result = shapeOf(shapeJob(recipe), given);
      return result.ok ? [] : result.issues;
    };
    expect(issuesOf(square([{ to: "oblast", id: "UA-99" }]))).toEqual([
      { code: "unknown-oblast", id: "UA-99" },
    ]);
    expect(issuesOf(square([{ to: "control", date: "2024-01-01", holder: "RU" }]))).toEqual([
      { code: "unknown-control", date: "2024-01-01" },
    ]);
    expect(issuesOf(square([{ to: "land" }]), {})).toEqual([{ code: "unknown-land" }]);
    expect(issuesOf(square([], ["gone"]))).toEqual([{ code: "unknown-zone", id: "gone" }]);
  });

  it("leave other zones out, and refuse a circle", () => {
    const other: ZoneRecipe = { kind: "polygon", rings: [box(36.2, 47.2, 37, 48.7)] };
    const left = sqKm(built(shapeJob(square([], ["other"]), [["other", other]])));
    expect((left + boxSqKm(box(36.2, 47.2, 37, 48.7))) / whole).toBeCloseTo(1, 2);
    const circular = shapeOf(shapeJob(square([], ["other"]), [["other", { ...other, subtract: ["Z"] }]]));
    expect(circular).toEqual({ ok: false, issues: [{ code: "circular-subtract", id: "other" }] });
  });

  it("of a proposal are what its file has, with the base line of its recipe", () => {
    const recipe: ZoneRecipe = {
      kind: "strip",
      path: {
        positions: [
          [36.5, 48],
          [37.5, 48],
        ],
      },
      leftMeters: 5000,
      rightMeters: 5000,
    };
    const shape = built({ ...shapeJob(recipe), fixed: south });
    expect(shape.geometry).toEqual({ type: "MultiPolygon", coordinates: [south.coordinates] });
    expect(shape.baseline?.coordinates[0]?.[0]).toEqual([36.5, 48]);
  });

  it("keep what they were given, and take a new control map when it comes", () => {
    const answer = serveZones();
    const clip = [{ to: "control", date: "2025-12-01", holder: "RU" } as const];
    const ask = (given: ZoneSupplies) => {
      const { result } = answer({ job: shapeJob(square(clip)), supplies: given }) as { result: ZoneGeometry };
      return sqKm(result) / whole;
    };
    expect(ask(supplies)).toBeCloseTo(0.9 / 1.7, 5);
    expect(ask({})).toBeCloseTo(0.9 / 1.7, 5);
    expect(ask({ control: supplies.control!.slice(1) })).toBeCloseTo(0.4 / 1.7, 5);
  });
});

describe("the measures of the zone worker", () => {
  const geometry = built(shapeJob(square()));
  const job: MeasureJob = {
    kind: "measure",
    zoneId: "Z",
    geometry,
    wantsFigures: true,
    rows: { nearMeters: 15_000 },
    control: { key: "k", sourceId: "mine", date: "2025-12-01" },
  };
  const measure = (change: Partial<MeasureJob>) => {
    const answer = serveZones()({ job: { ...job, ...change }, supplies });
    if (answer.kind !== "measure") throw new Error(JSON.stringify(answer));
    return { answer, ...answer.parts };
  };

  it("are figures, rows and shares of the geometry", () => {
    const { figures, rows, control } = measure({});
    expect(figures?.areaSqMeters).toBeCloseTo(whole * 1e6, 0);
    expect(figures?.byUnit.map(({ unitId }) => unitId)).toEqual(["UA-14", "UA-09"]);
    const admin1 = () => null;
    if (geometry.geometry.type !== "MultiPolygon") throw new Error("no area");
    const inside = findZoneRows(joined, geometry.geometry, admin1);
    expect(inside.rows.length).toBeGreaterThan(100);
    expect(rows?.inside).toEqual(inside);
    expect(rows?.near).toEqual(findNearRows(joined, geometry.geometry, 15_000, admin1));
    expect(rows!.near.rows.length).toBeGreaterThan(inside.rows.length);
    expect(control?.key).toBe("k");
    const { russianHeld, claimed, ukrainianHeld } = control!.shares;
    expect(russianHeld / 1e6 / whole).toBeCloseTo(0.4 / 1.7, 3);
    expect((russianHeld + claimed + ukrainianHeld) / 1e6 / whole).toBeCloseTo(1, 5);
  });

  it("are only what was asked for", () => {
    const { figures, rows, control } = measure({ wantsFigures: false, rows: null });
    expect([figures, rows]).toEqual([null, null]);
    expect(control).not.toBeNull();
    expect(measure({ control: { key: "k", sourceId: "mine", date: "2000-01-01" } }).control).toBeNull();
  });

  it("hand their columns over, and those of nothing can be handed over again", () => {
    const { answer } = measure({});
    expect(listTransfers(answer).size).toBeGreaterThanOrEqual(4);
    const line = built(shapeJob({ kind: "line", path: { fromControl: { date: "2025-12-01" } } }));
    const serve = serveZones();
    for (let round = 0; round < 2; round++) {
      const empty = serve({ job: { ...job, geometry: line, rows: { nearMeters: 0 } }, supplies });
      structuredClone(empty, { transfer: [...listTransfers(empty)] });
      expect(empty.kind).toBe("measure");
    }
  });

  it("say why they broke off, and the worker goes on", () => {
    const serve = serveZones();
    const broken = { ...geometry, geometry: { type: "MultiPolygon", coordinates: null } } as never;
    const answer = serve({ job: { ...job, geometry: broken }, supplies });
    expect(answer).toMatchObject({ kind: "failed" });
    expect(serve({ job, supplies: {} }).kind).toBe("measure");
  });
});
