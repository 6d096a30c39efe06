import fc from "fast-check";
import { expect, it } from "vitest";
import { isSameValue } from "../../src/core/events/edits/same-value";
import { goToStep, redo, undo } from "../../src/workspace/commands/execute";
import type { WorkspaceDocument } from "../../src/workspace/document";
import type { AppState } from "../../src/workspace/state";
import { type AppStore, createAppStore } from "../../src/workspace/store";
import { repetitions } from "../support/repetitions";
import { type RandomCommand, randomCommand } from "./arbitrary-steps";
import { workspace } from "./arbitrary-workspace";

const numRuns = repetitions(200, 2000);

type Action =
  | { readonly kind: "command"; readonly run: RandomCommand }
  | { readonly kind: "undo" | "redo" }
  | { readonly kind: "go"; readonly share: number };

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 9, arbitrary: randomCommand.map((run): Action => ({ kind: "command", run })) },
  { weight: 2, arbitrary: fc.constantFrom<Action>({ kind: "undo" }, { kind: "redo" }) },
  {
    weight: 1,
    arbitrary: fc.double({ min: 0, max: 1, noNaN: true }).map((share): Action => ({ kind: "go", share })),
  },
);

const stepsOf = ({ history }: AppState) => history.past.length + history.future.length;
/** What a history holds; whether its last step may still be continued aside. */
const contentOf = ({ history }: AppState) =>
  [...history.past, ...history.future].map(({ code, patches, inverse }) => ({ code, patches, inverse }));

function take(store: AppStore, action: Action): void {
  if (action.kind === "command") action.run(store);
  else if (action.kind === "go") goToStep(store, Math.round(action.share * stepsOf(store.getState())));
  else if (action.kind === "undo") undo(store);
  else redo(store);
}

/** Fails with the two documents only where they differ: to compare them for a report takes long. */
function expectSame(found: unknown, expected: unknown): void {
  if (!isSameValue(found, expected)) expect(found).toEqual(expected);
}

it("each step leads to the document that was seen there, however one comes to it", () => {
  let steps = 0;
  fc.assert(
    fc.property(
      workspace,
      fc.array(action, { minLength: 4, maxLength: 20, size: "max" }),
      fc.infiniteStream(fc.nat(40)),
      (start, list, stops) => {
        const store = createAppStore({ document: start.document });
        /** By how many steps were done. */
        let seen: WorkspaceDocument[] = [store.getState().document];
        for (const one of list) {
          const stepsBefore = contentOf(store.getState());
          take(store, one);
          const { document, history } = store.getState();
          const done = history.past.length;
          const stepsNow = contentOf(store.getState());
          const changed = stepsNow.findIndex(({ patches }, at) => patches !== stepsBefore[at]?.patches);
          seen = seen.slice(0, (changed < 0 ? stepsNow.length : changed) + 1);
          // Of several steps at once only the last is seen here; the others are looked at by the way back.
          if (one.kind === "command") seen[done] ??= document;
          for (let step = 0; step < done; step++) {
            if (seen[step] !== undefined) continue;
            goToStep(store, step);
            seen[step] = store.getState().document;
            goToStep(store, done);
          }
          expectSame(store.getState().document, seen[done]);
        }
        const before = store.getState();
        steps += stepsOf(before);
        for (const stop of [...stops.take(6)]) {
          goToStep(store, stop);
          const now = store.getState();
          expect(now.history.past).toHaveLength(Math.min(stop, stepsOf(before)));
          expectSame(now.document, seen[now.history.past.length]);
          expectSame(contentOf(now), contentOf(before));
        }
        goToStep(store, before.history.past.length);
        expectSame(store.getState().document, before.document);
        expectSame(contentOf(store.getState()), contentOf(before));
      },
    ),
    { numRuns },
  );
  // Else nothing was walked.
  expect(steps).toBeGreaterThan(numRuns * 3);
});

it("undo and redo take each other back, wherever one is", () => {
  fc.assert(
    fc.property(workspace, fc.array(action, { minLength: 4, maxLength: 15, size: "max" }), (start, list) => {
      const store = createAppStore({ document: start.document });
      for (const one of list) {
        take(store, one);
        const before = store.getState();
        if (before.history.past.length > 0) {
          undo(store);
          redo(store);
          expectSame(store.getState().document, before.document);
          expectSame(contentOf(store.getState()), contentOf(before));
        }
        if (store.getState().history.future.length > 0) {
          redo(store);
          undo(store);
          expectSame(store.getState().document, before.document);
          expectSame(contentOf(store.getState()), contentOf(before));
        }
      }
    }),
    { numRuns },
  );
});
