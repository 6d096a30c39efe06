import { emptyFilter, type IncidentFilter } from "../core/events/incident-filter";
import type { Zone } from "../core/zones/recipe";

/** What a page says beyond the map itself; kept with the document because the user wrote it. */
export interface PageTexts {
  readonly title: string;
  readonly subtitle: string;
  readonly notes: string;
}

/** What the user made: changed by commands alone, undone and redone, saved and exported. */
export interface WorkspaceDocument {
  /** Empty until the user names it. */
  readonly title: string;
  /** Drawn here, in drawing order. */
  readonly zones: readonly Zone[];
  readonly filter: IncidentFilter;
  readonly page: PageTexts;
  /** Members of an opened file that this version does not know; written back as they were. */
  readonly unknownMembers: Readonly<Record<string, unknown>>;
}

export const emptyDocument: WorkspaceDocument = {
  title: "",
  zones: [],
  filter: emptyFilter,
  page: { title: "", subtitle: "", notes: "" },
  unknownMembers: {},
};
