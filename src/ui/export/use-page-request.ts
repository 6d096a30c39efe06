import { useMemo } from "react";
import { groundOf } from "../../map/page-ground";
import { contentOfState } from "../../snapshot/content/content-of-state";
import { factsOfPage } from "../../snapshot/content/page-facts";
import type { SnapshotRequest } from "../../snapshot/make-snapshot";
import { layoutScale } from "../../workspace/page-size";
import type { PageSpec } from "../../workspace/page-spec";
import { formatPermalink } from "../../workspace/permalink";
import type { AppState } from "../../workspace/state";
import { type GroundData, useGround } from "../ground-context";
import { useApp, useAppStore } from "../store-context";

/** An address that others can open: a page served from the reader's own machine has none but its fragment. */
function reopeningLink(state: AppState): string {
  const fragment = formatPermalink(state);
  const isLocal = /^(localhost|127\.|\[::1\])/.test(location.hostname) || location.protocol === "file:";
  return isLocal ? fragment : new URL(fragment, location.href).href;
}

/** What a page of a state is drawn from. */
export function pageRequest(
  state: AppState,
  spec: PageSpec,
  ground: GroundData,
  madeAtMs: number,
): SnapshotRequest {
  const { themeName: theme, locale } = spec;
  const content = contentOfState(state, spec, {
    regions: ground.regions,
    admin1: ground.admin1,
    madeAtMs,
    version: __DEMARC_VERSION__,
    link: reopeningLink(state),
  });
  return {
    spec,
    content,
    facts: factsOfPage(content, spec, null),
    ground: groundOf(state, ground.basemap, { theme, locale, pixelRatio: layoutScale(spec) }),
  };
}

/** The request of the page at screen resolution, made anew when the page or what it shows changes. */
export function usePreviewRequest(spec: PageSpec): SnapshotRequest {
  const store = useAppStore();
  const ground = useGround();
  const zoneShapes = useApp((state) => state.zoneShapes);
  const zoneMeasures = useApp((state) => state.zoneMeasures);
  const matches = useApp((state) => state.matches);
  return useMemo(() => {
    const state = { ...store.getState(), zoneShapes, zoneMeasures, matches };
    return pageRequest(state, { ...spec, dpi: 96 }, ground, Date.now());
  }, [store, ground, spec, zoneShapes, zoneMeasures, matches]);
}
