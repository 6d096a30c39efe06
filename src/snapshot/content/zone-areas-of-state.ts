import { letterProposals } from "../../workspace/selection/lettered-proposals";
import { shownZones } from "../../workspace/selection/shown-zones";
import type { AppState } from "../../workspace/state";
import type { SnapshotZoneArea } from "../zone-content";
import { colorOf } from "./zones-of-state";

type Shown = Pick<AppState, "data" | "document" | "time" | "view" | "zoneShapes">;

/**
 * What a page draws of the zones that its legend lists, in the same order: the shown proposals, then those drawn here
 * that could be made. A line whose zone was refused is part of the work on it and of no page.
 */
export function zoneAreasOfState(state: Shown): SnapshotZoneArea[] {
  const { document, view, zoneShapes } = state;
  if (!view.layers.zones) return [];
  const proposed = letterProposals(state).map(
    ({ proposal: { zone, certainty, geometry }, scenario }): SnapshotZoneArea => ({
      id: zone.id,
      scenario,
      ...colorOf(zone),
      outline: certainty === "fixed-by-text" ? "solid" : "long",
      geometry,
      baseline: null,
    }),
  );
  const drawn = shownZones(document).flatMap((zone): SnapshotZoneArea[] => {
    const shape = zoneShapes[zone.id];
    if (shape?.status !== "ready") return [];
    const { geometry, baseline } = shape.geometry;
    return [
      {
        id: zone.id,
        scenario: zone.scenario,
        ...colorOf(zone),
        outline: "short",
        geometry,
        baseline,
      },
    ];
  });
  return [...proposed, ...drawn];
}
