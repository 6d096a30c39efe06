import type { RowMask } from "../../core/events/counts";
import type { EventSet } from "../../core/events/event-set/event-set";
import { incidentAt } from "../../core/events/event-set/incident-at";
import { searchWords } from "../../core/events/incident-filter";
import { testRowSet } from "../../core/events/match/row-tests";
import { finishScan } from "../../core/events/match/scan";
import { scanArea } from "../../core/events/match/scan-area";
import { scanText } from "../../core/events/match/scan-text";
import type { Area } from "../../core/geo/position";
import { derive } from "../derive/derive";
import type { ScanName, ScanResult } from "../derive/scan-result";
import { wantedScan } from "../derive/scans";
import type { WorkspaceDocument } from "../document";
import { emptyHistory } from "../history";
import type { PublishSafe } from "../page-spec";
import type { AppState, Selection } from "../state";
import { dropUnknownParts, dropUnknownZones, renewRecipes } from "./drop-unknown";
import { redactIncident } from "./redact-incident";
import { redactOwn } from "./redact-own";
import { redactSources } from "./redact-sources";
import { redactAnnotations, redactCamera, redactFrame, redactTime } from "./redact-view";
import { type Redaction, redactionOf } from "./redaction";
import { renewZones } from "./renew-zones";

/** By row of the joined incidents whether it answers the filter's text; null where none is asked. */
function rowsWithWords({ joined, document }: AppState): RowMask {
  const words = searchWords(document.filter.text);
  return words.length === 0 ? null : finishScan(scanText(joined, words));
}

/** The ids of the listed incidents (not of imported rows) that answer the filter's text. */
function listedAnswers({ joined }: AppState, answers: RowMask): ReadonlySet<string> {
  const ids = new Set<string>();
  if (answers === null) return ids;
  for (const { content, start, end } of joined.segments) {
    if (content.kind !== "list") continue;
    for (let row = start; row < end; row++) if (answers[row]) ids.add(incidentAt(joined, row).id);
  }
  return ids;
}

/** Only a zone may be what a page is about; an incident that is looked at would be told by it. */
const keptSelection = (selection: Selection): Selection => (selection?.kind === "zone" ? selection : null);

/** The state with the answers that are usually waited for, made here and now. */
function answerScans(state: AppState): AppState {
  if (state.pendingScans.length === 0) return state;
  const scans: Record<ScanName, ScanResult | null> = { ...state.scans };
  for (const name of state.pendingScans) {
    const wanted = wantedScan(state, name);
    const area = wanted?.key[1];
    if (wanted?.start) scans[name] = { key: wanted.key, test: testRowSet(finishScan(wanted.start())) };
    else if (wanted && name === "zone" && typeof area === "object") {
      const admin1 = (id: string) => state.data.admin1Areas.get(id) ?? null;
      scans[name] = {
        key: wanted.key,
        test: testRowSet(finishScan(scanArea(state.joined, area as Area, admin1))),
      };
    }
  }
  return derive({ ...state, scans }, state);
}

function redactDocument(
  state: AppState,
  redaction: Redaction,
  answers: RowMask,
): Pick<AppState, "document" | "datasets"> {
  const { document } = state;
  const { sources, datasets } = redactSources(state, redaction, answers);
  const redacted: WorkspaceDocument = {
    ...document,
    ...dropUnknownZones(document),
    sources,
    formerSources: document.formerSources.map((source) => ({ ...source, origin: "" })),
    ownIncidents: redactOwn(document, redaction, listedAnswers(state, answers)),
    annotations: redactAnnotations(document.annotations, redaction),
    page: redactFrame(dropUnknownParts.page(document.page), redaction),
    // Nobody knows what they hold.
    unknownMembers: {},
  };
  return { document: redacted, datasets };
}

function makeRedacted(state: AppState, redaction: Redaction): AppState {
  const answers = rowsWithWords(state);
  const listed = listedAnswers(state, answers);
  const words = state.document.filter.text.trim();
  const incidents = state.data.incidents.flatMap((incident) => {
    const answeredWords = listed.has(incident.id) ? words : null;
    return redactIncident(incident, redaction, { isPublic: true, answeredWords }) ?? [];
  });
  const redacted = redactDocument(state, redaction, answers);
  const changed: AppState = {
    ...state,
    ...redacted,
    zoneShapes: renewRecipes(state, redacted.document.zones),
    data: { ...state.data, incidents },
    history: emptyHistory,
    time: redactTime(dropUnknownParts.time(state.time), redaction.cutMs),
    view: redactCamera(dropUnknownParts.view(state.view), redaction),
    selection: keptSelection(state.selection),
    scans: { text: null, zone: null },
    zoneDifference: null,
    notices: [],
  };
  const derived = derive(changed, state);
  // The shapes first: what is inside a zone is asked of them.
  const shaped = derive({ ...derived, ...renewZones(state, derived) }, derived);
  return answerScans(shaped);
}

const inputNames = [
  "time",
  "view",
  "selection",
  "data",
  "joined",
  "datasets",
  "zoneShapes",
  "zoneMeasures",
  "viewport",
] as const;
const documentNames = [
  "zones",
  "filter",
  "sources",
  "formerSources",
  "hiddenBuiltIn",
  "ownIncidents",
  "annotations",
] as const;

/** Redacted incidents by how they were redacted: a state that is fit to be published stays as it is. */
const redactedSets = new WeakMap<EventSet, { readonly gridKm: number; readonly cutMs: number }>();

let last: { readonly inputs: readonly unknown[]; readonly state: AppState } | null = null;

/**
 * A state that is fit to be published, of which page, data files and carried workspace are made alike. Every incident
 * stands in the middle of its cell of a grid, with a radius that reaches the cell's corners and a precision to match,
 * named by its oblast; own notes and the middle of the view are on the grid, too. What ended or was published in the last
 * days is not there, and the shown time ends before them. Counts, strip, filters by place and the figures of zones follow
 * from what is left. Zones stay as they are drawn: they are what is proposed.
 *
 * The same state as long as nothing but the page's words changes.
 *
 * @param nowMs  when the page is made, UTC epoch milliseconds
 */
export function redactState(state: AppState, publishSafe: PublishSafe, nowMs: number): AppState {
  const redaction = redactionOf(publishSafe, nowMs);
  const before = redactedSets.get(state.joined);
  if (before?.gridKm === publishSafe.gridKm && before.cutMs === redaction.cutMs) return state;
  const inputs = [
    publishSafe.gridKm,
    redaction.cutMs,
    ...inputNames.map((name) => state[name]),
    ...documentNames.map((name) => state.document[name]),
  ];
  if (last === null || !last.inputs.every((input, index) => input === inputs[index]))
    last = { inputs, state: makeRedacted(state, redaction) };
  redactedSets.set(last.state.joined, { gridKm: publishSafe.gridKm, cutMs: redaction.cutMs });
  const { title } = state.document;
  const page = redactFrame(dropUnknownParts.page(state.document.page), redaction);
  return { ...last.state, document: { ...last.state.document, title, page } };
}
