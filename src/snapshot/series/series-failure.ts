import { GroundError } from "../../map/ground/ground-request";
import type { SnapshotErrorCode } from "../make-snapshot";
import { NoCanvasError } from "../page-fonts";
import { PageTooFullError } from "../page-frame";
import { TooManyIncidentsError } from "../page-layout";

export type SeriesErrorCode = SnapshotErrorCode | "not-locked" | "video" | "read-back" | "page-failed";

/** Why there is no file. There is never a part of one. */
export interface SeriesFailure {
  readonly ok: false;
  readonly code: SeriesErrorCode;
  /** For the log, and where the browser is the one who knows, for the user. */
  readonly detail: string;
  /** Position of the item that failed; null where none is to blame. */
  readonly index: number | null;
}

/** Thrown while a file is made; caught where the file would be handed out. */
export class SeriesError extends Error {
  readonly code: SeriesErrorCode;
  readonly index: number | null;

  constructor(code: SeriesErrorCode, detail = "", index: number | null = null) {
    super(detail);
    this.name = "SeriesError";
    this.code = code;
    this.index = index;
  }
}

/** What is thrown while pages are laid out and drawn, as the failure of an item; anything unknown is a failed page. */
export function asSeriesError(error: unknown, index: number | null): SeriesError {
  if (error instanceof SeriesError)
    return error.index === null && error.code !== "cancelled"
      ? new SeriesError(error.code, error.message, index)
      : error;
  if (error instanceof GroundError) return new SeriesError(error.code, error.message, index);
  if (error instanceof PageTooFullError) return new SeriesError("page-too-full", error.message, index);
  if (error instanceof TooManyIncidentsError)
    return new SeriesError("too-many-incidents", error.message, index);
  if (error instanceof NoCanvasError) return new SeriesError("too-large", error.message, index);
  const detail = error instanceof Error ? error.message : String(error);
  return new SeriesError("page-failed", detail, index);
}

/** The failure that the error stands for; a signal that was aborted makes it a cancelled one. */
export function failureOf(error: unknown, signal?: AbortSignal): SeriesFailure {
  const { code, message, index } = asSeriesError(error, null);
  if (signal?.aborted) return { ok: false, code: "cancelled", detail: "", index: null };
  return { ok: false, code, detail: message, index };
}
