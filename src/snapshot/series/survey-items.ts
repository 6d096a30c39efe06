import type { FrameCamera } from "../frame-projection";
import type { SnapshotRequest } from "../make-snapshot";
import type { SnapshotContent, SnapshotCounts } from "../page-content";
import { emptyUnion, joinLegend, type LegendUnion } from "./held-legend";
import { createRenewControl } from "./renew-control";
import { asSeriesError } from "./series-failure";
import { pauseSeries, type SeriesJob, surveyShare } from "./series-job";
import { stateOfItem } from "./state-of-item";

/** So many pages, and incidents on them, are kept ready; all beyond are put together anew each time. */
const mostKeptPages = 100;
const mostKeptIncidents = 1_000_000;

export interface Survey {
  readonly counts: readonly SnapshotCounts[];
  /** What the page of an item is drawn from; throws `SeriesError`. */
  readonly requestAt: (index: number) => Promise<SnapshotRequest>;
}

/** Puts every item together once, for its counts, and keeps what there is room for. */
export async function surveyItems({ items, state, pageOf, signal, onProgress }: SeriesJob): Promise<Survey> {
  const kept = new Map<number, SnapshotRequest>();
  const counts: SnapshotCounts[] = [];
  let keptCount = 0;
  const renewControl = createRenewControl(state, () => pauseSeries(signal));
  const make = async (index: number) => {
    try {
      return await pageOf(await renewControl(stateOfItem(state, items[index]!)));
    } catch (error) {
      throw asSeriesError(error, index);
    }
  };
  const count = items.length;
  for (let index = 0; index < count; index++) {
    onProgress?.({ stage: "survey", done: index, count, share: (surveyShare * index) / count });
    const request = await make(index);
    const { content } = request;
    counts.push(content.counts);
    keptCount += content.incidents.count + (content.trail?.count ?? 0);
    if (index < mostKeptPages && keptCount <= mostKeptIncidents) kept.set(index, request);
    await pauseSeries(signal);
  }
  return { counts, requestAt: async (index) => kept.get(index) ?? make(index) };
}

/** What the legends of all items have between them, each in the frame that a camera shows. */
export async function uniteLegends(
  { items, signal }: SeriesJob,
  { requestAt }: Survey,
  cameraOf: (content: SnapshotContent, index: number) => FrameCamera,
): Promise<LegendUnion> {
  let union = emptyUnion;
  for (const index of items.keys()) {
    const { content } = await requestAt(index);
    union = joinLegend(union, content, cameraOf(content, index));
    await pauseSeries(signal);
  }
  return union;
}
