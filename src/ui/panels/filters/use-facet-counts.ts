import { useMemo } from "react";
import { buildRowMask, type FacetName } from "../../../core/events/incident-filter";
import { buildFacetBits, countBits, facetOptions } from "../../../workspace/selection/facet-counts";
import { effectiveWindow } from "../../../workspace/time-state";
import { useApp } from "../../store-context";

/** Counts of a facet's options in the shown window; only the last step repeats while the window moves. */
export function useFacetCounts(facet: FacetName) {
  const { incidents, table } = useApp((state) => state.data);
  const filter = useApp((state) => state.document.filter);
  const time = useApp((state) => state.time);
  const bits = useMemo(() => buildFacetBits(incidents, table, facet), [incidents, table, facet]);
  const mask = useMemo(
    () => buildRowMask(incidents, table, filter, facet),
    [incidents, table, filter, facet],
  );
  return useMemo(
    () => countBits(table, effectiveWindow(time), mask, bits, facetOptions[facet].length),
    [table, time, mask, bits, facet],
  );
}
