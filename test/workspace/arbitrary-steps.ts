import fc from "fast-check";
import type { Annotation } from "../../src/workspace/annotation";
import {
  annotationWordsKey,
  changeAnnotation,
  placeAnnotationPoint,
  removeAnnotation,
  startNote,
} from "../../src/workspace/commands/annotation-commands";
import { setFilter, setPage, setPageTexts, setTitle } from "../../src/workspace/commands/document-commands";
import {
  abandonGesture,
  executeCommand,
  finishGesture,
  startGesture,
} from "../../src/workspace/commands/execute";
import { restoreIncident } from "../../src/workspace/commands/incident-commands";
import { openWorkspace } from "../../src/workspace/commands/open-workspace";
import {
  editSource,
  removeSource,
  setBuiltInShown,
  setSourceShown,
} from "../../src/workspace/commands/source-commands";
import { addZone, changeZone, removeZone } from "../../src/workspace/commands/zone-commands";
import { duplicateZone, reverseZone, simplifyZone } from "../../src/workspace/commands/zone-path-commands";
import type { AppStore } from "../../src/workspace/store";
import { pageSetup } from "./arbitrary-page";
import { filter, recipe, workspace, zones } from "./arbitrary-workspace";

/** Something that a person does to the document, as it can be done there; what is not possible changes nothing. */
export type RandomCommand = (store: AppStore) => void;

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const words = fc.string({ maxLength: 12 });
const place = fc.tuple(fc.integer({ min: 22, max: 40 }), fc.integer({ min: 44, max: 52 }));
const pick = <Item>(items: readonly Item[], at: number): Item | undefined =>
  items[Math.floor(at * items.length)];

const of = <Value>(
  value: fc.Arbitrary<Value>,
  run: (store: AppStore, value: Value) => void,
): fc.Arbitrary<RandomCommand> => value.map((one) => (store: AppStore) => run(store, one));

const zoneAt = (store: AppStore, at: number) => pick(store.getState().document.zones, at)?.id ?? "none";
const sourceAt = (store: AppStore, at: number) => pick(store.getState().document.sources, at)?.id ?? "none";
const noteAt = (store: AppStore, at: number): Annotation | undefined =>
  pick(store.getState().document.annotations, at);

/** Several edits under one key, ended, left open, or abandoned. */
const drag = fc.record({
  at: share,
  radii: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
  end: fc.constantFrom("finish", "leave", "abandon"),
});

let count = 0;

export const randomCommand: fc.Arbitrary<RandomCommand> = fc.oneof(
  of(words, setTitle),
  of(filter, (store, value) => setFilter(store, value)),
  of(pageSetup(words), (store, value) => setPage(store, value)),
  of(fc.record({ title: words, notes: words }), setPageTexts),
  of(zones, (store, list) => {
    for (const zone of list.slice(0, 2)) addZone(store, { ...zone, id: `${zone.id}-${count++}` });
  }),
  of(fc.tuple(share, recipe), (store, [at, next]) => changeZone(store, zoneAt(store, at), { recipe: next })),
  of(fc.tuple(share, fc.boolean()), (store, [at, isHidden]) =>
    changeZone(store, zoneAt(store, at), { isHidden: isHidden || undefined }),
  ),
  of(share, (store, at) => removeZone(store, zoneAt(store, at))),
  of(share, (store, at) => duplicateZone(store, zoneAt(store, at), { en: "Copy", uk: "Копія" })),
  of(share, (store, at) => reverseZone(store, zoneAt(store, at))),
  of(share, (store, at) => simplifyZone(store, zoneAt(store, at), 5000)),
  of(drag, (store, { at, radii, end }) => {
    const gesture = startGesture(store);
    for (const radius of radii)
      changeZone(
        store,
        zoneAt(store, at),
        { recipe: { kind: "circle", center: [37, 48], radiusMeters: radius * 1000 } },
        gesture.key,
      );
    if (end === "finish") finishGesture(store);
    if (end === "abandon") abandonGesture(store, gesture);
  }),
  of(fc.tuple(share, words), (store, [at, name]) => editSource(store, sourceAt(store, at), { name })),
  of(fc.tuple(share, fc.boolean()), (store, [at, isShown]) =>
    setSourceShown(store, sourceAt(store, at), isShown),
  ),
  of(share, (store, at) => removeSource(store, sourceAt(store, at))),
  of(fc.boolean(), (store, isShown) => setBuiltInShown(store, "demarc-strikes", isShown)),
  of(fc.tuple(place, words), (store, [at, text]) => {
    startNote(store);
    placeAnnotationPoint(store, at);
    const id = store.getState().document.annotations.at(-1)?.id ?? "none";
    changeAnnotation(store, id, { text }, annotationWordsKey(id));
  }),
  of(fc.tuple(share, words), (store, [at, text]) =>
    changeAnnotation(store, noteAt(store, at)?.id ?? "none", { text }),
  ),
  of(share, (store, at) => removeAnnotation(store, noteAt(store, at)?.id ?? "none")),
  of(share, (store, at) => {
    const own = pick(store.getState().document.ownIncidents, at);
    if (own) restoreIncident(store, own.incident.id);
  }),
  of(workspace, openWorkspace),
  of(share, (store, at) =>
    executeCommand(store, "edit-zone", (draft) => {
      draft.zones.reverse();
      draft.zones.splice(Math.floor(at * draft.zones.length), 1);
    }),
  ),
);
