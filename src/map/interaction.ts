import type { Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import { forEachMatch } from "../core/events/counts";
import type { EventTable } from "../core/events/event-table";
import { buildEventIndex, type EventIndex, eventsAt } from "../core/events/nearest-event";
import { select } from "../workspace/commands/view-commands";
import type { AppStore } from "../workspace/store";
import { effectiveWindow } from "../workspace/time-state";
import type { IncidentLayer } from "./layers/incident-layer";

const pickRadiusPx = 12;
/** The second click of the double click that ended a line is not meant for what lies under it. */
const quietMs = 400;

/** Hover, click and keyboard selection on the map. Does nothing while a line is being drawn. */
export function startInteraction(map: MapLibreMap, layer: IncidentLayer, store: AppStore): () => void {
  let indexed: { table: EventTable; index: EventIndex } | null = null;

  let quietUntilMs = 0;

  const rowsAt = (event: MapMouseEvent): number[] => {
    const { data, time, rowMask, view } = store.getState();
    if (!view.layers.incidents) return [];
    if (indexed?.table !== data.table) indexed = { table: data.table, index: buildEventIndex(data.table) };
    const radius = pickRadiusPx / (512 * 2 ** map.getZoom());
    const { lng, lat } = event.lngLat;
    return eventsAt(indexed.index, data.table, effectiveWindow(time), rowMask, [lng, lat], radius);
  };

  const incidentId = (row: number): string | null => {
    const { data } = store.getState();
    return data.incidents[data.table.sourceIndex[row] ?? -1]?.id ?? null;
  };

  const zoneAt = (event: MapMouseEvent): string | null => {
    const layers = [
      "zone-fill",
      "zone-edge-fixed",
      "zone-edge-assumed",
      "zone-edge-hypothetical",
      "zone-baseline",
    ];
    const [feature] = map.queryRenderedFeatures(event.point, {
      layers: layers.filter((id) => map.getLayer(id)),
    });
    return typeof feature?.properties.id === "string" ? feature.properties.id : null;
  };

  const onMove = (event: MapMouseEvent) => {
    if (store.getState().drawing.mode === "line") return;
    const row = rowsAt(event)[0] ?? null;
    layer.setHoveredRow(row);
    map.getCanvas().style.cursor = row === null ? "" : "pointer";
  };

  const onClick = (event: MapMouseEvent) => {
    const { drawing, selection } = store.getState();
    if (drawing.mode === "line" || event.originalEvent.timeStamp < quietUntilMs) return;
    const ids = rowsAt(event).map(incidentId);
    // A second click on coincident incidents goes to the next one below.
    const current = selection?.kind === "incident" ? ids.indexOf(selection.id) : -1;
    const id = ids[(current + 1) % Math.max(1, ids.length)];
    if (id) {
      select(store, { kind: "incident", id });
      return;
    }
    const zoneId = zoneAt(event);
    if (zoneId) select(store, { kind: "zone", id: zoneId });
    else if (drawing.mode === "idle") select(store, null);
  };

  const selectNextInView = (direction: 1 | -1) => {
    const { data, time, rowMask, selection, view } = store.getState();
    if (!view.layers.incidents) return;
    const bounds = map.getBounds();
    const ids: string[] = [];
    forEachMatch(data.table, effectiveWindow(time), rowMask, (row) => {
      const id = incidentId(row);
      if (id && bounds.contains([data.table.lng[row]!, data.table.lat[row]!])) ids.push(id);
    });
    if (ids.length === 0) return;
    const current = selection?.kind === "incident" ? ids.indexOf(selection.id) : -1;
    const start = current < 0 && direction < 0 ? 0 : current;
    const id = ids[(start + direction + ids.length) % ids.length];
    if (id) select(store, { kind: "incident", id });
  };

  const onKey = (event: KeyboardEvent) => {
    if (store.getState().drawing.mode === "line") return;
    if (event.key === "Enter") selectNextInView(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") select(store, null);
    else return;
    event.preventDefault();
  };

  const stopListening = store.subscribe(({ drawing }, previous) => {
    if (drawing.mode === "idle" && previous.drawing.mode === "line")
      quietUntilMs = performance.now() + quietMs;
  });
  map.on("mousemove", onMove);
  map.on("click", onClick);
  map.getCanvas().addEventListener("keydown", onKey);
  return () => {
    stopListening();
    map.off("mousemove", onMove);
    map.off("click", onClick);
    map.getCanvas().removeEventListener("keydown", onKey);
  };
}
