import type { Feature } from "geojson";
import { labelPositionOfArea } from "../../core/geo/label-position";
import type { Area, MultiPolygon } from "../../core/geo/position";
import { compareMessages } from "../../look/text/messages/zones/compare";
import { comparedZones } from "../../workspace/selection/compared-zones";
import type { AppState } from "../../workspace/state";
import { hueOfZone } from "../style/overlay-zone-color";
import { emptyCollection, type GeoJsonData } from "../style/style-options";

export const differenceParts = ["onlyA", "onlyB", "common"] as const;
export type DifferencePart = (typeof differenceParts)[number];

/** What of two compared zones is drawn on the one map, and in which of the zone colours. */
export interface DrawnDifference {
  readonly data: GeoJsonData;
  /** Indices of the zone colours of the first and the second zone. */
  readonly hues: readonly [number, number];
}

/** Slivers below this share of both zones together, as two edges that ought to be one leave them, are not named. */
const leastNamedShare = 1e-3;

const nothing: DrawnDifference = { data: emptyCollection, hues: [0, 1] };

/** The grounds that only one and that both of two zones have; nothing while each has a map of its own. */
export function differenceData(state: AppState): DrawnDifference {
  const { zoneDifference, view } = state;
  if (!zoneDifference?.grounds || view.comparison?.layout !== "together" || !view.layers.zones)
    return nothing;
  const { grounds, zoneIds } = zoneDifference;
  const [first, second, ...others] = comparedZones(state).map(({ zone }) => zone);
  const isTheSame = first?.id === zoneIds[0] && second?.id === zoneIds[1] && others.length === 0;
  if (!first || !second || !isTheSame) return nothing;
  const texts = compareMessages[view.locale];
  const words: Readonly<Record<DifferencePart, string>> = {
    onlyA: texts.only(first.scenario),
    onlyB: texts.only(second.scenario),
    common: texts.both(first.scenario, second.scenario),
  };
  const all = differenceParts.reduce((sum, part) => sum + grounds[part].areaSqMeters, 0);
  const features = differenceParts.flatMap((part) => {
    const { geometry, areaSqMeters } = grounds[part];
    if (geometry === null) return [];
    const isNamed = areaSqMeters >= leastNamedShare * all;
    return [areaFeature(geometry, part), ...(isNamed ? labelFeature(geometry, part, words[part]) : [])];
  });
  return { data: { type: "FeatureCollection", features }, hues: [hueOfZone(first), hueOfZone(second)] };
}

function areaFeature(geometry: MultiPolygon, part: DifferencePart): Feature {
  return { type: "Feature", geometry: geometry as Feature["geometry"], properties: { part } };
}

function labelFeature(geometry: MultiPolygon, part: DifferencePart, text: string): Feature[] {
  const position = labelPositionOfArea(geometry as Area);
  if (position === null) return [];
  return [
    {
      type: "Feature",
      geometry: { type: "Point", coordinates: [...position] },
      properties: { part, text },
    },
  ];
}
