import type { ImportProgress } from "../import-protocol";

/** Often enough to look alive, seldom enough to cost nothing. */
const everyMs = 80;

/** Tells how far the reading has come, a dozen times a second at most. */
export class ProgressMeter {
  readonly #tell: (progress: ImportProgress) => void;
  readonly #totalBytes: number;
  #doneBytes = 0;
  #fileBytes = 0;
  #records = 0;
  #lastMs = Number.NEGATIVE_INFINITY;

  constructor(totalBytes: number, tell: (progress: ImportProgress) => void) {
    this.#totalBytes = totalBytes;
    this.#tell = tell;
  }

  /** Bytes of the file at hand that were read so far. */
  readFile(bytes: number): void {
    this.#fileBytes = bytes;
    this.#tellAtTimes();
  }

  /** The file at hand is done. */
  endFile(bytes: number): void {
    this.#doneBytes += bytes;
    this.#fileBytes = 0;
    this.#tellAtTimes();
  }

  addRecords(count: number): void {
    this.#records += count;
    this.#tellAtTimes();
  }

  /** Tells the phase at once. */
  tell(phase: ImportProgress["phase"]): void {
    this.#lastMs = performance.now();
    const readBytes = Math.min(this.#totalBytes, this.#doneBytes + this.#fileBytes);
    this.#tell({ readBytes, totalBytes: this.#totalBytes, records: this.#records, phase });
  }

  #tellAtTimes(): void {
    if (performance.now() - this.#lastMs >= everyMs) this.tell("reading");
  }
}
