import type { TermColumn } from "../../../core/events/dataset/field-column";
import { growArray, nextCapacity, reorder } from "./growing-array";

/** From this length on a slice of a text keeps the whole text in memory. */
const shortestSlice = 13;
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The same text in memory of its own, so that a term does not hold on to the part of the file it was cut from. */
function copyText(text: string): string {
  return text.length < shortestSlice ? text : decoder.decode(encoder.encode(text));
}

/** Texts of one column that repeat: a code per row, the terms once. */
export class TermColumnBuilder {
  private readonly codeOfTerm = new Map<string, number>([["", 0]]);
  private readonly terms: string[] = [""];
  private codes: Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> = new Uint16Array(2 ** 12);
  private ownsTexts = false;
  count = 0;

  /** Distinct texts, the empty one included. */
  get termCount(): number {
    return this.terms.length;
  }

  /** Adds a cell of each record. */
  add(records: readonly (readonly string[])[], column: number): void {
    const needed = this.count + records.length;
    if (needed > this.codes.length) this.codes = growArray(this.codes, nextCapacity(needed));
    const { codeOfTerm } = this;
    for (const cells of records) {
      const text = cells[column] ?? "";
      const code = codeOfTerm.get(text) ?? this.addTerm(text);
      this.codes[this.count++] = code;
    }
  }

  private addTerm(text: string): number {
    const code = this.terms.length;
    const term = this.ownsTexts ? copyText(text) : text;
    this.terms.push(term);
    this.codeOfTerm.set(term, code);
    if (code === 0x10000) this.codes = Uint32Array.from(this.codes);
    return code;
  }

  /** Lets go of the parts of the file that the terms were cut from; later terms hold on to none. */
  ownTexts(): void {
    if (this.ownsTexts) return;
    this.ownsTexts = true;
    this.codeOfTerm.clear();
    for (const [code, text] of this.terms.entries()) {
      const term = copyText(text);
      this.terms[code] = term;
      this.codeOfTerm.set(term, code);
    }
  }

  textOf(row: number): string {
    return this.terms[this.codes[row]!]!;
  }

  /** The column in another order. */
  finish(order: Uint32Array): TermColumn {
    this.ownTexts();
    return { kind: "terms", codes: reorder(this.codes, order), terms: this.terms };
  }
}
