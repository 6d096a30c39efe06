import type { Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import { idAt, rowOfId } from "../core/events/event-set/incident-at";
import { eventsAt, nearestEvent, rowsInBox } from "../core/events/nearest-event";
import { matchRow, outsideWindow, toTableWindow } from "../core/events/window-rows";
import { mercatorX, mercatorY } from "../core/geo/web-mercator";
import { select } from "../workspace/commands/view-commands";
import type { AppStore } from "../workspace/store";
import { effectiveWindow } from "../workspace/time-state";
import { annotationAt } from "./annotation-at";
import type { IncidentLayer } from "./layers/incident-layer";

const pickRadiusPx = 12;
/** Repeated clicks go through so many incidents on one spot; the list beside the map has all of them. */
const mostCycled = 200;
/** The second click of the double click that ended a line is not meant for what lies under it. */
const quietMs = 400;

/** Hover, click and keyboard selection on the map. Does nothing while something is being drawn or placed. */
export function startInteraction(map: MapLibreMap, layer: IncidentLayer, store: AppStore): () => void {
  let quietUntilMs = 0;

  const pickRadius = () => pickRadiusPx / (512 * 2 ** map.getZoom());

  const hoveredRow = ({ lngLat: { lng, lat } }: MapMouseEvent): number | null => {
    const { events, time, rowMask, view } = store.getState();
    if (!view.layers.incidents) return null;
    return nearestEvent(
      events.places,
      events.table,
      effectiveWindow(time),
      rowMask,
      [lng, lat],
      pickRadius(),
    );
  };

  const idsAt = ({ lngLat: { lng, lat } }: MapMouseEvent): string[] => {
    const { events, time, rowMask, view } = store.getState();
    if (!view.layers.incidents) return [];
    const window = effectiveWindow(time);
    const rows = eventsAt(events.places, events.table, window, rowMask, [lng, lat], pickRadius());
    return rows.slice(0, mostCycled).map((row) => idAt(events, row));
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

  /** Annotations lie on top of everything; where there are none, nothing is asked. */
  const writtenAt = ({ point }: MapMouseEvent): string | null =>
    store.getState().document.annotations.length === 0 ? null : (annotationAt(map, point)?.id ?? null);

  const onMove = (event: MapMouseEvent) => {
    if (store.getState().drawing.mode !== "idle") return;
    const annotation = writtenAt(event);
    const row = annotation === null ? hoveredRow(event) : null;
    layer.setHoveredRow(row);
    map.getCanvas().style.cursor = annotation !== null ? "grab" : row !== null ? "pointer" : "";
  };

  const onClick = (event: MapMouseEvent) => {
    const { drawing, selection } = store.getState();
    if (drawing.mode !== "idle" || event.originalEvent.timeStamp < quietUntilMs) return;
    const annotationId = writtenAt(event);
    if (annotationId !== null) {
      select(store, { kind: "annotation", id: annotationId });
      return;
    }
    const ids = idsAt(event);
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
    const { events, time, rowMask, selection, view } = store.getState();
    if (!view.layers.incidents) return;
    const { table } = events;
    const window = toTableWindow(table, effectiveWindow(time));
    const bounds = map.getBounds();
    const [northWest, southEast] = [bounds.getNorthWest(), bounds.getSouthEast()];
    const rows = rowsInBox(events.places, [
      mercatorX(northWest.lng),
      mercatorY(northWest.lat),
      mercatorX(southEast.lng),
      mercatorY(southEast.lat),
    ])
      .filter((row) => rowMask === null || rowMask[row] !== 0)
      .filter((row) => matchRow(table, row, window) !== outsideWindow)
      .sort((a, b) => table.earliestSeconds[a]! - table.earliestSeconds[b]! || a - b);
    if (rows.length === 0) return;
    const selected = selection?.kind === "incident" ? rowOfId(events, selection.id) : null;
    const current = selected === null ? -1 : rows.indexOf(selected);
    const start = current < 0 && direction < 0 ? 0 : current;
    const row = rows[(start + direction + rows.length) % rows.length];
    if (row !== undefined) select(store, { kind: "incident", id: idAt(events, row) });
  };

  const onKey = (event: KeyboardEvent) => {
    if (store.getState().drawing.mode !== "idle") return;
    if (event.key === "Enter") selectNextInView(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") select(store, null);
    else return;
    event.preventDefault();
  };

  const stopListening = store.subscribe(({ drawing }, previous) => {
    if (drawing.mode === "idle" && previous.drawing.mode !== "idle")
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
