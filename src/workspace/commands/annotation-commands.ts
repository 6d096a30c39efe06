import { isSamePosition, type LngLat } from "../../core/geo/position";
import type { Annotation, ArrowAnnotation, TextAnnotation } from "../annotation";
import { roundPosition } from "../drawing/round-position";
import { undoStep } from "../history";
import type { AppState } from "../state";
import type { AppStore } from "../store";
import { cancelDrawing } from "./drawing-commands";
import { executeCommand, finishGesture, mayEdit } from "./execute";
import { setLayerVisible } from "./view-commands";

/** UTF-16 units, which is what text fields count. */
export const longestAnnotationText = 500;

/** The text as far as an annotation may have it; never half of a character that takes two units. */
export function limitAnnotationText(text: string): string {
  return text.slice(0, longestAnnotationText).replace(/[\uD800-\uDBFF]$/, "");
}

/** What is placed is seen: the layer comes on. */
export function startNote(store: AppStore): void {
  if (!mayEdit(store)) return;
  setLayerVisible(store, "annotations", true);
  store.setState({ drawing: { mode: "note" }, selection: null });
}

export function startArrow(store: AppStore): void {
  if (!mayEdit(store)) return;
  setLayerVisible(store, "annotations", true);
  store.setState({ drawing: { mode: "arrow", tail: null }, selection: null });
}

/** The next point of the note or arrow that is being placed; the last one adds and selects it. */
export function placeAnnotationPoint(store: AppStore, at: LngLat): void {
  const { drawing } = store.getState();
  const lngLat = roundPosition(at);
  const base = { id: crypto.randomUUID(), text: "", window: null };
  if (drawing.mode === "note") addAnnotation(store, { ...base, kind: "text", lngLat });
  else if (drawing.mode !== "arrow") return;
  else if (drawing.tail === null) store.setState({ drawing: { mode: "arrow", tail: lngLat } });
  else if (!isSamePosition(drawing.tail, lngLat))
    addAnnotation(store, { ...base, kind: "arrow", tail: drawing.tail, head: lngLat });
}

/** Takes the tail of the arrow that is being placed back. */
export function takeBackAnnotationPoint(store: AppStore): void {
  if (store.getState().drawing.mode === "arrow") store.setState({ drawing: { mode: "arrow", tail: null } });
}

/** Adding and the first words are one step. */
export function annotationWordsKey(id: string): string {
  return `annotation-words:${id}`;
}

function addAnnotation(store: AppStore, annotation: Annotation): void {
  cancelDrawing(store);
  executeCommand(
    store,
    "add-annotation",
    (draft) => {
      (draft.annotations as Annotation[]).push(annotation);
    },
    annotationWordsKey(annotation.id),
  );
  store.setState({ selection: { kind: "annotation", id: annotation.id } });
}

type AnnotationChange = Partial<Omit<TextAnnotation, "id" | "kind"> & Omit<ArrowAnnotation, "id" | "kind">>;

/** Changes an annotation's words, window or places; edits with the same gesture key become one step. */
export function changeAnnotation(
  store: AppStore,
  id: string,
  change: AnnotationChange,
  gestureKey: string | null = null,
): void {
  const limited: AnnotationChange = { ...change };
  for (const name of ["lngLat", "tail", "head"] as const) {
    const position = change[name];
    if (position) Object.assign(limited, { [name]: roundPosition(position) });
  }
  if (change.text !== undefined) Object.assign(limited, { text: limitAnnotationText(change.text) });
  executeCommand(
    store,
    "edit-annotation",
    (draft) => {
      const annotation = (draft.annotations as Annotation[]).find((candidate) => candidate.id === id);
      if (annotation) Object.assign(annotation, limited);
    },
    gestureKey,
  );
}

export function removeAnnotation(store: AppStore, id: string): void {
  const { selection } = store.getState();
  executeCommand(store, "remove-annotation", (draft) => {
    const index = draft.annotations.findIndex((annotation) => annotation.id === id);
    if (index >= 0) draft.annotations.splice(index, 1);
  });
  if (selection?.kind === "annotation" && selection.id === id) store.setState({ selection: null });
}

/** Whether an annotation was only just added: what is written now still belongs to that step. */
export function isBeingMade({ history }: Pick<AppState, "history">, id: string): boolean {
  const last = history.past.at(-1);
  return last?.code === "add-annotation" && last.coalesceKey === annotationWordsKey(id);
}

/**
 * Ends the writing of an annotation. A note without words would be nothing: it goes, and without a trace where it was
 * only just added.
 */
export function settleAnnotation(store: AppStore, id: string): void {
  const { document, history } = store.getState();
  const annotation = document.annotations.find((candidate) => candidate.id === id);
  if (annotation?.kind === "text" && annotation.text.trim() === "") {
    if (isBeingMade({ history }, id)) {
      const undone = undoStep({ document, history });
      store.setState({ document: undone.document, history: { ...undone.history, future: [] } });
    } else removeAnnotation(store, id);
  } else finishGesture(store);
}
