import type { FieldColumn } from "../../../core/events/dataset/field-column";
import { TermColumnBuilder } from "./term-column-builder";
import { TextColumnBuilder } from "./text-column-builder";

/** Rows after which a column is first asked whether its texts repeat; then again at twice as many, and so on. */
const firstCheck = 20_000;
/** Beyond so many terms a column is kept as texts even if each of them repeats. */
const maxTerms = 2 ** 18;

/** A text column that begins as terms and becomes texts where most of them are different. */
export class FieldColumnBuilder {
  private terms: TermColumnBuilder | null = new TermColumnBuilder();
  private texts: TextColumnBuilder | null = null;
  private nextCheck = firstCheck;

  /** @param column  index of this column among a record's cells */
  constructor(private readonly column: number) {}

  /** Adds this column's cell of each record; a missing one is empty. */
  add(records: readonly (readonly string[])[]): void {
    if (this.texts !== null) {
      this.texts.add(records, this.column);
      return;
    }
    const terms = this.terms!;
    terms.add(records, this.column);
    if (terms.count < this.nextCheck && terms.termCount <= maxTerms) return;
    this.nextCheck *= 2;
    if (terms.termCount * 2 > terms.count || terms.termCount > maxTerms) this.switchToTexts(terms);
    else terms.ownTexts();
  }

  private switchToTexts(terms: TermColumnBuilder): void {
    this.texts = new TextColumnBuilder();
    // Part by part: a record of one cell each, as few of them at once as come from a file.
    for (let start = 0; start < terms.count; start += 512) {
      const part: string[][] = [];
      for (let row = start; row < Math.min(start + 512, terms.count); row++) part.push([terms.textOf(row)]);
      this.texts.add(part, 0);
    }
    this.terms = null;
  }

  /** The column in another order; nothing can be added afterwards. */
  finish(order: Uint32Array): FieldColumn {
    const column = (this.texts ?? this.terms!).finish(order);
    this.terms = null;
    this.texts = null;
    return column;
  }
}
