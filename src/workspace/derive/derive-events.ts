import { type EventSet, joinEvents, segmentOfList } from "../../core/events/event-set/event-set";
import { copyTable } from "../../core/events/event-set/join-tables";
import type { SegmentInput } from "../../core/events/event-set/segment";
import type { Incident } from "../../core/events/incident";
import { incidentSource } from "../built-in-sources";
import type { AppState } from "../state";

const builtInSegments = new WeakMap<readonly Incident[], SegmentInput>();

function builtInSegment(incidents: readonly Incident[]): SegmentInput {
  const known = builtInSegments.get(incidents);
  if (known) return known;
  const segment = segmentOfList(incidentSource.id, incidents);
  builtInSegments.set(incidents, segment);
  return segment;
}

/** The sources of incidents that are shown: what comes with the app first, then imported ones in their order. */
function shownSegments({ data, document, datasets }: AppState): SegmentInput[] {
  const isBuiltInShown = !document.hiddenBuiltIn.includes(incidentSource.id);
  const imported = document.sources.flatMap(({ id, kind, isShown, datasetId }): SegmentInput[] => {
    const dataset = datasetId === null ? undefined : datasets[datasetId];
    if (kind !== "incidents" || !isShown || dataset?.kind !== "incidents") return [];
    return [{ sourceId: id, content: { kind: "dataset", dataset } }];
  });
  return [...(isBuiltInShown ? [builtInSegment(data.incidents)] : []), ...imported];
}

function isSameContent(a: SegmentInput, b: SegmentInput): boolean {
  if (a.sourceId !== b.sourceId) return false;
  if (a.content.kind === "list")
    return b.content.kind === "list" && a.content.incidents === b.content.incidents;
  return b.content.kind === "dataset" && a.content.dataset === b.content.dataset;
}

type Derived = Pick<AppState, "events" | "datasets">;

/** The datasets with those of the joined table as its views, and those that left it with memory of their own. */
function keepViews({ datasets, events: before }: AppState, events: EventSet): AppState["datasets"] {
  const kept = { ...datasets };
  const staying = new Set(
    events.segments.flatMap(({ content }) => (content.kind === "dataset" ? content.dataset.id : [])),
  );
  for (const { content } of before.segments)
    if (
      content.kind === "dataset" &&
      kept[content.dataset.id] === content.dataset &&
      !staying.has(content.dataset.id)
    )
      kept[content.dataset.id] = { ...content.dataset, table: copyTable(content.dataset.table) };
  for (const { content } of events.segments)
    if (content.kind === "dataset") kept[content.dataset.id] = content.dataset;
  return kept;
}

/** The event set of a state with its datasets: those it has as long as the shown sources are the same. */
export function deriveEvents(state: AppState): Derived {
  const inputs = shownSegments(state);
  const { segments } = state.events;
  const isSame =
    segments.length === inputs.length &&
    segments.every((segment, index) => isSameContent(segment, inputs[index]!));
  if (isSame) return state;
  const events = joinEvents(inputs);
  return { events, datasets: keepViews(state, events) };
}
