import type { Incident } from "../../core/events/incident";
import { ownSourceId } from "../../core/events/own-incident";
import type { Locale } from "../../core/sources/localized";
import type { DataSource } from "../../core/sources/source";
import { formatIsoInterval } from "../../core/time/iso-interval";
import type { TimeWindow } from "../../core/time/uncertain-interval";
import { writeKnownAt } from "./visible-claims";

/** One incident as it is shown: certainly or possibly in the window. */
export interface ShownIncident {
  readonly incident: Incident;
  readonly match: "certain" | "possible";
  /** Of one that was added or edited by hand, the ids of those it stands for. */
  readonly editedFrom?: readonly string[];
}

/** A piece of a file, in order. An empty one writes nothing: it only tells that a row was taken in. */
export type ExportChunk = string | Uint8Array<ArrayBuffer>;

/** What a file says about itself, in whatever place its format has for that. */
export interface ExportFacts {
  /** Of titles, places and stated times where a format holds one language; codes stay English for scripts. */
  readonly locale: Locale;
  readonly window: TimeWindow;
  readonly mode: "window" | "cumulative" | "instant";
  /** IANA name of the zone the window was chosen in. */
  readonly zone: string;
  /** UTC epoch milliseconds; null means everything known now. Figures and claims follow it. */
  readonly knownAtMs: number | null;
  /** The filter as it stands in a link (`weapon:missile;target:energy`); empty for none. */
  readonly filter: string;
  /** The filter in words of the locale. */
  readonly filterSentence: string;
  /** Name of the content; empty for none. */
  readonly title: string;
  /** What is shown, when and by which filter, in words of the locale. */
  readonly description: string;
  /** Those that the rows came from, and no others. */
  readonly sources: readonly DataSource[];
  /** The source of incidents that were not imported. */
  readonly builtInSourceId: string;
  readonly version: string;
}

/**
 * Finds the source of an incident among those that a file credits; what was edited by hand is a source of its own.
 *
 * @throws RangeError for an incident of any other source: no row leaves without its credit
 */
export function sourceFinder({
  sources,
  builtInSourceId,
}: Pick<ExportFacts, "sources" | "builtInSourceId">): (
  shown: Pick<ShownIncident, "incident" | "editedFrom">,
) => DataSource {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return ({ incident, editedFrom }) => {
    const id = editedFrom ? ownSourceId : (incident.imported?.sourceId ?? builtInSourceId);
    const source = byId.get(id);
    if (!source) throw new RangeError(`source ${id} of incident ${incident.id} is not credited`);
    return source;
  };
}

/** The facts as JSON: the member `demarc` of a GeoJSON file, the key `demarc` of a Parquet file. */
export function describeFile(facts: ExportFacts): object {
  const licences = facts.sources.map(({ licence }) => licence).filter((licence) => licence !== "");
  return {
    format: "demarc-incidents",
    version: 1,
    generator: `Demarc ${facts.version}`,
    title: facts.title,
    description: facts.description,
    window: formatIsoInterval(facts.window),
    mode: facts.mode,
    zone: facts.zone,
    knownAt: writeKnownAt(facts.knownAtMs),
    filter: facts.filter,
    filterSentence: facts.filterSentence,
    licence: [...new Set(licences)].join("; "),
    sources: facts.sources,
  };
}
