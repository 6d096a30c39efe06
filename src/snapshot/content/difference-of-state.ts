import type { Area, LngLat } from "../../core/geo/position";
import { type DifferencePart, differenceData } from "../../map/compare/difference-data";
import type { PageSpec } from "../../workspace/page-spec";
import { comparedZones } from "../../workspace/selection/compared-zones";
import type { AppState } from "../../workspace/state";
import type { SnapshotAreaLabel } from "../page-content";
import type { SnapshotDifference, SnapshotZoneArea } from "../zone-content";

interface PageDifference {
  readonly drawn: SnapshotDifference;
  /** Which zones have which ground, in the page's language. */
  readonly labels: readonly SnapshotAreaLabel[];
}

/** Whether the difference is that of the geometries that the page draws, not of earlier ones. */
function isCurrent({ zoneDifference, zoneShapes }: AppState, drawn: readonly SnapshotZoneArea[]): boolean {
  return (
    zoneDifference?.zoneIds.every((id, index) => {
      const shape = zoneShapes[id];
      const isOfShape = shape?.status === "ready" && shape.geometry === zoneDifference.of[index];
      // A proposal has no shape, and never another one.
      return drawn.some((zone) => zone.id === id) && (shape === undefined || isOfShape);
    }) ?? false
  );
}

/** How the two zones differ that are compared on the one map; null where none are, or where it is being calculated. */
export function differenceOfState(
  state: AppState,
  { locale }: PageSpec,
  drawn: readonly SnapshotZoneArea[],
): PageDifference | null {
  if (!isCurrent(state, drawn)) return null;
  const { data, hues } = differenceData({ ...state, view: { ...state.view, locale } });
  const [first, second] = comparedZones(state);
  if (data.features.length === 0 || !first || !second) return null;
  const parts: SnapshotDifference["parts"][number][] = [];
  const labels: SnapshotAreaLabel[] = [];
  for (const { geometry, properties } of data.features) {
    if (geometry.type === "Point")
      labels.push({
        kind: "difference",
        name: String(properties?.text),
        lngLat: geometry.coordinates as unknown as LngLat,
      });
    else parts.push({ part: properties?.part as DifferencePart, geometry: geometry as unknown as Area });
  }
  return { drawn: { scenarios: [first.zone.scenario, second.zone.scenario], hues, parts }, labels };
}
