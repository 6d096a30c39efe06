import type { Patch } from "immer";
import * as v from "valibot";
import { type CommandCode, type HistoryEntry, type HistoryState, longestHistory } from "../history";

/** Every code by name, so that the compiler misses none. */
const codes: Readonly<Record<CommandCode, true>> = {
  "add-zone": true,
  "edit-zone": true,
  "remove-zone": true,
  "duplicate-zone": true,
  "move-zone": true,
  "split-zone": true,
  "join-zones": true,
  "simplify-zone": true,
  "reverse-zone": true,
  "apply-precedent": true,
  "set-filter": true,
  "set-title": true,
  "set-page-texts": true,
  "set-page": true,
  "open-file": true,
  "add-source": true,
  "edit-source": true,
  "remove-source": true,
  "show-source": true,
  "add-incident": true,
  "edit-incident": true,
  "merge-incidents": true,
  "split-incident": true,
  "restore-incident": true,
  "add-annotation": true,
  "edit-annotation": true,
  "remove-annotation": true,
};

/** A value that was undefined is missing in JSON, and undefined again when it is read. */
export const patchSchema: v.GenericSchema<unknown, Patch> = v.object({
  op: v.picklist(["add", "replace", "remove"]),
  path: v.pipe(
    v.array(v.union([v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))])),
    v.minLength(1),
  ),
  value: v.exactOptional(v.unknown()),
});

export const entrySchema: v.GenericSchema<unknown, HistoryEntry> = v.object({
  code: v.picklist(Object.keys(codes) as CommandCode[]),
  coalesceKey: v.nullable(v.string()),
  patches: v.array(patchSchema),
  inverse: v.array(patchSchema),
});

/** Steps done and undone, as they are kept. */
export const historySchema: v.GenericSchema<unknown, HistoryState> = v.object({
  past: v.pipe(v.array(entrySchema), v.maxLength(longestHistory)),
  future: v.pipe(v.array(entrySchema), v.maxLength(longestHistory)),
});
