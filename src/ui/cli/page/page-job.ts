import type { ParseIssue } from "../../../formats/parse-issue";
import type { FrameCounts } from "../../../snapshot/content/count-in-frame";
import type { PageFormat } from "../../../snapshot/encode/page-encoder";
import type { SnapshotCounts } from "../../../snapshot/page-content";
import type { PageSetup } from "../../../workspace/page-spec";
import type { PageChanges, SeriesBy } from "../arguments/snapshot-options";

/** What the page in the browser is asked to draw. All of it can be copied into another process. */
export interface PageJob {
  /** Path on the own server of the text of a workspace; null for the built-in one. */
  readonly workspacePath: string | null;
  readonly changes: PageChanges;
  readonly format: PageFormat;
  readonly series: SeriesBy | null;
  readonly madeAtMs: number;
  readonly isTolerant: boolean;
}

/** What was drawn, for whoever asked; the bytes are fetched afterwards. */
export interface DrawnFacts extends FileFacts {
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** What is said of a file beside its bytes. */
export interface FileFacts {
  readonly fileName: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly page: PageSetup["page"];
  readonly dpi: PageSetup["dpi"];
  readonly pageCount: number;
  /** ISO 8601 interval. */
  readonly window: string;
  readonly counts: SnapshotCounts;
  /** Null for a series, whose pages have their own. */
  readonly frameCounts: FrameCounts | null;
}

/** Why nothing was drawn. */
export interface DrawFailure {
  readonly ok: false;
  /** Whose fault it is: the workspace's, the wish's, or the drawing's. */
  readonly kind: "workspace" | "refused" | "failed";
  readonly code: string;
  readonly message: string;
  readonly details: readonly string[];
}

export type PageAnswer =
  | { readonly ok: true; readonly facts: DrawnFacts; readonly warnings: readonly string[] }
  | DrawFailure;

/** What the page offers to the process that drives it, as `window.demarcSnapshot`. */
export interface SnapshotPage {
  readonly draw: (job: PageJob) => Promise<PageAnswer>;
  /** Bytes of the drawn file from `start` to before `end`, in base64. */
  readonly read: (start: number, end: number) => Promise<string>;
}

/** Whatever is told while it draws: a share from 0 to 1. */
export type TellProgress = (share: number) => void;

/** An issue of a file on one line. */
export function describeIssue({ code, row, column, original }: ParseIssue): string {
  const place = [row === null ? "" : `record ${row + 1}`, column ?? ""].filter(Boolean).join(", ");
  return `${place === "" ? "" : `${place}: `}${code}${original === "" ? "" : ` (${original})`}`;
}
