import type { Geometry } from "geojson";
import type { AppState } from "../state";
import { isShapeCurrent } from "./zone-inputs";

/** The areas of zones by id, for a file: null where that of the present recipe is not known. */
export function knownAreas(
  state: Pick<AppState, "document" | "data" | "datasets" | "zoneShapes">,
): (zoneId: string) => Geometry | null {
  const zones = new Map(state.document.zones.map((zone) => [zone.id, zone]));
  return (zoneId) => {
    const zone = zones.get(zoneId);
    const shape = state.zoneShapes[zoneId];
    return zone && shape?.status === "ready" && isShapeCurrent(state, zone, shape)
      ? shape.geometry.geometry
      : null;
  };
}
