import { rowOfId } from "../core/events/event-set/incident-at";
import { colorTokens } from "../look/theme/tokens";
import { sourceColors, sourceOrdinals } from "../workspace/selection/source-colors";
import type { AppState } from "../workspace/state";
import { effectiveWindow, trailWindow } from "../workspace/time-state";
import type { IncidentLayer } from "./layers/incident-layer";

/** Tells the incident layer what differs from the state it was told last; everything where that is null. */
export function applyToLayer(layer: IncidentLayer, state: AppState, previous: AppState | null): void {
  applyRows(layer, state, previous);
  applyColoring(layer, state, previous);
  if (state.view.display !== previous?.view.display) layer.setDisplay(state.view.display);
  const isShown = state.view.layers.incidents;
  if (state.time !== previous?.time || isShown !== previous.view.layers.incidents) {
    layer.setWindow(isShown ? effectiveWindow(state.time) : { startMs: 0, endMs: 0 });
    layer.setTrail(isShown ? trailWindow(state.time) : null);
    layer.setPalerWithAge(state.time.emphasizeRecent);
  }
  if (state.view.theme !== previous?.view.theme) layer.setColors(colorTokens[state.view.theme]);
  if (state.selection !== previous?.selection || state.joined !== previous.joined)
    layer.setSelectedRow(selectedRow(state));
}

/** The same rows as they were known at another time differ in their statuses alone. */
function applyRows(
  layer: IncidentLayer,
  { joined, events, rowMask }: AppState,
  previous: AppState | null,
): void {
  const isNew = joined !== previous?.joined;
  if (isNew) layer.setTable(events.table);
  else if (events.table.status !== previous.events.table.status) layer.setStatuses(events.table.status);
  if (isNew || rowMask !== previous.rowMask) layer.setMask(rowMask);
}

/** Ordinals are a byte a row: made only where colours stand for sources. */
function applyColoring(layer: IncidentLayer, state: AppState, previous: AppState | null): void {
  const { colorBy } = state.view;
  const isNew = state.joined !== previous?.joined || colorBy !== previous.view.colorBy;
  if (colorBy === "source" && isNew) layer.setSourceOrdinals(sourceOrdinals(state.events));
  if (colorBy === "source" && (isNew || state.document.sources !== previous?.document.sources))
    layer.setSourceColors(sourceColors(state));
  layer.setColorBy(colorBy);
}

function selectedRow({ selection, events }: AppState): number | null {
  return selection?.kind === "incident" ? rowOfId(events, selection.id) : null;
}
