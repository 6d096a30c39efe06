import { makeNamesUnique } from "../../delimited/unique-names";
import { ImportRefusal } from "../../record-reader";

/** Takes one value of a record: `key` tells its column apart from all others, `name` is what is shown. */
export type FieldSink = (key: string, name: string, text: string) => void;

/** Calls the sink for every value of one record. */
export type VisitFields = (sink: FieldSink) => void;

/** The columns of a file whose records name their own values: their union, in order of first appearance. */
export class ColumnSet {
  readonly #indexByKey = new Map<string, number>();
  readonly #names: string[] = [];
  readonly #maxColumns: number;

  constructor(maxColumns: number) {
    this.#maxColumns = maxColumns;
  }

  /** Makes room for the values of one record; refuses the file when there are too many columns. */
  collect(visit: VisitFields): void {
    visit((key, name) => {
      if (this.#indexByKey.has(key)) return;
      if (this.#names.length >= this.#maxColumns)
        throw new ImportRefusal("too-many-columns", String(this.#maxColumns));
      this.#indexByKey.set(key, this.#names.length);
      this.#names.push(name);
    });
  }

  /** Names in order, made unique. */
  names(): string[] {
    return makeNamesUnique(this.#names);
  }

  /** The cells of one record; a value that occurs twice keeps both, parted by a semicolon. */
  cellsOf(visit: VisitFields): string[] {
    const cells: string[] = new Array(this.#names.length).fill("");
    visit((key, _name, text) => {
      const index = this.#indexByKey.get(key);
      if (index === undefined) throw new ImportRefusal("file-damaged", key.slice(0, 100));
      const before = cells[index];
      cells[index] = before && text ? `${before}; ${text}` : before || text;
    });
    return cells;
  }
}
