import type { AppStore } from "../store";

export function startLine(store: AppStore): void {
  store.setState({ drawing: { mode: "line", pointCount: 0 }, selection: null });
}

export function cancelDrawing(store: AppStore): void {
  store.setState({ drawing: { mode: "idle" } });
}

/** Points set so far, for the hint beside the map; no part of the document. */
export function setPointCount(store: AppStore, pointCount: number): void {
  const { drawing } = store.getState();
  if (drawing.mode === "line" && drawing.pointCount !== pointCount)
    store.setState({ drawing: { mode: "line", pointCount } });
}
