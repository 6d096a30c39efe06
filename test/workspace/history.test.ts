import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Zone } from "../../src/core/zones/recipe";
import { emptyDocument } from "../../src/workspace/document";
import {
  applyCommand,
  type DocumentChange,
  emptyHistory,
  redoStep,
  sealHistory,
  undoStep,
} from "../../src/workspace/history";
import { drawnZone } from "../ui/panels/sample-store";

const start: DocumentChange = { document: emptyDocument, history: emptyHistory };
const rename = (change: DocumentChange, title: string, key: string | null = null) =>
  applyCommand(change, "set-title", (draft) => Object.assign(draft, { title }), key);
const addZone = (change: DocumentChange, id: string) =>
  applyCommand(change, "add-zone", (draft) => void (draft.zones as Zone[]).push({ ...drawnZone, id }));
const seal = ({ document, history }: DocumentChange) => ({ document, history: sealHistory(history) });

describe("one step", () => {
  it("is undone and redone", () => {
    const named = rename(start, "First");
    const undone = undoStep(named);
    expect(undone.document).toEqual(emptyDocument);
    expect(redoStep(undone).document).toEqual(named.document);
  });

  it("leaves the document before it untouched, and frozen", () => {
    const named = addZone(start, "a");
    expect(emptyDocument.zones).toEqual([]);
    expect(Object.isFrozen(named.document.zones)).toBe(true);
  });

  it("is none where nothing changes", () => {
    const named = rename(start, "Same");
    const again = rename(named, "Same");
    expect(again).toEqual(named);
    expect(again.history.past).toHaveLength(1);
  });

  it("is told by its code", () => {
    expect(addZone(rename(start, "a"), "b").history.past.map(({ code }) => code)).toEqual([
      "set-title",
      "add-zone",
    ]);
  });

  it("forgets what was undone before it", () => {
    const branched = rename(undoStep(rename(start, "one")), "two");
    expect(branched.history.future).toEqual([]);
    expect(redoStep(branched).document.title).toBe("two");
  });

  it("at either end of history changes nothing", () => {
    expect(undoStep(start)).toEqual(start);
    const named = rename(start, "a");
    expect(redoStep(named)).toEqual(named);
  });
});

describe("a drag", () => {
  const dragged = ["a", "ab", "abc"].reduce(
    (change, title) => rename(change, title, "drag"),
    rename(start, "before"),
  );

  it("is one step, undone to where it began and redone to where it ended", () => {
    expect(dragged.history.past).toHaveLength(2);
    const undone = undoStep(dragged);
    expect(undone.document.title).toBe("before");
    expect(redoStep(undone).document.title).toBe("abc");
  });

  it("ends with a step of another key, with sealing, and with an undo", () => {
    expect(rename(dragged, "x", "other").history.past).toHaveLength(3);
    expect(rename(dragged, "x").history.past).toHaveLength(3);
    expect(rename(seal(dragged), "x", "drag").history.past).toHaveLength(3);
    const afterUndo = rename(undoStep(addZone(dragged, "z")), "x", "drag");
    expect(afterUndo.history.past).toHaveLength(3);
    expect(undoStep(afterUndo).document.title).toBe("abc");
  });

  it("does not go on after a redo", () => {
    const redone = redoStep(undoStep(dragged));
    expect(rename(redone, "x", "drag").history.past).toHaveLength(3);
  });

  it("sealing twice, or with no steps, changes nothing", () => {
    expect(sealHistory(emptyHistory)).toBe(emptyHistory);
    const sealed = sealHistory(dragged.history);
    expect(sealHistory(sealed)).toBe(sealed);
  });
});

it("keeps the last 500 steps", () => {
  let change = start;
  for (let step = 0; step < 520; step++) change = rename(change, `title ${step}`);
  expect(change.history.past).toHaveLength(500);
  for (let step = 0; step < 600; step++) change = undoStep(change);
  expect(change.document.title).toBe("title 19");
});

describe("any sequence of edits", () => {
  const id = fc.constantFrom("a", "b", "c", "d");
  const meters = fc.integer({ min: 1, max: 5 });
  const key = fc.constantFrom(null, "drag", "text");
  type Edit = (change: DocumentChange) => DocumentChange;
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    fc.tuple(fc.string({ maxLength: 3 }), key).map(
      ([title, k]): Edit =>
        (change) =>
          rename(change, title, k),
    ),
    id.map(
      (one): Edit =>
        (change) =>
          addZone(change, one),
    ),
    fc.nat(3).map(
      (index): Edit =>
        (change) =>
          applyCommand(change, "remove-zone", (draft) => void draft.zones.splice(index, 1)),
    ),
    fc.tuple(fc.nat(3), meters, key).map(
      ([index, radiusMeters, k]): Edit =>
        (change) =>
          applyCommand(
            change,
            "edit-zone",
            (draft) => {
              const zone = (draft.zones as Zone[])[index];
              if (zone) Object.assign(zone, { recipe: { kind: "circle", center: [0, 0], radiusMeters } });
            },
            k,
          ),
    ),
    fc.nat(3).map(
      (index): Edit =>
        (change) =>
          applyCommand(change, "edit-zone", (draft) => {
            draft.zones.reverse();
            const zone = (draft.zones as Zone[])[index];
            if (zone) Object.assign(zone.name, { en: `${zone.name.en}!` });
          }),
    ),
    fc.string({ maxLength: 3 }).map(
      (text): Edit =>
        (change) =>
          applyCommand(change, "set-filter", (draft) =>
            Object.assign(draft.filter, { text, weapon: [text] }),
          ),
    ),
    fc
      .constant<Edit>(() => start)
      .map(
        (): Edit => (change) =>
          applyCommand(change, "open-file", (draft) =>
            Object.assign(draft, { ...emptyDocument, title: "opened" }),
          ),
      ),
  );

  it("is undone step by step to the beginning and redone to the end, through the same documents", () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        const end = edits.reduce((change, apply) => apply(change), start);
        const documents = [end.document];
        let change = end;
        while (change.history.past.length > 0) {
          change = undoStep(change);
          documents.push(change.document);
        }
        expect(change.document).toEqual(emptyDocument);
        expect(change.history.future).toHaveLength(end.history.past.length);
        for (const document of documents.toReversed()) {
          expect(change.document).toEqual(document);
          change = redoStep(change);
        }
        expect(change.document).toEqual(end.document);
      }),
      { seed: 31, numRuns: 300 },
    );
  });

  it("an edit and its inverse leave everything as it was, in the middle of any history", () => {
    type Move = "undo" | "redo" | "seal" | Edit;
    const move: fc.Arbitrary<Move> = fc.oneof(
      edit,
      fc.constantFrom("undo" as const, "redo" as const, "seal" as const),
    );
    const apply = (change: DocumentChange, one: Move) => {
      if (one === "undo") return undoStep(change);
      if (one === "redo") return redoStep(change);
      return one === "seal" ? seal(change) : one(change);
    };
    fc.assert(
      fc.property(fc.array(move, { maxLength: 25 }), edit, (moves, last) => {
        const before = seal(moves.reduce(apply, start));
        const after = last(before);
        if (
          after.history.past.length === before.history.past.length &&
          after.history.future.length === before.history.future.length
        ) {
          expect(after.document).toEqual(before.document);
          return;
        }
        expect(after.history.past).toHaveLength(before.history.past.length + 1);
        const undone = undoStep(after);
        expect(undone.document).toEqual(before.document);
        expect(redoStep(undone).document).toEqual(after.document);
      }),
      { seed: 32, numRuns: 300 },
    );
  });
});

describe("a gesture", () => {
  const setRecipe = (change: DocumentChange, recipe: Zone["recipe"]) =>
    applyCommand(change, "edit-zone", (draft) => void Object.assign(draft.zones[0]!, { recipe }), "drag");
  const circle = (radiusMeters: number): Zone["recipe"] => ({
    kind: "circle",
    center: [36, 48],
    radiusMeters,
  });

  it("of any number of moves keeps the first and the last state alone", () => {
    const before = addZone(start, "a");
    let change = setRecipe(before, circle(1));
    for (let radius = 2; radius <= 300; radius++) change = setRecipe(change, circle(radius));
    const last = change.history.past.at(-1);
    expect([change.history.past.length, last?.patches.length, last?.inverse.length]).toEqual([2, 1, 1]);
    expect(undoStep(change).document).toEqual(before.document);
    expect(redoStep(undoStep(change)).document).toEqual(change.document);
  });

  it("of any edits is undone and redone as one", () => {
    const part = fc.oneof(
      fc.record({ kind: fc.constant("title" as const), title: fc.string({ maxLength: 2 }) }),
      fc.record({ kind: fc.constant("recipe" as const), radius: fc.nat(3) }),
      fc.record({ kind: fc.constant("radius" as const), radius: fc.nat(3) }),
      fc.record({ kind: fc.constant("center" as const), lng: fc.nat(3) }),
      fc.record({ kind: fc.constant("add" as const), id: fc.constantFrom("b", "c") }),
      fc.record({ kind: fc.constant("remove" as const) }),
    );
    const before = setRecipe(addZone(start, "a"), circle(9));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
        let change = seal(before);
        for (const one of parts)
          change = applyCommand(
            change,
            "edit-zone",
            (draft) => {
              const [zone] = draft.zones;
              if (one.kind === "title") draft.title = one.title;
              else if (one.kind === "add") (draft.zones as Zone[]).push({ ...drawnZone, id: one.id });
              else if (one.kind === "remove") draft.zones.pop();
              else if (zone === undefined) return;
              else if (one.kind === "recipe") Object.assign(zone, { recipe: circle(one.radius) });
              else if (zone.recipe.kind !== "circle") return;
              else if (one.kind === "radius") zone.recipe.radiusMeters = one.radius;
              else zone.recipe.center = [one.lng, 48];
            },
            "gesture",
          );
        if (change.history.past.length === before.history.past.length) return;
        expect(undoStep(change).document).toEqual(before.document);
        expect(redoStep(undoStep(change)).document).toEqual(change.document);
      }),
    );
  });
});
