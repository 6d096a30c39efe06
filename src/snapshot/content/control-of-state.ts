import { controlStatuses } from "../../core/control/control-version";
import { controlSource } from "../../workspace/built-in-sources";
import { shownControl } from "../../workspace/selection/shown-control";
import type { AppState } from "../../workspace/state";
import type { SnapshotControl } from "../page-content";

type Shown = Pick<AppState, "data" | "datasets" | "document" | "time" | "view">;

/** The control areas that hold at the shown instant, a source each; none where their layers are off. */
export function controlOfState(state: Shown): SnapshotControl[] {
  const { document, view } = state;
  if (!view.layers.control && !view.layers["contact-line"]) return [];
  return shownControl(state).map(({ sourceId, color, version }) => {
    const isBuiltIn = sourceId === controlSource.id;
    const source = document.sources.find(({ id }) => id === sourceId);
    return {
      sourceName: isBuiltIn ? null : (source?.name ?? sourceId),
      color,
      validFromMs: version.validFromMs,
      statuses: controlStatuses.filter((status) => version.areas.some((area) => area.status === status)),
      areas: version.areas.map(({ status, geometry }) => ({ status, geometry })),
      line: version.contactLine,
      schematicKm: version.schematic ? version.uncertaintyMeters / 1000 : null,
    };
  });
}
