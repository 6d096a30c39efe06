import { emptyFilter, type IncidentFilter } from "../core/events/incident-filter";
import type { OwnIncident } from "../core/events/own-incident";
import type { ImportedSource } from "../core/sources/imported-source";
import type { Zone } from "../core/zones/recipe";
import type { Annotation } from "./annotation";
import { defaultPageSetup, type PageSetup } from "./page-spec";

/** What the user made: changed by commands alone, undone and redone, saved and exported. */
export interface WorkspaceDocument {
  /** Empty until the user names it. */
  readonly title: string;
  /** Drawn here, in drawing order. */
  readonly zones: readonly Zone[];
  readonly filter: IncidentFilter;
  /** What the user brought along, in the order of its coming; the content is in the state's datasets. */
  readonly sources: readonly ImportedSource[];
  /** Sources that were removed while incidents edited here still rest on them: for their credits and licences. */
  readonly formerSources: readonly ImportedSource[];
  /** Ids of the built-in sources that are switched off. */
  readonly hiddenBuiltIn: readonly string[];
  /** Incidents that were added or edited here, in the order of their first edit. */
  readonly ownIncidents: readonly OwnIncident[];
  /** In drawing order. */
  readonly annotations: readonly Annotation[];
  /** The page that is exported: its words, its size, its blocks. */
  readonly page: PageSetup;
  /** Members of an opened file that this version does not know; written back as they were. */
  readonly unknownMembers: Readonly<Record<string, unknown>>;
}

export const emptyDocument: WorkspaceDocument = {
  title: "",
  zones: [],
  filter: emptyFilter,
  sources: [],
  formerSources: [],
  hiddenBuiltIn: [],
  ownIncidents: [],
  annotations: [],
  page: defaultPageSetup,
  unknownMembers: {},
};
