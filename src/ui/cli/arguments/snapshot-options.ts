import type { IncidentFilter } from "../../../core/events/incident-filter";
import { timeSteps } from "../../../core/time/calendar";
import type { PageFormat } from "../../../snapshot/encode/page-encoder";
import type { PageSetup } from "../../../workspace/page-spec";
import type { TimeState } from "../../../workspace/time-state";
import type { Camera } from "../../../workspace/view-state";

export const seriesBys = [...timeSteps, "incidents"] as const;
/** A page for each step of the window, or for each incident that is shown. */
export type SeriesBy = (typeof seriesBys)[number];

/** What the page is to be, over what the workspace says; what is not named stays as the workspace has it. */
export interface PageChanges {
  readonly page: Partial<PageSetup>;
  readonly time: Partial<TimeState>;
  readonly filter: IncidentFilter | null;
  /** Where the map looks; the workspace's own frame and view count where it is null. */
  readonly camera: Camera | null;
}

/** A command line that was understood. */
export interface SnapshotOptions extends PageChanges {
  /** Null for the built-in workspace. */
  readonly input: string | null;
  /** Null for a name made from the page's title and dates, in the current folder. */
  readonly out: string | null;
  /** Of each page. */
  readonly format: PageFormat;
  /** One page for each, all in a zip file; null for one page. */
  readonly series: SeriesBy | null;
  /** Null for the moment at which the command runs. */
  readonly madeAtMs: number | null;
  readonly timeoutMs: number;
  /** Draws what could be read where a part of the workspace could not. */
  readonly isTolerant: boolean;
  readonly isJson: boolean;
  readonly isQuiet: boolean;
}
