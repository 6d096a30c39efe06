import { segmentOfList } from "../../core/events/event-set/event-set";
import type { SegmentInput } from "../../core/events/event-set/segment";
import type { Incident } from "../../core/events/incident";
import { type OwnIncident, ownSourceId } from "../../core/events/own-incident";
import type { ImportedSource } from "../../core/sources/imported-source";
import { incidentSource } from "../built-in-sources";
import type { AppState } from "../state";

const builtInSegments = new WeakMap<readonly Incident[], SegmentInput>();

const noIncidents: readonly OwnIncident[] = [];

/** The incidents edited here, none while they are switched off: what they stand for is shown then. */
export function shownOwnIncidents({
  ownIncidents,
  hiddenBuiltIn,
}: Pick<AppState["document"], "ownIncidents" | "hiddenBuiltIn">): readonly OwnIncident[] {
  return hiddenBuiltIn.includes(ownSourceId) ? noIncidents : ownIncidents;
}

const ownSegments = new WeakMap<readonly OwnIncident[], SegmentInput>();

function ownSegment(ownIncidents: readonly OwnIncident[]): SegmentInput {
  const known = ownSegments.get(ownIncidents);
  if (known) return known;
  const incidents = ownIncidents.map(({ incident }) => incident);
  const segment = segmentOfList(ownSourceId, incidents);
  ownSegments.set(ownIncidents, segment);
  return segment;
}

const remaining = new WeakMap<
  readonly OwnIncident[],
  { readonly of: readonly Incident[]; readonly incidents: readonly Incident[] }
>();

/** The incidents that no edited one stands for: the same list as long as the edited ones are the same. */
function withoutReplaced(
  incidents: readonly Incident[],
  ownIncidents: readonly OwnIncident[],
): readonly Incident[] {
  if (ownIncidents.length === 0) return incidents;
  const known = remaining.get(ownIncidents);
  if (known?.of === incidents) return known.incidents;
  const replaced = new Set(ownIncidents.flatMap(({ basedOn }) => basedOn));
  const left = incidents.filter(({ id }) => !replaced.has(id));
  remaining.set(ownIncidents, { of: incidents, incidents: left });
  return left;
}

function builtInSegment(incidents: readonly Incident[]): SegmentInput {
  const known = builtInSegments.get(incidents);
  if (known) return known;
  const segment = segmentOfList(incidentSource.id, incidents);
  builtInSegments.set(incidents, segment);
  return segment;
}

/** What fixes which incidents are shown. */
interface ShownParts extends Pick<AppState, "data" | "document" | "datasets"> {
  /** The document's, or those it is about to have. */
  readonly sources: readonly Pick<ImportedSource, "id" | "kind" | "isShown" | "datasetId">[];
}

/**
 * The sources of incidents that are shown: those edited here first, so that they are found before what they stand for,
 * then what comes with the app, then imported ones in their order.
 */
export function shownSegments({ data, document, datasets, sources }: ShownParts): SegmentInput[] {
  const ownIncidents = shownOwnIncidents(document);
  const isBuiltInShown = !document.hiddenBuiltIn.includes(incidentSource.id);
  const imported = sources.flatMap(({ id, kind, isShown, datasetId }): SegmentInput[] => {
    const dataset = datasetId === null ? undefined : datasets[datasetId];
    if (kind !== "incidents" || !isShown || dataset?.kind !== "incidents") return [];
    return [{ sourceId: id, content: { kind: "dataset", dataset } }];
  });
  return [
    ...(ownIncidents.length > 0 ? [ownSegment(ownIncidents)] : []),
    ...(isBuiltInShown ? [builtInSegment(withoutReplaced(data.incidents, ownIncidents))] : []),
    ...imported,
  ];
}
