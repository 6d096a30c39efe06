import type { ImportFormat } from "../../../../../src/formats/import/import-settings";
import { readDriver } from "./read-driver";

export interface MutationJob {
  readonly format: ImportFormat;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface MutationAnswer {
  readonly accepted: number;
  readonly rejected: number;
  readonly refusal: string | null;
  readonly error: string | null;
}

const limits = { maxFileBytes: 1e7, maxUnpackedBytes: 1e7, maxRecords: 1e5, maxVertices: 1e6 };

process.on("message", async ({ format, bytes }: MutationJob) => {
  const { cells, issues, refusal, error } = await readDriver(format, bytes, { limits });
  const rejected = issues.filter(({ effect }) => effect === "rejected").length;
  const answer: MutationAnswer = { accepted: cells.length, rejected, refusal, error };
  process.send?.(answer);
});
