import type { DrawingAids, DrawingState } from "../state";
import type { AppStore } from "../store";
import { mayEdit } from "./execute";

/** The tools that make a zone of what is clicked, and the one that only measures. */
export const sketchModes = ["line", "polygon", "circle", "rings", "measure"] as const;
export type SketchMode = (typeof sketchModes)[number];

function emptySketch(mode: SketchMode): DrawingState {
  if (mode === "circle") return { mode, center: null };
  return mode === "rings" ? { mode } : { mode, points: [] };
}

/** Begins to sketch what can become part of the document, or to measure; what was selected or half drawn is let go. */
export function startSketch(store: AppStore, mode: SketchMode): void {
  if (mode !== "measure" && !mayEdit(store)) return;
  store.setState({ drawing: emptySketch(mode), selection: null });
}

export function cancelDrawing(store: AppStore): void {
  store.setState({ drawing: { mode: "idle" } });
}

/** Switches snapping or the following of lines on or off; no part of the document. */
export function setDrawingAid(store: AppStore, aid: keyof DrawingAids, isOn: boolean): void {
  store.setState({ drawingAids: { ...store.getState().drawingAids, [aid]: isOn } });
}
