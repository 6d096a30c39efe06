import type { ImportIssue } from "../../import-issue";
import type { ImportCounts } from "../../import-review";
import { IssueLog } from "./issue-log";

/** What an accepted record became. */
export type AcceptedAs = "incidents" | "areas" | "lines";

/** A record of a file of the import. */
export interface RecordPlace {
  readonly file: string;
  /** 0-based number of the file among those of the import. */
  readonly fileIndex: number;
  readonly record: number;
  readonly line: number | null;
}

const keyOf = (fileIndex: number, record: number) => fileIndex * 2 ** 32 + record;

/**
 * Keeps account of every record, so that accepted and rejected ones add up to those read. What a driver remarks on a
 * record before it is judged waits for the judgement: repairs of a rejected record are none.
 */
export class Ledger {
  readonly log = new IssueLog();
  readonly #counts = { accepted: 0, rejected: 0, repaired: 0, incidents: 0, areas: 0, lines: 0 };
  readonly #waiting = new Map<number, ImportIssue[]>();
  /** Records of batches, and records rejected by drivers: counted where they come from, apart from the judgements. */
  #records = 0;

  /** Takes note of the records of a batch, each to be judged. */
  expect(count: number): void {
    this.#records += count;
  }

  /** Takes what a driver reports. A record that it rejects never comes in a batch. */
  report(issue: ImportIssue, fileIndex: number): void {
    if (issue.effect === "rejected") {
      this.#records++;
      this.#counts.rejected++;
      if (issue.record !== null) this.#waiting.delete(keyOf(fileIndex, issue.record));
      this.log.add(issue);
    } else if (issue.effect === "file" || issue.record === null) this.log.add(issue);
    else {
      const key = keyOf(fileIndex, issue.record);
      const waiting = this.#waiting.get(key);
      if (waiting) waiting.push(issue);
      else this.#waiting.set(key, [issue]);
    }
  }

  /** Accepts a record; `remarks` say what was repaired or noted in it. */
  accept(place: RecordPlace, as: AcceptedAs, remarks: readonly ImportIssue[]): void {
    this.#counts.accepted++;
    this.#counts[as]++;
    const key = keyOf(place.fileIndex, place.record);
    const waiting = this.#waiting.size === 0 ? undefined : this.#waiting.get(key);
    if (waiting) this.#waiting.delete(key);
    if (!waiting && remarks.length === 0) return;
    const all = waiting ? [...waiting, ...remarks] : remarks;
    for (const issue of all) this.log.add(issue);
    if (all.some(({ effect }) => effect === "repaired")) this.#counts.repaired++;
  }

  /** Rejects a record, for one reason. */
  reject(place: RecordPlace, issue: ImportIssue): void {
    this.#counts.rejected++;
    this.#waiting.delete(keyOf(place.fileIndex, place.record));
    this.log.add(issue);
  }

  /** Records read so far. */
  get records(): number {
    return this.#records;
  }

  /** The final account. Throws where it does not add up. */
  close(): ImportCounts {
    // Remarks on records that no batch brought are not to be lost.
    for (const issue of [...this.#waiting.values()].flat()) this.log.add(issue);
    this.#waiting.clear();
    const counts = { records: this.#records, ...this.#counts };
    const { accepted, rejected, incidents, areas, lines, records } = counts;
    if (accepted + rejected !== records || incidents + areas + lines !== accepted)
      throw new Error(`the account does not add up: ${JSON.stringify(counts)}`);
    return counts;
  }
}
