import fc from "fast-check";
import {
  annotationWordsKey,
  changeAnnotation,
  removeAnnotation,
  settleAnnotation,
} from "../../../src/workspace/commands/annotation-commands";
import { setFilter, setPage, setTitle } from "../../../src/workspace/commands/document-commands";
import {
  abandonGesture,
  executeCommand,
  finishGesture,
  type Gesture,
  goToStep,
  redo,
  startGesture,
  undo,
} from "../../../src/workspace/commands/execute";
import { openWorkspace } from "../../../src/workspace/commands/open-workspace";
import { setBuiltInShown } from "../../../src/workspace/commands/source-commands";
import { setTime } from "../../../src/workspace/commands/time-commands";
import { setView } from "../../../src/workspace/commands/view-commands";
import { addZone, changeZone, removeZone } from "../../../src/workspace/commands/zone-commands";
import type { SavedWorkspace } from "../../../src/workspace/file/workspace-file";
import type { AppStore } from "../../../src/workspace/store";
import { drawnZone } from "../../ui/panels/sample-store";
import { filter, recipe, time, view, workspace } from "../arbitrary-workspace";

const at = (count: number, index: number) => (count === 0 ? 0 : index % count);

function zoneAt(store: AppStore, index: number): string | null {
  const { zones } = store.getState().document;
  return zones[at(zones.length, index)]?.id ?? null;
}

function annotationAt(store: AppStore, index: number): string | null {
  const { annotations } = store.getState().document;
  return annotations[at(annotations.length, index)]?.id ?? null;
}

let madeCount = 0;
let gesture: Gesture | null = null;

/** One thing that a user does; one that does not apply does nothing. */
export type Edit = (store: AppStore) => void;

const word = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom("Лінія", "\u0000", "</script>", "__proto__"),
);

const edit: fc.Arbitrary<readonly [string, Edit]> = fc.oneof(
  {
    weight: 3,
    arbitrary: recipe.map(
      (made) =>
        [
          "add a zone",
          (store: AppStore) => addZone(store, { ...drawnZone, id: `made-${madeCount++}`, recipe: made }),
        ] as const,
    ),
  },
  {
    weight: 2,
    arbitrary: fc.nat(9).map(
      (index) =>
        [
          "remove a zone",
          (store: AppStore) => {
            const id = zoneAt(store, index);
            if (id) removeZone(store, id);
          },
        ] as const,
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.nat(9), fc.nat(1e5), fc.boolean()).map(
      ([index, nearMeters, isHidden]) =>
        [
          "change a zone",
          (store: AppStore) => {
            const id = zoneAt(store, index);
            if (id) changeZone(store, id, isHidden ? { isHidden: nearMeters % 2 > 0 } : { nearMeters });
          },
        ] as const,
    ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(fc.nat(2), fc.nat(1e5)).map(
      ([index, nearMeters]) =>
        [
          "drag",
          (store: AppStore) => {
            gesture ??= startGesture(store);
            const id = zoneAt(store, index);
            if (id) changeZone(store, id, { nearMeters }, gesture.key);
          },
        ] as const,
    ),
  },
  {
    weight: 2,
    arbitrary: fc.array(fc.tuple(fc.nat(99), fc.nat(80)), { minLength: 2, maxLength: 5 }).map(
      (positions) =>
        [
          "drag a path",
          (store: AppStore) => {
            gesture ??= startGesture(store);
            const id = zoneAt(store, 0);
            if (id) changeZone(store, id, { recipe: { kind: "line", path: { positions } } }, gesture.key);
          },
        ] as const,
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constant([
      "finish",
      (store: AppStore) => {
        finishGesture(store);
        gesture = null;
      },
    ] as const),
  },
  {
    weight: 1,
    arbitrary: fc.constant([
      "abandon",
      (store: AppStore) => {
        if (gesture) abandonGesture(store, gesture);
        gesture = null;
      },
    ] as const),
  },
  { weight: 4, arbitrary: fc.constant(["undo", (store: AppStore) => undo(store)] as const) },
  { weight: 3, arbitrary: fc.constant(["redo", (store: AppStore) => redo(store)] as const) },
  {
    weight: 2,
    arbitrary: fc.nat(20).map((count) => ["go to", (store: AppStore) => goToStep(store, count)] as const),
  },
  {
    weight: 3,
    arbitrary: word.map((title) => ["title", (store: AppStore) => setTitle(store, title)] as const),
  },
  {
    weight: 1,
    arbitrary: filter.map((made) => ["filter", (store: AppStore) => setFilter(store, made)] as const),
  },
  {
    weight: 1,
    arbitrary: fc
      .nat(3)
      .map(
        (count) =>
          [
            "page",
            (store: AppStore) =>
              setPage(store, { blocks: count > 1 ? { legend: { isShown: false, at: null } } : {} }),
          ] as const,
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .boolean()
      .map(
        (isShown) => ["built-in", (store: AppStore) => setBuiltInShown(store, "strikes", isShown)] as const,
      ),
  },
  {
    weight: 2,
    arbitrary: word.map(
      (text) =>
        [
          "note",
          (store: AppStore) => {
            const id = `note-${madeCount++}`;
            executeCommand(
              store,
              "add-annotation",
              (draft) => {
                draft.annotations.push({ kind: "text", id, text, lngLat: [30, 50], window: null });
              },
              annotationWordsKey(id),
            );
          },
        ] as const,
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(9), word).map(
      ([index, text]) =>
        [
          "write",
          (store: AppStore) => {
            const id = annotationAt(store, index);
            if (id) changeAnnotation(store, id, { text });
          },
        ] as const,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.nat(9).map(
      (index) =>
        [
          "settle",
          (store: AppStore) => {
            const id = annotationAt(store, index);
            if (id) settleAnnotation(store, id);
          },
        ] as const,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.nat(9).map(
      (index) =>
        [
          "remove a note",
          (store: AppStore) => {
            const id = annotationAt(store, index);
            if (id) removeAnnotation(store, id);
          },
        ] as const,
    ),
  },
  {
    weight: 1,
    arbitrary: workspace.map(
      (saved: SavedWorkspace) => ["open a file", (store: AppStore) => openWorkspace(store, saved)] as const,
    ),
  },
  { weight: 1, arbitrary: time.map((made) => ["time", (store: AppStore) => setTime(store, made)] as const) },
  { weight: 1, arbitrary: view.map((made) => ["view", (store: AppStore) => setView(store, made)] as const) },
);

/** Things that a user does one after the other, by their names. */
export const edits = (maxLength: number): fc.Arbitrary<readonly (readonly [string, Edit])[]> =>
  fc.array(edit, { minLength: 1, maxLength, size: "max" }).map((list) => {
    gesture = null;
    return list;
  });

/** Forgets a drag of an earlier run. */
export function forgetGesture(): void {
  gesture = null;
}
