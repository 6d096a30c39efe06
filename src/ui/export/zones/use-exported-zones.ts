import { useMemo } from "react";
import { useApp, useAppStore } from "../../store-context";
import { listExportedZones, type ZoneCollection } from "./exported-zones";

/** What a file of zones would hold now; null where none is asked for. */
export function useExportedZones(isAsked: boolean): ZoneCollection | null {
  const store = useAppStore();
  const document = useApp((state) => state.document);
  const view = useApp((state) => state.view);
  const time = useApp((state) => state.time);
  const zoneShapes = useApp((state) => state.zoneShapes);
  return useMemo(
    () => (isAsked ? listExportedZones({ ...store.getState(), document, view, time, zoneShapes }) : null),
    [isAsked, store, document, view, time, zoneShapes],
  );
}
