import type { ImportIssue } from "../../../src/formats/import/import-issue";
import type { ChosenSettings, IssueQuery, TakenImport } from "../../../src/formats/import/import-protocol";
import type { ImportComparison, ImportReview } from "../../../src/formats/import/import-review";
import type { ImportSession, ReadOutcome } from "../../../src/runtime/import/import-client";
import type { StartImport } from "../../../src/ui/import/review/reading/use-reading";

export const sampleIssues: readonly ImportIssue[] = [
  {
    code: "no-date",
    effect: "rejected",
    file: "strikes.csv",
    record: 3,
    line: 5,
    column: "when",
    original: "",
  },
  {
    code: "coordinates-out-of-range",
    effect: "rejected",
    file: "strikes.csv",
    record: 8,
    line: 10,
    column: "lon",
    original: "99.9 east",
  },
  {
    code: "decimal-comma",
    effect: "repaired",
    file: "strikes.csv",
    record: 1,
    line: 3,
    column: "lat",
    original: "49,99",
  },
];

const nothing: TakenImport = { kind: "incidents", incidents: null, control: null, zones: [], stored: true };

/** A session without a worker: every reading gives what `read` says, and everything asked of it is kept. */
export class FakeImport {
  readonly chosen: ChosenSettings[] = [];
  readonly queries: IssueQuery[] = [];
  taken: string[] = [];
  readonly mergedWith: string[] = [];
  readonly compared: string[] = [];
  comparison: ImportComparison | null = null;
  cancelled = 0;
  result: TakenImport = nothing;
  read: (chosen: ChosenSettings) => ReadOutcome | Promise<ReadOutcome>;

  constructor(review: ImportReview) {
    this.read = (chosen) => ({
      ok: true,
      review: { ...review, settings: { ...review.settings, ...chosen } },
    });
  }

  readonly start: StartImport = (_, { onProgress }): ImportSession => ({
    read: async (chosen) => {
      this.chosen.push(chosen);
      onProgress({ readBytes: 300, totalBytes: 1000, records: 1234, phase: "reading" });
      return this.read(chosen);
    },
    issues: async (query) => {
      this.queries.push(query);
      const found = sampleIssues.filter(
        ({ effect, original, column, code }) =>
          (query.effect === null || query.effect === effect) &&
          `${original} ${column} ${code}`.includes(query.search),
      );
      return { total: found.length, issues: found.slice(query.from, query.from + query.count) };
    },
    issuesCsv: async () => new Blob(["line,problem"]),
    compare: async (datasetId) => {
      this.compared.push(datasetId);
      return this.comparison;
    },
    take: async (datasetId, mergeWith = []) => {
      this.taken.push(datasetId);
      this.mergedWith.push(...mergeWith);
      return this.result;
    },
    cancel: () => {
      this.cancelled++;
    },
  });
}
