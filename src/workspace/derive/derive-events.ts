import { type EventSet, joinEvents } from "../../core/events/event-set/event-set";
import { copyTable } from "../../core/events/event-set/join-tables";
import type { SegmentInput } from "../../core/events/event-set/segment";
import type { AppState } from "../state";
import { takePrepared } from "./prepare-join";
import { shownSegments } from "./shown-segments";

function isSameContent(a: SegmentInput, b: SegmentInput): boolean {
  if (a.sourceId !== b.sourceId) return false;
  if (a.content.kind === "list")
    return b.content.kind === "list" && a.content.incidents === b.content.incidents;
  return b.content.kind === "dataset" && a.content.dataset === b.content.dataset;
}

type Derived = Pick<AppState, "joined" | "datasets">;

/** The datasets with those of the joined table as its views, and those that left it with memory of their own. */
function keepViews({ datasets, joined: before }: AppState, events: EventSet): AppState["datasets"] {
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

/** The joined events of a state with its datasets: those it has as long as the shown sources are the same. */
export function deriveJoined(state: AppState): Derived {
  const inputs = shownSegments({ ...state, sources: state.document.sources });
  const { segments } = state.joined;
  const isSame =
    segments.length === inputs.length &&
    segments.every((segment, index) => isSameContent(segment, inputs[index]!));
  if (isSame) return state;
  const joined = joinEvents(inputs, takePrepared(inputs));
  return { joined, datasets: keepViews(state, joined) };
}
