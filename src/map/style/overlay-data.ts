import type { Feature } from "geojson";
import { groupCoincident } from "../../core/events/coincident";
import { labelPositionOfArea, labelPositionOfLine } from "../../core/geo/label-position";
import type { Area, LngLat, MultiLineString } from "../../core/geo/position";
import type { Zone } from "../../core/zones/recipe";
import { drawnPath, type ZoneEdge } from "../../core/zones/strip-depths";
import { letterProposals } from "../../workspace/selection/lettered-proposals";
import { shownControl } from "../../workspace/selection/shown-control";
import { shownZones } from "../../workspace/selection/shown-zones";
import type { AppState } from "../../workspace/state";
import { effectiveWindow } from "../../workspace/time-state";
import { hueOfZone } from "./overlay-zone-color";
import type { describeStripDepths, ZoneFigureLabel, zoneFigureLabels } from "./overlay-zone-figures";
import type { GeoJsonData } from "./style-options";

type Coordinates = Feature["geometry"];

const feature = (geometry: Coordinates, properties: Record<string, unknown>): Feature => ({
  type: "Feature",
  geometry,
  properties,
});

const collection = (features: Feature[]): GeoJsonData => ({ type: "FeatureCollection", features });

type ControlInputs = Pick<AppState, "data" | "datasets" | "document" | "time">;

/** Names the control versions at the shown instant, so that it is seen when they change. */
export function shownControlKey(state: ControlInputs): string {
  return shownControl(state)
    .map(({ sourceId, color, version }) => `${sourceId} ${version.date} ${color}`)
    .join("|");
}

/** Areas and contact line of the control state at the shown instant, of every source that is switched on. */
export function controlData(state: ControlInputs): {
  readonly control: GeoJsonData;
  readonly contactLine: GeoJsonData;
} {
  const shown = shownControl(state);
  return {
    control: collection(
      shown.flatMap(({ color, version }) =>
        version.areas.map(({ id, holder, status, geometry }) =>
          feature(geometry as unknown as Coordinates, {
            id,
            holder,
            status,
            ...(color === null ? {} : { color }),
          }),
        ),
      ),
    ),
    contactLine: collection(shown.map(({ version }) => feature(version.contactLine, { date: version.date }))),
  };
}

/** Where a zone's label goes: on its line where it has one, else on its area. */
function labelPosition(geometry: Coordinates, baseline: Coordinates | null): LngLat | null {
  const line = geometry.type === "MultiLineString" ? geometry : baseline;
  if (line?.type === "MultiLineString") return labelPositionOfLine(line as MultiLineString);
  return geometry.type === "MultiPolygon" || geometry.type === "Polygon"
    ? labelPositionOfArea(geometry as unknown as Area)
    : null;
}

function zoneFeatures(
  zone: Zone,
  edge: ZoneEdge,
  geometry: Coordinates,
  baseline: Coordinates | null,
  text: string,
  figures: readonly ZoneFigureLabel[] = [],
): Feature[] {
  const { id } = zone;
  const common = { id, hue: hueOfZone(zone), edge };
  const isLine = geometry.type === "LineString" || geometry.type === "MultiLineString";
  const features = [feature(geometry, { ...common, part: isLine ? "line" : "area" })];
  if (baseline && !isLine) features.push(feature(baseline, { ...common, part: "baseline" }));
  const position = labelPosition(geometry, baseline);
  if (position)
    features.push(feature({ type: "Point", coordinates: [...position] }, { ...common, part: "label", text }));
  for (const { position: at, ...figure } of figures)
    features.push(feature({ type: "Point", coordinates: [...at] }, { ...common, part: "figure", ...figure }));
  return features;
}

/** A zone that could not be made still shows its line, so that it can be put right. */
function refusedZone(zone: Zone): Feature[] {
  const path = drawnPath(zone);
  if (!path) return [];
  const line: Coordinates = { type: "LineString", coordinates: path.map(([lng, lat]) => [lng, lat]) };
  return [feature(line, { id: zone.id, hue: hueOfZone(zone), edge: "hypothetical", part: "line" })];
}

/** How the depths and radii of zones are written. */
export interface ZoneWords {
  readonly describeStripDepths: typeof describeStripDepths;
  readonly zoneFigureLabels: typeof zoneFigureLabels;
}

/**
 * Zones drawn here and the proposals that are switched on and made by now, as areas, lines, base lines and labels.
 *
 * @param words  null while they are not loaded: zones have their names alone
 */
export function zoneData(
  {
    document,
    zoneShapes,
    data,
    view,
    time,
  }: Pick<AppState, "document" | "zoneShapes" | "data" | "view" | "time">,
  words: ZoneWords | null,
): GeoJsonData {
  const { locale } = view;
  const drawn = shownZones(document).flatMap((zone) => {
    const shape = zoneShapes[zone.id];
    if (shape?.status !== "ready") return shape ? refusedZone(zone) : [];
    // Of the recipe that the shape was made of: a newer one is still on its way.
    const { recipe, geometry } = shape;
    const name = zone.name[locale] || zone.scenario;
    const text =
      recipe.kind === "strip" && words ? `${name}\n${words.describeStripDepths(locale, recipe)}` : name;
    const figures = words?.zoneFigureLabels(recipe, geometry, locale);
    return zoneFeatures(zone, "hypothetical", geometry.geometry, geometry.baseline, text, figures);
  });
  const proposed = letterProposals({ document, data, view, time }).flatMap(
    ({ proposal: { zone, certainty, geometry }, scenario }) =>
      zoneFeatures(
        { ...zone, scenario },
        certainty === "fixed-by-text" ? "fixed" : "assumed",
        geometry as unknown as Coordinates,
        null,
        scenario,
      ),
  );
  return collection([...proposed, ...drawn]);
}

/** Beyond this many rows labels no longer make way: the symbols cover the map anyway. */
const mostLabelledRows = 20_000;
/** Beyond this many places badges would cover what they count. */
const mostBadgedPlaces = 400;

/** Positions that labels keep clear of, and the badges of incidents that lie on one point. */
export function incidentLabelData({
  events,
  time,
  rowMask,
  view,
}: Pick<AppState, "events" | "time" | "rowMask" | "view">): {
  readonly obstacles: GeoJsonData;
  readonly badges: GeoJsonData;
} {
  // A density has no symbols to make way for or to count.
  const isTooMany = view.display === "density" || events.table.count > mostLabelledRows;
  const all = isTooMany ? [] : groupCoincident(events.table, effectiveWindow(time), rowMask);
  const groups = all.length > mostBadgedPlaces ? [] : all;
  const point = ({ lngLat }: { lngLat: LngLat }, properties: Record<string, unknown>) =>
    feature({ type: "Point", coordinates: [...lngLat] }, properties);
  return {
    obstacles: collection(groups.map((group) => point(group, {}))),
    badges: collection(
      groups
        .filter((group) => group.rows.length > 1)
        .map((group) => point(group, { text: `×${group.rows.length}` })),
    ),
  };
}
