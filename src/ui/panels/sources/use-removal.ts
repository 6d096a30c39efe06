import { useState } from "react";
import type { ImportedSource } from "../../../core/sources/imported-source";
import { undo } from "../../../workspace/commands/execute";
import { removeSource } from "../../../workspace/commands/source-commands";
import type { HistoryEntry } from "../../../workspace/history";
import { useApp, useAppStore } from "../../store-context";

interface Removal {
  readonly name: string;
  /** The step that took it out. */
  readonly step: HistoryEntry | undefined;
}

/** Takes sources out; `removed` names the last one as long as Undo would bring exactly that one back. */
export function useRemoval() {
  const store = useAppStore();
  const lastStep = useApp((state) => state.history.past.at(-1));
  const [removal, setRemoval] = useState<Removal | null>(null);
  const isLast = removal !== null && removal.step !== undefined && removal.step === lastStep;
  return {
    removed: isLast ? removal.name : null,
    remove: ({ id, name }: Pick<ImportedSource, "id" | "name">) => {
      removeSource(store, id);
      setRemoval({ name, step: store.getState().history.past.at(-1) });
    },
    undoRemoval: () => {
      undo(store);
      setRemoval(null);
    },
  };
}
