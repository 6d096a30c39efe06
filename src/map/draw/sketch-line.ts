import type { Map as MapLibreMap } from "maplibre-gl";
import { TerraDraw, TerraDrawLineStringMode, TerraDrawModeUndoRedo } from "terra-draw";
import { TerraDrawMapLibreGLAdapter } from "terra-draw-maplibre-gl-adapter";
import type { LngLat } from "../../core/geo/position";
import { holdDoubleClick } from "./hold-double-click";
import { roundPath } from "./round-path";

export interface SketchEvents {
  /** The points set so far, whenever one is added or taken back. */
  readonly onPoints: (count: number) => void;
  /** The finished path; it may still be too short. */
  readonly onFinish: (path: LngLat[]) => void;
  readonly onCancel: () => void;
}

type HexColor = `#${string}`;

/**
 * Sketches one line with clicks: Enter or a double click ends it, Escape abandons it, Backspace takes the last point
 * back. Returns how to stop.
 */
export function sketchLine(map: MapLibreMap, color: string, events: SketchEvents): () => void {
  const undoRedo = new TerraDrawModeUndoRedo();
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 9 }),
    modes: [
      new TerraDrawLineStringMode({
        pointerDistance: 10,
        keyEvents: null,
        showCoordinatePoints: true,
        styles: {
          lineStringColor: color as HexColor,
          lineStringWidth: 3,
          coordinatePointColor: color as HexColor,
        },
      }),
    ],
    undoRedo: { modeLevel: undoRedo },
  });
  draw.start();
  draw.setMode("linestring");
  const letGo = holdDoubleClick(map);

  const settled = (): LngLat[] => {
    const line = draw.getSnapshot().find(({ geometry }) => geometry.type === "LineString");
    const path = (line?.geometry.coordinates ?? []) as [number, number][];
    // The last position follows the pointer until it is clicked.
    return path.slice(0, -1);
  };
  const finish = (path: LngLat[]) => {
    stop();
    events.onFinish(roundPath(path));
  };
  draw.on("change", () => events.onPoints(settled().length));
  draw.on("finish", (id) => {
    const feature = draw.getSnapshotFeature(id);
    if (feature?.geometry.type === "LineString") finish(feature.geometry.coordinates as [number, number][]);
  });

  const onKey = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
    const isOnControl = event.target instanceof Element && event.target.closest("button, select, summary, a");
    if (event.key === "Enter" && isOnControl) return;
    if (event.key === "Enter") finish(settled());
    else if (event.key === "Escape") {
      stop();
      events.onCancel();
    } else if (event.key === "Backspace") {
      if (settled().length > 1) draw.undo();
      else {
        draw.setMode("linestring");
        events.onPoints(0);
      }
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  let isStopped = false;
  const stop = () => {
    if (isStopped) return;
    isStopped = true;
    removeEventListener("keydown", onKey, true);
    draw.stop();
    letGo();
  };
  addEventListener("keydown", onKey, true);
  map.getCanvas().focus();
  return stop;
}
