import type { SnapshotErrorCode } from "../../snapshot/make-snapshot";
import type { FormatKind } from "./export-formats";

export type DownloadState =
  | { readonly status: "idle" }
  | { readonly status: "drawing"; readonly share: number }
  | { readonly status: "writing"; readonly rowsDone: number; readonly rowCount: number }
  /** Zones are still being shaped and measured. */
  | { readonly status: "measuring" }
  | { readonly status: "done"; readonly fileName: string }
  | { readonly status: "failed"; readonly code: SnapshotErrorCode }
  | { readonly status: "not-written"; readonly kind: FormatKind; readonly reason: string };

export interface DownloadJob {
  readonly signal: AbortSignal;
  /** Tells how far it got, unless another one has begun. */
  readonly tell: (state: DownloadState) => void;
}

/** Tells that a file was not written, and why. */
export function tellNotWritten({ tell }: DownloadJob, kind: FormatKind, error: unknown): void {
  tell({ status: "not-written", kind, reason: error instanceof Error ? error.message : String(error) });
}
