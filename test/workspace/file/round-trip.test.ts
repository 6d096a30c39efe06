import fc from "fast-check";
import { expect, it } from "vitest";
import { setView } from "../../../src/workspace/commands/view-commands";
import { changeZone } from "../../../src/workspace/commands/zone-commands";
import { emptyDocument } from "../../../src/workspace/document";
import { readWorkspaceFile } from "../../../src/workspace/file/read-workspace-file";
import type { SavedWorkspace } from "../../../src/workspace/file/workspace-file";
import { savedPart, toWorkspaceFile } from "../../../src/workspace/file/workspace-file";
import { redactState } from "../../../src/workspace/redact/redact-state";
import { createAppStore } from "../../../src/workspace/store";
import { repetitions } from "../../support/repetitions";
import { drawnZone } from "../../ui/panels/sample-store";
import { laterWorkspace } from "../arbitrary-later-workspace";

const savedAtMs = Date.UTC(2026, 0, 2, 12);
const save = (saved: SavedWorkspace) => JSON.stringify(toWorkspaceFile(saved, () => null, savedAtMs));

it("a workspace that a later version wrote is loaded as it was and saved as it was, to the letter", () => {
  const kinds = new Map<string, number>();
  let unknown = 0;
  fc.assert(
    fc.property(laterWorkspace, (saved) => {
      const text = save(saved);
      for (const { recipe } of saved.document.zones)
        kinds.set(recipe.kind, (kinds.get(recipe.kind) ?? 0) + 1);
      unknown += Number(text.includes("__proto__"));
      const result = readWorkspaceFile(text);
      expect(result).toEqual({ ok: true, workspace: saved, issues: [] });
      if (result.ok) expect(JSON.parse(save(result.workspace))).toEqual(JSON.parse(text));
      expect(({} as { polluted?: number }).polluted).toBeUndefined();
    }),
    { seed: 7, numRuns: repetitions(150, 2000) },
  );
  expect([...kinds.keys()].sort()).toEqual(["circle", "derived", "line", "polygon", "rings", "strip"]);
  expect(unknown).toBeGreaterThan(50);
});

/** A state that was opened from a file of a later version. */
function openLater() {
  const plain = createAppStore({ document: { ...emptyDocument, zones: [drawnZone] } }).getState();
  const file = JSON.parse(save(savedPart(plain)), (_key, value) => value);
  const secret = JSON.parse('{"__proto__":{"secret":1},"later":"secret"}');
  for (const [name, part] of Object.entries(file.demarc))
    if (["view", "time", "filter", "page"].includes(name))
      file.demarc[name] = { ...(part as object), ...secret };
  const { properties } = file.features[0];
  file.features[0].properties = { ...properties, ...secret, recipe: { ...properties.recipe, ...secret } };
  file.demarc = { ...file.demarc, ...secret };
  const read = readWorkspaceFile(JSON.stringify(file));
  if (!read.ok) throw new Error(read.issue.original);
  expect(read.issues).toEqual([]);
  return createAppStore(read.workspace);
}

const occurrences = (text: string) => text.split('"later":"secret"').length - 1;

it("what is not known outlives edits of what stands beside it", () => {
  const store = openLater();
  expect(occurrences(save(savedPart(store.getState())))).toBe(7);
  setView(store, { locale: "uk" });
  changeZone(store, drawnZone.id, { name: { en: "New", uk: "Нова" } });
  const text = save(savedPart(store.getState()));
  expect(occurrences(text)).toBe(7);
  expect(text.split('"__proto__":{"secret":1}')).toHaveLength(8);
});

it("what is not known is not in what is safe to publish", () => {
  const store = openLater();
  const state = store.getState();
  const page = { ...state.document.page, publishSafe: { gridKm: 10, delayDays: 0 } };
  const redacted = redactState(
    { ...state, document: { ...state.document, page } },
    page.publishSafe,
    savedAtMs,
  );
  expect(save(savedPart(redacted))).not.toContain("secret");
});
