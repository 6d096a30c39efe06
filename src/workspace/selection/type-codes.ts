import type { EventSegment } from "../../core/events/event-set/segment";
import type { AppState } from "../state";

const ucdpFormat = "ucdp-ged";
const ucdpCodes: readonly string[] = ["1", "2", "3"];

/** Ids of the imported sources whose event types are UCDP's codes. */
export function ucdpSourceIds({ sources }: Pick<AppState["document"], "sources">): ReadonlySet<string> {
  return new Set(sources.filter(({ format }) => format === ucdpFormat).map(({ id }) => id));
}

function typesOf({ content }: EventSegment): readonly string[] {
  if (content.kind === "list") return [];
  return content.dataset.fields.flatMap(({ role, column }) =>
    role === "type" && column.kind === "terms" ? column.terms : [],
  );
}

/** Event types that mean UCDP's codes: those of shown UCDP tables that no other shown table uses for its own. */
export function ucdpTypeCodes({
  events,
  document,
}: Pick<AppState, "events" | "document">): ReadonlySet<string> {
  const ids = ucdpSourceIds(document);
  if (ids.size === 0) return new Set();
  const typesOfAll = (isUcdp: boolean) =>
    new Set(events.segments.filter(({ sourceId }) => ids.has(sourceId) === isUcdp).flatMap(typesOf));
  const [own, others] = [typesOfAll(true), typesOfAll(false)];
  return new Set(ucdpCodes.filter((code) => own.has(code) && !others.has(code)));
}
