import fc from "fast-check";
import type { LngLat } from "../../../../src/core/geo/position";
import { buildZoneGeometry } from "../../../../src/core/zones/build-geometry";
import type { Clip, Zone, ZoneRecipe } from "../../../../src/core/zones/recipe";
import type { ExportedZone } from "../../../../src/formats/export/zones/exported-zone";
import { star } from "../../../core/zones/arbitrary-star";
import { lookups } from "../../../core/zones/lookups";
import { zones } from "../../../workspace/arbitrary-workspace";

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const position: fc.Arbitrary<LngLat> = fc.tuple(number(36.2, 37.8), number(47.2, 48.8));
const meters = number(500, 40_000);

const clip: fc.Arbitrary<Clip> = fc.oneof(
  fc.record({ to: fc.constant("oblast" as const), id: fc.constantFrom("UA-14", "UA-09") }),
  fc.constant({ to: "country" as const, id: "UA" }),
  fc.constant({ to: "land" as const }),
  fc.record({
    to: fc.constant("control" as const),
    date: fc.constant("2025-12-01"),
    holder: fc.constantFrom("RU" as const, "UA" as const),
  }),
);
const cuts = {
  clip: fc.array(clip, { maxLength: 2 }),
  subtract: fc.array(fc.constant("taken"), { maxLength: 1 }),
};

/** Eastward, so that it does not cross itself. */
const path = fc.oneof(
  fc
    .tuple(number(36.1, 36.5), fc.array(number(47.2, 48.8), { minLength: 2, maxLength: 8 }))
    .map(([west, lats]) => ({ positions: lats.map((lat, index): LngLat => [west + 0.17 * index, lat]) })),
  fc.constant({ fromControl: { date: "2025-12-01" } }),
);

/** With every member that a file writes, empty ones too: what is left out comes back as an empty list. */
const recipe: fc.Arbitrary<ZoneRecipe> = fc.oneof(
  fc.record({ kind: fc.constant("line" as const), path, ...cuts }),
  fc.record({
    kind: fc.constant("strip" as const),
    path,
    leftMeters: meters,
    rightMeters: fc.oneof(fc.constant(0), meters),
    segments: fc
      .tuple(number(0, 9000), number(1000, 20_000), meters, meters)
      .map(([fromMeters, lengthMeters, leftMeters, rightMeters]) => [
        { fromMeters, toMeters: fromMeters + lengthMeters, leftMeters, rightMeters },
      ]),
    ends: fc.constantFrom("flat" as const, "round" as const),
    ...cuts,
  }),
  fc.tuple(fc.nat(1000), position, number(0.1, 1)).map(([seed, center, size]) => ({
    kind: "polygon" as const,
    rings: star(seed, center, size).coordinates[0]!,
    clip: [],
    subtract: [],
  })),
  fc.record({ kind: fc.constant("circle" as const), center: position, radiusMeters: meters, ...cuts }),
  fc.record({
    kind: fc.constant("rings" as const),
    center: position,
    radiiMeters: fc
      .uniqueArray(meters, { minLength: 1, maxLength: 4 })
      .map((radii) => radii.sort((a, b) => a - b)),
    ...cuts,
  }),
  fc.record({
    kind: fc.constant("derived" as const),
    expression: fc.record({
      op: fc.constantFrom("difference" as const, "intersection" as const, "union" as const),
      of: fc.constant([
        { oblast: "UA-14" },
        { control: { date: "2025-12-01", holder: "RU" as const, include: "assessed" as const } },
      ]),
    }),
    ...cuts,
  }),
);

const choices = fc.record(
  {
    color: fc.nat(5),
    isHidden: fc.boolean(),
    nearMeters: fc.constantFrom(0, 2500, 30_000),
    measuredAgainst: fc.constant({ sourceId: "demarc-control", date: "2025-12-23" }),
    precedentId: fc.constantFrom("korean-dmz", "__proto__"),
  },
  { requiredKeys: [] },
);

const shaped = recipe.map((candidate) => ({
  recipe: candidate,
  built: buildZoneGeometry(candidate, lookups),
}));

/** A zone with whatever words and members a zone may have, of a recipe that gives a geometry. */
export const exportedZone: fc.Arbitrary<ExportedZone> = fc
  .tuple(
    zones.filter(({ length }) => length > 0),
    choices,
    shaped.filter(({ built }) => built.ok),
    fc.uuid(),
  )
  .map(([[words], chosen, { recipe: found, built }, id]) => {
    if (!built.ok || words === undefined) throw new RangeError("no geometry");
    // Which source it came from is for the workspace to say that it is opened in.
    const { importedFrom: _, ...said } = words;
    const zone: Zone = { ...said, ...chosen, id, recipe: found };
    return { zone, geometry: built.geometry, figures: null };
  });
