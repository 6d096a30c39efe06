import { type Area, type LngLat, type MultiLineString, ringsOf } from "../../core/geo/position";
import type { ZoneGeometry } from "../../core/zones/build-geometry";
import type { ZoneRecipe } from "../../core/zones/recipe";
import { buildSnapIndex, type SnapIndex } from "../../core/zones/snap/snap-index";
import type { SnapLine } from "../../core/zones/snap/snap-line";
import { shownControl } from "../selection/shown-control";
import { shownZones } from "../selection/shown-zones";
import type { AppState } from "../state";
import { riverPaths } from "./river-paths";

type Inputs = Pick<AppState, "data" | "datasets" | "document" | "time" | "view" | "zoneShapes">;

interface SnappableZone {
  readonly id: string;
  /** What its geometry belongs to; the same as long as that is. */
  readonly thing: object;
  readonly recipe: ZoneRecipe;
  readonly edges: readonly (readonly LngLat[])[];
}

/** Borders and rivers are everywhere on a map of the whole country: only who comes quite near them means them. */
const backgroundReach = 0.5;

const zoneLines = new WeakMap<object, readonly SnapLine[]>();

let last: { readonly parts: readonly unknown[]; readonly index: SnapIndex } | null = null;

/**
 * What positions snap to now: contact lines that are drawn, borders, named rivers, and the zones that are drawn; the
 * same index as long as these are the same.
 *
 * @param excludeZoneId  the zone that is being edited, which must not snap to itself
 */
export function snapIndexOf(state: Inputs, excludeZoneId: string | null = null): SnapIndex {
  const { data, view } = state;
  const control = view.layers["contact-line"] ? shownControl(state).map(({ version }) => version) : [];
  const zones = view.layers.zones ? snappableZones(state, excludeZoneId) : [];
  const parts = [data.borderLines, data.rivers, ...control, ...zones.map(({ thing }) => thing)];
  if (last?.parts.length === parts.length && last.parts.every((part, index) => part === parts[index]))
    return last.index;
  const index = buildSnapIndex([
    ...control.map(
      ({ sourceId, date, contactLine }): SnapLine => ({
        source: { kind: "contact-line", sourceId, date },
        paths: contactLine.coordinates,
        hasVertices: true,
      }),
    ),
    ...zones.flatMap(linesOfZone),
    {
      source: { kind: "border" },
      paths: data.borderLines.flatMap(({ coordinates }) => coordinates),
      hasVertices: true,
      reach: backgroundReach,
    },
    ...data.rivers.map(
      (river): SnapLine => ({
        source: { kind: "river", id: river.id },
        paths: riverPaths(river),
        hasVertices: true,
        reach: backgroundReach,
      }),
    ),
  ]);
  last = { parts, index };
  return index;
}

function snappableZones({ document, view, zoneShapes, data }: Inputs, excludeZoneId: string | null) {
  const own = shownZones(document).flatMap(({ id, isHidden }): SnappableZone[] => {
    const shape = Object.hasOwn(zoneShapes, id) ? zoneShapes[id] : undefined;
    if (shape === undefined || isHidden === true || id === excludeZoneId) return [];
    const edges = shape.status === "ready" ? edgesOf(shape.geometry) : [];
    return [{ id, thing: shape, recipe: shape.recipe, edges }];
  });
  const proposed = data.proposals
    .filter(({ zone }) => view.shownProposals.includes(zone.id) && zone.id !== excludeZoneId)
    .map((proposal): SnappableZone => {
      const { zone, geometry } = proposal;
      return { id: zone.id, thing: proposal, recipe: zone.recipe, edges: pathsOf(geometry) };
    });
  return [...own, ...proposed];
}

function linesOfZone({ id, thing, recipe, edges }: SnappableZone): readonly SnapLine[] {
  const source = { kind: "zone", id } as const;
  const lines = zoneLines.get(thing) ?? [
    { source, paths: drawnPoints(recipe), hasVertices: true },
    { source, paths: edges, hasVertices: false },
  ];
  zoneLines.set(thing, lines);
  return lines;
}

const pathsOf = (geometry: Area | MultiLineString): readonly (readonly LngLat[])[] =>
  geometry.type === "MultiLineString" ? geometry.coordinates : ringsOf(geometry);

function edgesOf({ geometry, baseline }: ZoneGeometry): readonly (readonly LngLat[])[] {
  const edges = pathsOf(geometry);
  return baseline === null || geometry.type === "MultiLineString"
    ? edges
    : [...edges, ...baseline.coordinates];
}

/** The points that somebody set, each as a path of its own: their edges are in the geometry, densified. */
function drawnPoints(recipe: ZoneRecipe): readonly (readonly LngLat[])[] {
  const single = (positions: readonly LngLat[]) => positions.map((position) => [position]);
  switch (recipe.kind) {
    case "line":
    case "strip":
      return "positions" in recipe.path ? single(recipe.path.positions) : [];
    case "polygon":
      return single(recipe.rings.flat());
    case "circle":
    case "rings":
      return [[recipe.center]];
    case "derived":
      return [];
  }
}
