import { useMemo, useState } from "react";
import type { EventSet } from "../../../core/events/event-set/event-set";
import { idAt, rowOfId } from "../../../core/events/event-set/incident-at";
import { select } from "../../../workspace/commands/view-commands";
import { useApp, useAppStore } from "../../store-context";
import type { OrderedRows } from "./use-ordered-rows";

export interface RowCursor {
  /** Place of the selected incident in the list, -1 where it is not listed. */
  readonly selectedIndex: number;
  readonly selectedId: string | null;
  /** The one row that Tab stops at; the arrow keys reach the others. */
  readonly stopIndex: number;
  readonly focusRow: (index: number) => void;
  readonly selectRow: (index: number) => void;
}

function useIndexOf(events: EventSet, rows: Uint32Array, id: string | null): number {
  const row = useMemo(() => (id === null ? null : rowOfId(events, id)), [events, id]);
  return useMemo(() => (row === null ? -1 : rows.indexOf(row)), [rows, row]);
}

/** Which row of the list is selected and which one the keyboard is at, by id, so that it stays when others come. */
export function useRowCursor({ events, rows }: OrderedRows): RowCursor {
  const store = useAppStore();
  const selectedId = useApp((state) => (state.selection?.kind === "incident" ? state.selection.id : null));
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const selectedIndex = useIndexOf(events, rows, selectedId);
  const focusedIndex = useIndexOf(events, rows, focusedId);
  const idOf = (index: number) => {
    const row = rows[index];
    return row === undefined ? null : idAt(events, row);
  };
  return {
    selectedId,
    selectedIndex,
    stopIndex: focusedIndex >= 0 ? focusedIndex : Math.max(0, selectedIndex),
    focusRow: (index) => setFocusedId(idOf(index)),
    selectRow: (index) => {
      const id = idOf(index);
      if (id !== null) select(store, { kind: "incident", id });
    },
  };
}
