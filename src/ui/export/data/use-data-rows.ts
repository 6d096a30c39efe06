import { useMemo } from "react";
import { useApp } from "../../store-context";
import { type DataRows, listDataRows } from "./data-rows";

/** What a data file would hold now; null where none is asked for. */
export function useDataRows(isAsked: boolean): DataRows | null {
  const document = useApp((state) => state.document);
  const events = useApp((state) => state.events);
  const rowMask = useApp((state) => state.rowMask);
  const time = useApp((state) => state.time);
  return useMemo(
    () => (isAsked ? listDataRows({ document, events, rowMask, time }) : null),
    [isAsked, document, events, rowMask, time],
  );
}
