import { uniteAreas } from "../../../geo/boolean";
import { densifyPath } from "../../../geo/densify";
import { destination } from "../../../geo/geodesic";
import type { Area, LngLat, MultiPolygon } from "../../../geo/position";
import type { StripSide } from "../../depth-anchor";
import { EDGE_TOLERANCE_METERS } from "../../validate-recipe";
import type { Transects } from "../measure-transects";
import { positionAlong } from "../stations";

/** The corridor begins so far inside the zone, so that no sliver stays between the two. */
const OVERLAP_METERS = 10;

/**
 * The zone and, for the party behind one side of the base line, the ground beyond it: between the zone's far edge and the
 * control line, as far as the stretches of the stations go. Where the control line is not known nothing is added.
 *
 * @param controlAwayMeters  by station, along the transect, positive to the left of the base line; NaN where unknown
 */
export function groundUpToControlLine(
  zone: MultiPolygon,
  { line, transects }: Transects,
  controlAwayMeters: Float64Array,
  ownSide: StripSide,
): MultiPolygon {
  const away = ownSide === "left" ? 90 : -90;
  /** Where the zone ends and where the control line is, along the transect on the far side of the base line. */
  const far = transects.map(({ left, right }, at) => ({
    edge: (ownSide === "left" ? right : left).awayMeters,
    control: ownSide === "left" ? -controlAwayMeters[at]! : controlAwayMeters[at]!,
  }));
  const offsetsAt = (own: number, neighbour: number, meters: number) => {
    const here = transects[own]!.station;
    const there = transects[neighbour]?.station;
    const isKnown = there?.part === here.part && !Number.isNaN(far[neighbour]!.control);
    const share =
      there === undefined || !isKnown
        ? 0
        : (meters - here.alongMeters) / (there.alongMeters - here.alongMeters);
    const between = (key: "edge" | "control") =>
      far[own]![key] + share * ((isKnown ? far[neighbour]! : far[own]!)[key] - far[own]![key]);
    const bearing = there?.part === here.part ? meanBearing(here.bearing, there.bearing) : here.bearing;
    return { edge: Math.max(0, between("edge")), control: between("control"), bearing };
  };
  const cornersAt = (own: number, neighbour: number, meters: number): [LngLat, LngLat] => {
    const { edge, control, bearing } = offsetsAt(own, neighbour, meters);
    const position = positionAlong(line.parts[transects[own]!.station.part]!, meters);
    const near = Math.max(0, edge - OVERLAP_METERS);
    return [
      destination(position, bearing + away, near),
      destination(position, bearing + away, Math.max(near, control)),
    ];
  };
  const pieces: Area[] = transects.flatMap(({ station: { fromMeters, toMeters } }, at): Area[] => {
    if (!(far[at]!.control > far[at]!.edge)) return [];
    const [nearStart, farStart] = cornersAt(at, at - 1, fromMeters);
    const [nearEnd, farEnd] = cornersAt(at, at + 1, toMeters);
    const ring = densifyPath([nearStart, nearEnd, farEnd, farStart, nearStart], EDGE_TOLERANCE_METERS);
    return [{ type: "Polygon", coordinates: [ring] }];
  });
  return pieces.length === 0 ? zone : (uniteAreas([zone, ...pieces]) ?? zone);
}

function meanBearing(a: number, b: number): number {
  const turn = ((b - a + 540) % 360) - 180;
  return a + turn / 2;
}
