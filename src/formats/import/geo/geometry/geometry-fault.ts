import type { ImportIssueCode } from "../../import-issue";

/** Why the geometry of one record cannot be used; thrown by the readers of geometries, reported by the gate. */
export class GeometryFault extends Error {
  readonly code: ImportIssueCode;
  readonly original: string;
  constructor(code: ImportIssueCode, original = "") {
    super(`${code} ${original}`.trim());
    this.name = "GeometryFault";
    this.code = code;
    this.original = original;
  }
}
