import fc from "fast-check";
import { applyPatches as applyByImmer, enablePatches, type Patch } from "immer";
import { describe, expect, it } from "vitest";
import { applyPatches } from "../../src/workspace/apply-patches";
import { emptyDocument, type WorkspaceDocument } from "../../src/workspace/document";
import { createAppStore } from "../../src/workspace/store";
import { randomCommand } from "./arbitrary-steps";
import { workspace } from "./arbitrary-workspace";

enablePatches();

const titled = (path: Patch["path"], op: Patch["op"], value?: unknown): Patch => ({ op, path, value });

/** Without the members whose names mean something to the language: immer loses them. */
const withoutUnknown = (document: WorkspaceDocument) => ({ ...document, unknownMembers: {} });

describe("patches", () => {
  it("give what immer makes of them, for whatever is done", () => {
    fc.assert(
      fc.property(workspace, fc.array(randomCommand, { maxLength: 6, size: "max" }), (start, commands) => {
        const store = createAppStore({ document: start.document });
        for (const run of commands) {
          const { document: before, history } = store.getState();
          run(store);
          const { document: after, history: later } = store.getState();
          const entry = later.past.at(-1);
          if (!entry || later.past.length !== history.past.length + 1) continue;
          expect(applyPatches(before, entry.patches)).toEqual(after);
          expect(applyPatches(after, entry.inverse)).toEqual(before);
          expect(withoutUnknown(applyPatches(after, entry.inverse))).toEqual(
            withoutUnknown(applyByImmer(after, [...entry.inverse])),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it("leave the document as it was, keep what they do not reach, and freeze what is new", () => {
    const changed = applyPatches(emptyDocument, [titled(["filter", "text"], "replace", "port")]);
    expect(emptyDocument.filter.text).toBe("");
    expect(changed.filter.text).toBe("port");
    expect(changed.page).toBe(emptyDocument.page);
    expect(Object.isFrozen(changed.filter)).toBe(true);
  });

  it("keep members of every name", () => {
    const members = JSON.parse('{"__proto__":{"polluted":1},"constructor":2}');
    const opened = applyPatches(emptyDocument, [
      titled(["unknownMembers"], "replace", members),
      titled(["unknownMembers", "more"], "add", 3),
    ]);
    expect(JSON.stringify(opened.unknownMembers)).toBe(
      '{"__proto__":{"polluted":1},"constructor":2,"more":3}',
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    const taken = applyPatches(opened, [titled(["unknownMembers", "__proto__"], "remove")]);
    expect(JSON.stringify(taken.unknownMembers)).toBe('{"constructor":2,"more":3}');
  });

  it.each<[string, Patch]>([
    ["a member that is not there", titled(["nowhere", "text"], "replace", 1)],
    ["a member of every object", titled(["__proto__", "polluted"], "add", 1)],
    ["a member of a text", titled(["title", "x"], "add", 1)],
    ["a place beyond the end", titled(["zones", 1], "add", {})],
    ["a place that is not one", titled(["zones", "0"], "add", {})],
    ["what is to be removed and is not there", titled(["zones", 0], "remove")],
    ["a length beyond the list", titled(["zones", "length"], "replace", 4)],
    ["a member to be removed that is not there", titled(["unknownMembers", "toString"], "remove")],
  ])("refuse %s", (_, patch) => {
    expect(() => applyPatches(emptyDocument, [patch])).toThrow("does not fit");
  });
});
