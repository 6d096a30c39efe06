import type { ZoneGeometry } from "../../core/zones/build-geometry";
import { comparedZones } from "../../workspace/selection/compared-zones";
import type { AppState, ZoneDifference } from "../../workspace/state";
import type { AppStore } from "../../workspace/store";
import type { LaneTask } from "./zone-lane";

type Pair = Pick<ZoneDifference, "zoneIds" | "of">;

/** The two zones that are compared with each other, as far as their geometries stand; null for more or fewer. */
export function comparedPair(
  state: AppState,
  geometryOf: (zoneId: string) => ZoneGeometry | undefined,
): Pair | null {
  if (state.view.comparison === null) return null;
  const [first, second, ...others] = comparedZones(state).map(({ zone }) => zone.id);
  if (first === undefined || second === undefined || others.length > 0) return null;
  const [a, b] = [geometryOf(first), geometryOf(second)];
  return a && b ? { zoneIds: [first, second], of: [a, b] } : null;
}

/**
 * The task that finds how two compared zones differ; null where that is known, or nothing is compared. What is written
 * of zones that have changed meanwhile stands until the next answer, and is known by `of`.
 */
export function differenceTask(
  store: AppStore,
  geometryOf: (zoneId: string) => ZoneGeometry | undefined,
): Omit<LaneTask, "needs"> | null {
  const state = store.getState();
  const pair = comparedPair(state, geometryOf);
  const known = state.zoneDifference ?? null;
  if (pair === null) {
    if (known !== null && state.view.comparison === null) store.setState({ zoneDifference: null });
    return null;
  }
  if (known !== null && known.of[0] === pair.of[0] && known.of[1] === pair.of[1]) return null;
  const [a, b] = pair.of;
  return {
    job: { kind: "compare", zoneId: pair.zoneIds[0], geometries: [a.geometry, b.geometry] },
    finish: (answer) => {
      if (answer.kind === "compare") store.setState({ zoneDifference: { ...pair, grounds: answer.grounds } });
    },
    fail: () => store.setState({ zoneDifference: { ...pair, grounds: null } }),
  };
}
