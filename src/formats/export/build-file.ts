import { nextTurn } from "../next-turn";
import type { ExportChunk } from "./export-facts";

export interface FileJob<Row> {
  readonly rows: Iterable<Row>;
  readonly rowCount: number;
  readonly write: (rows: Iterable<Row>) => Iterable<ExportChunk>;
  readonly mediaType: string;
  readonly signal: AbortSignal;
  /** Rows taken in so far, some times a second and at the end. */
  readonly onProgress: (rowsDone: number) => void;
  /** Resolves once everything else that waits had its turn. */
  readonly pause?: () => Promise<void>;
  readonly nowMs?: () => number;
}

/** Longest time without a pause: input is answered well within 100 ms. */
const sliceMs = 24;
const progressMs = 150;
/** Texts up to this many characters are joined before they leave the heap. */
const partLength = 1 << 20;

/**
 * Writes a file slice by slice, so that the page goes on answering. Null when the signal ended it; throws when the
 * writer took in another number of rows than it was to, so that no file lacks one.
 */
export async function buildFile<Row>(job: FileJob<Row>): Promise<Blob | null> {
  const { rows, rowCount, write, mediaType, signal, onProgress } = job;
  const { pause = nextTurn, nowMs = () => performance.now() } = job;
  const parts: Blob[] = [];
  let pending: ExportChunk[] = [];
  let pendingLength = 0;
  let rowsDone = 0;
  function* counted() {
    for (const row of rows) {
      yield row;
      rowsDone++;
    }
  }
  const keep = () => {
    parts.push(new Blob(pending));
    pending = [];
    pendingLength = 0;
  };
  if (signal.aborted) return null;
  let sliceStart = nowMs();
  let toldAt = sliceStart;
  for (const chunk of write(counted())) {
    if (chunk.length > 0) pending.push(chunk);
    pendingLength += chunk.length;
    if (pendingLength >= partLength) keep();
    const now = nowMs();
    if (now - sliceStart < sliceMs) continue;
    if (now - toldAt >= progressMs) {
      onProgress(rowsDone);
      toldAt = now;
    }
    await pause();
    if (signal.aborted) return null;
    sliceStart = nowMs();
  }
  keep();
  if (rowsDone !== rowCount) throw new RangeError(`${rowsDone} rows written, expected ${rowCount}`);
  onProgress(rowsDone);
  return new Blob(parts, { type: mediaType });
}
