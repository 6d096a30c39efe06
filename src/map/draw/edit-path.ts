import type { Map as MapLibreMap } from "maplibre-gl";
import { TerraDraw, TerraDrawLineStringMode, TerraDrawSelectMode } from "terra-draw";
import { TerraDrawMapLibreGLAdapter } from "terra-draw-maplibre-gl-adapter";
import { isSamePosition, type LngLat } from "../../core/geo/position";
import { holdDoubleClick } from "./hold-double-click";
import { roundPath } from "./round-path";

export interface PathEditor {
  /** Shows another path, after an undo for example. */
  readonly update: (path: readonly LngLat[]) => void;
  readonly stop: () => void;
}

type HexColor = `#${string}`;

/** Handles on a line: vertices move, midpoints add one, a right click on a vertex removes it. */
export function editPath(
  map: MapLibreMap,
  colors: { readonly line: string; readonly handle: string },
  path: readonly LngLat[],
  onChange: (path: LngLat[]) => void,
  onGestureEnd: () => void,
): PathEditor {
  const line = colors.line as HexColor;
  const handle = colors.handle as HexColor;
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 9 }),
    modes: [
      new TerraDrawLineStringMode({ styles: { lineStringColor: line, lineStringWidth: 2 } }),
      new TerraDrawSelectMode({
        pointerDistance: 14,
        allowManualDeselection: false,
        allowManualSelection: false,
        keyEvents: null,
        flags: {
          linestring: {
            feature: {
              draggable: false,
              coordinates: { midpoints: { draggable: true }, draggable: true, deletable: true },
            },
          },
        },
        styles: {
          selectedLineStringColor: line,
          selectedLineStringWidth: 2,
          selectionPointColor: handle,
          selectionPointOutlineColor: line,
          selectionPointOutlineWidth: 2,
          selectionPointWidth: 5,
          midPointColor: line,
          midPointOutlineColor: handle,
          midPointOutlineWidth: 1,
          midPointWidth: 3.5,
        },
      }),
    ],
  });
  draw.start();
  draw.setMode("select");
  const letGo = holdDoubleClick(map);
  const id = draw.getFeatureId();
  const geometryOf = (positions: readonly LngLat[]) => ({
    type: "LineString" as const,
    coordinates: positions.map(([lng, lat]) => [lng, lat]),
  });
  draw.addFeatures([{ type: "Feature", id, geometry: geometryOf(path), properties: { mode: "linestring" } }]);
  draw.selectFeature(id);
  let shown = [...path];
  let isUpdating = false;

  draw.on("change", (ids) => {
    if (isUpdating || !ids.includes(id)) return;
    const feature = draw.getSnapshotFeature(id);
    if (feature?.geometry.type !== "LineString") return;
    const next = roundPath(feature.geometry.coordinates as [number, number][]);
    if (isSamePath(next, shown)) return;
    shown = next;
    onChange(next);
  });
  draw.on("finish", onGestureEnd);

  return {
    update: (positions) => {
      if (isSamePath(positions, shown)) return;
      shown = [...positions];
      isUpdating = true;
      draw.deselectFeature(id);
      draw.updateFeatureGeometry(id, geometryOf(positions));
      draw.selectFeature(id);
      isUpdating = false;
    },
    stop: () => {
      draw.stop();
      letGo();
    },
  };
}

function isSamePath(a: readonly LngLat[], b: readonly LngLat[]): boolean {
  return a.length === b.length && a.every((position, index) => isSamePosition(position, b[index] as LngLat));
}
