import type { Geometry } from "geojson";
import type { ImportIssue, ImportIssueCode, ImportIssueEffect } from "../../import-issue";
import { ImportRefusal, type ReadContext } from "../../record-reader";
import type { ReadRecord } from "../records/raw-record";
import { describeError } from "../records/to-refusal";
import { cleanGeometry } from "./clean-geometry";
import { GeometryFault } from "./geometry-fault";

const longestOriginal = 200;

interface GateOptions {
  /** False for formats with no rule, or another one, about the direction of rings: turning one is no repair there. */
  readonly reportsWinding?: boolean;
}

/** Lets geometries of one file through, reporting what was repaired and why others are not in. */
export class GeometryGate {
  readonly #file: string;
  readonly #context: ReadContext;
  readonly #options: GateOptions;
  #vertices = 0;
  #flattened = 0;

  constructor(file: string, context: ReadContext, options: GateOptions = {}) {
    this.#file = file;
    this.#context = context;
    this.#options = options;
  }

  /** The geometry in WGS84, or null after reporting the record as rejected. */
  admit({ readGeometry, reproject, record, line }: ReadRecord): Geometry | null {
    try {
      const cleaned = cleanGeometry(readGeometry(), reproject ?? null);
      this.#vertices += cleaned.vertices;
      const { maxVertices } = this.#context.limits;
      if (this.#vertices > maxVertices) throw new ImportRefusal("too-many-vertices", String(maxVertices));
      if (cleaned.droppedDimension) this.#flattened++;
      if (cleaned.closedRings > 0)
        this.#report("ring-closed", "repaired", record, line, String(cleaned.closedRings));
      if (cleaned.reversedRings > 0 && this.#options.reportsWinding !== false)
        this.#report("ring-reversed", "repaired", record, line, String(cleaned.reversedRings));
      return cleaned.geometry;
    } catch (error) {
      if (error instanceof ImportRefusal) throw error;
      if (error instanceof GeometryFault) this.reject(error.code, error.original, record, line);
      else this.reject("geometry-invalid", describeError(error), record, line);
      return null;
    }
  }

  reject(code: ImportIssueCode, original: string, record: number, line: number | null): void {
    this.#report(code, "rejected", record, line, original);
  }

  /** Says once for the whole file in how many records a height was left out: in KML and GPX it is in all of them. */
  finish(): void {
    if (this.#flattened > 0)
      this.#report("third-dimension-dropped", "noted", null, null, String(this.#flattened));
  }

  #report(
    code: ImportIssueCode,
    effect: ImportIssueEffect,
    record: number | null,
    line: number | null,
    original: string,
  ): void {
    const issue: ImportIssue = {
      code,
      effect,
      file: this.#file,
      record,
      line,
      column: null,
      original: original.slice(0, longestOriginal),
    };
    this.#context.report(issue);
  }
}
