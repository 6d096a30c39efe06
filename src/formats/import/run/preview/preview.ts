import type { Geometry } from "geojson";
import type { ImportIssueCode } from "../../import-issue";
import type { PreviewRow, ReviewedColumn } from "../../import-review";
import { PointSample } from "./sample-points";
import { thinOutline } from "./thin-outline";

const mostFirstRows = 100;
/** Of each of several files, as long as there is room. */
const leastOfFile = 3;
const mostRejectedRows = 100;
const mostPoints = 5000;
const mostOutlines = 200;
const mostSamples = 5;
/** Records out of which the sample values of a column are taken. */
const mostSampledRecords = 1000;
const longestCell = 500;

const shorten = (text: string) => (text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text);

/** Collects, while the records pass, what the review shows of them. */
export class Preview {
  #columns: readonly string[] = [];
  #samples: string[][] = [];
  #emptyCounts = new Float64Array(0);
  readonly #firstRows: PreviewRow[] = [];
  readonly #rejectedRows: PreviewRow[] = [];
  readonly #points = new PointSample(mostPoints);
  readonly #outlines: Geometry[] = [];
  #seen = 0;
  #file = "";
  #firstOfFile = 0;
  readonly #mostOfFile: number;

  /** @param fileCount  files of the import, which share the first rows among them */
  constructor(fileCount = 1) {
    this.#mostOfFile = Math.max(leastOfFile, Math.floor(mostFirstRows / Math.max(1, fileCount)));
  }

  /** Names the columns, before the first cells are added. */
  begin(columns: readonly string[]): void {
    this.#columns = columns;
    this.#samples = columns.map(() => []);
    this.#emptyCounts = new Float64Array(columns.length);
  }

  /** A record and what became of it; `cells` is what stood there where it could not be cut into cells. */
  addRow(
    { file, record, line }: Pick<PreviewRow, "file" | "record" | "line">,
    cells: readonly string[],
    rejection: ImportIssueCode | null,
  ): void {
    if (file !== this.#file) {
      this.#file = file;
      this.#firstOfFile = 0;
    }
    const isFirst = this.#firstRows.length < mostFirstRows && this.#firstOfFile < this.#mostOfFile;
    const isWanted = rejection !== null && this.#rejectedRows.length < mostRejectedRows;
    if (!isFirst && !isWanted) return;
    const row = { file, record, line, cells: cells.map(shorten), rejection };
    if (isFirst) {
      this.#firstRows.push(row);
      this.#firstOfFile++;
    } else this.#rejectedRows.push(row);
  }

  /** The cells of a record that could be cut into them, accepted or not. */
  addCells(cells: readonly string[]): void {
    const isSampled = this.#seen++ < mostSampledRecords;
    for (let column = 0; column < this.#emptyCounts.length; column++) {
      const cell = cells[column] ?? "";
      if (cell === "") this.#emptyCounts[column]!++;
      else if (isSampled) this.#addSample(this.#samples[column]!, cell);
    }
  }

  #addSample(samples: string[], cell: string): void {
    if (samples.length === mostSamples) return;
    const sample = shorten(cell);
    if (!samples.includes(sample)) samples.push(sample);
  }

  addPoint(lng: number, lat: number): void {
    this.#points.add(lng, lat);
  }

  addOutline(geometry: Geometry): void {
    if (this.#outlines.length < mostOutlines) this.#outlines.push(thinOutline(geometry));
  }

  columns(): ReviewedColumn[] {
    return this.#columns.map((name, index) => ({
      name,
      samples: this.#samples[index]!,
      emptyCount: this.#emptyCounts[index]!,
    }));
  }

  /** The first records, then the first rejected ones after them. */
  rows(): PreviewRow[] {
    return [...this.#firstRows, ...this.#rejectedRows];
  }

  points(): Float64Array {
    return this.#points.positions();
  }

  outlines(): readonly Geometry[] {
    return this.#outlines;
  }
}
