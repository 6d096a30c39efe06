import type { ControlArea, ControlStatus, ControlVersion } from "../../control/control-version";
import { intersectAreas, subtractAreas, uniteAreas } from "../../geo/boolean";
import { boundingBoxOfArea } from "../../geo/bounding-box";
import { densifyArea } from "../../geo/densify";
import type { Area, MultiPolygon } from "../../geo/position";
import type { Holder } from "../recipe";
import { EDGE_TOLERANCE_METERS } from "../validate-recipe";
import { cropArea } from "./crop-area";

/** What of some ground is held how on one control map; no two of these overlap. Null where there is nothing. */
export interface ControlGrounds {
  /** Outside Ukraine's recognised borders. */
  readonly outsideUkraine: MultiPolygon | null;
  readonly contested: MultiPolygon | null;
  readonly russianHeld: MultiPolygon | null;
  readonly claimed: MultiPolygon | null;
  /** All the rest. */
  readonly ukrainianHeld: MultiPolygon | null;
}

const denseAreas = new WeakMap<Area, MultiPolygon>();

function densify(area: Area): MultiPolygon {
  const known = denseAreas.get(area);
  if (known) return known;
  const dense = densifyArea(area, EDGE_TOLERANCE_METERS);
  denseAreas.set(area, dense);
  return dense;
}

const common = (a: Area | null, b: Area | null) => (a === null || b === null ? null : intersectAreas(a, b));
const without = (a: Area | null, b: Area | null) =>
  a === null ? null : b === null ? uniteAreas([a]) : subtractAreas(a, [b]);

/**
 * Divides ground by who holds it. What lies outside Ukraine is told apart first, then contested ground, which nobody
 * holds for sure; of the rest what Russian forces are assessed to hold, then what the Russian side alone claims; what is
 * left is held by nobody else on this map.
 */
export function divideByControl(ground: Area, { areas }: ControlVersion, ukraine: Area): ControlGrounds {
  const box = boundingBoxOfArea(ground);
  const near = (area: Area) => (box === null ? area : cropArea(densify(area), box));
  const unite = (status: ControlStatus, holder: Holder | null) =>
    uniteAreas(
      areas
        .filter((area: ControlArea) => area.status === status && (holder ?? area.holder) === area.holder)
        .map(({ geometry }) => near(geometry)),
    );
  const home = near(ukraine);
  const inside = common(ground, home);
  const contested = common(inside, unite("contested", null));
  const settled = contested === null ? inside : without(inside, contested);
  const russianHeld = common(settled, unite("assessed", "RU"));
  const others = russianHeld === null ? settled : without(settled, russianHeld);
  const claimed = common(others, unite("claimed", "RU"));
  return {
    outsideUkraine: without(ground, home),
    contested,
    russianHeld,
    claimed,
    ukrainianHeld: claimed === null ? others : without(others, claimed),
  };
}
