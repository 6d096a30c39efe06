import { useMemo } from "react";
import type { SnapshotRequest } from "../../snapshot/make-snapshot";
import type { PageSpec } from "../../workspace/page-spec";
import { useGround } from "../ground-context";
import { useApp, useAppStore } from "../store-context";
import { pageRequest } from "./page-request";

/** The request of the page at screen resolution, made anew when the page or what it shows changes. */
export function usePreviewRequest(spec: PageSpec): SnapshotRequest {
  const store = useAppStore();
  const ground = useGround();
  const zoneShapes = useApp((state) => state.zoneShapes);
  const zoneMeasures = useApp((state) => state.zoneMeasures);
  const zoneDifference = useApp((state) => state.zoneDifference ?? null);
  const matches = useApp((state) => state.matches);
  return useMemo(() => {
    const state = { ...store.getState(), zoneShapes, zoneMeasures, zoneDifference, matches };
    return pageRequest(state, { ...spec, dpi: 96 }, ground, Date.now());
  }, [store, ground, spec, zoneShapes, zoneMeasures, zoneDifference, matches]);
}
