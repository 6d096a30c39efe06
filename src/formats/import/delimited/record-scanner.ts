import type { Delimiter } from "../import-settings";

/**
 * What comes next in the text. `blank`: a line without a record. `malformed`: text after a closing quote. `unclosed`: a
 * quote that nothing closes. `incomplete`: the text ends before the record does.
 */
export type ScanOutcome = "record" | "blank" | "malformed" | "unclosed" | "incomplete" | "end";

const quote = 0x22;
const carriageReturn = 0x0d;
const lineFeed = 0x0a;
const space = 0x20;
const tab = 0x09;
const doubledQuotes = /""/g;

/** Longer than this no record is: a quote that is open for so long is taken for one that nothing closes. */
export const maxRecordCharacters = 2 ** 24;

/**
 * Cuts delimited text into records by RFC 4180: a quote opens only at the beginning of a cell and is doubled inside;
 * white space may stand between a closing quote and what follows. LF, CRLF and CR each end a line outside quotes, also
 * mixed in one file; inside quotes they stay as they are. A record whose quotes are wrong ends at its first line end, so
 * that it takes none of the following ones with it.
 */
export class RecordScanner {
  /** Cells of the record that `next` found last. */
  cells: string[] = [];
  /** 1-based line where it begins. */
  line = 1;
  private text = "";
  private isLast = false;
  private position = 0;
  private start = 0;
  private end = 0;
  private nextLine = 1;
  // Next occurrence at or after the position, the text's length for none; searched anew once it lies behind.
  private nextLineFeed = -1;
  private nextReturn = -1;
  private nextQuote = -1;
  private readonly delimiterCode: number;

  constructor(private readonly delimiter: Delimiter) {
    this.delimiterCode = delimiter.charCodeAt(0);
  }

  /** The text between what was found last and the end: put it before the next chunk. */
  get rest(): string {
    return this.text.slice(this.position);
  }

  /** What the record that `next` found last looks like in the file, without its line end. */
  get original(): string {
    return this.text.slice(this.start, this.end);
  }

  /** Goes on with a text that begins where the last one's `rest` did. */
  load(text: string, isLast: boolean): void {
    this.text = text;
    this.isLast = isLast;
    this.seek(0);
  }

  next(): ScanOutcome {
    const { text } = this;
    const start = this.position;
    if (start >= text.length) return "end";
    this.start = start;
    this.line = this.nextLine;
    const lineEnd = this.lineEndFrom(start);
    if (this.nextQuote < start) this.nextQuote = this.find('"', start);
    if (this.nextQuote < lineEnd) return this.readCells(start);
    if (!this.endAt(lineEnd, 1)) return this.unfinished();
    const line = text.slice(start, lineEnd);
    if (line.charCodeAt(0) <= space || lineEnd === start) {
      if (!line.includes(this.delimiter) && line.trim() === "") return "blank";
    }
    this.cells = line.split(this.delimiter);
    return "record";
  }

  /** The next line as it stands, whatever its quotes; null where the text ends before it does. */
  takeLine(): string | null {
    const start = this.position;
    if (start >= this.text.length || !this.endAt(this.lineEndFrom(start), 1)) return null;
    return this.text.slice(start, this.end);
  }

  private readCells(start: number): ScanOutcome {
    const { text } = this;
    const cells: string[] = [];
    let lines = 1;
    let at = start;
    for (;;) {
      if (text.charCodeAt(at) !== quote) {
        const lineEnd = this.lineEndFrom(at);
        const delimiterAt = text.indexOf(this.delimiter, at);
        if (delimiterAt >= 0 && delimiterAt < lineEnd) {
          cells.push(text.slice(at, delimiterAt));
          at = delimiterAt + 1;
          continue;
        }
        cells.push(text.slice(at, lineEnd));
        at = lineEnd;
        break;
      }
      let close = text.indexOf('"', at + 1);
      let hasDoubled = false;
      while (close >= 0 && text.charCodeAt(close + 1) === quote) {
        hasDoubled = true;
        close = text.indexOf('"', close + 2);
      }
      if (close < 0) return this.isLast ? this.recover("unclosed") : this.unfinished();
      const cell = text.slice(at + 1, close);
      cells.push(hasDoubled ? cell.replace(doubledQuotes, '"') : cell);
      lines += this.countLineEnds(close);
      at = this.skipWhiteSpace(close + 1);
      if (at >= text.length) break;
      const code = text.charCodeAt(at);
      if (code === lineFeed || code === carriageReturn) break;
      if (code !== this.delimiterCode) return this.recover("malformed");
      at++;
    }
    if (!this.endAt(at, lines)) return this.unfinished();
    this.cells = cells;
    return "record";
  }

  /** Ends the record there and moves behind its line end; false where the text may go on. */
  private endAt(end: number, lines: number): boolean {
    const { text } = this;
    if (!this.isLast && end >= text.length - 1 && text.charCodeAt(end) !== lineFeed) return false;
    const isPair = text.charCodeAt(end) === carriageReturn && text.charCodeAt(end + 1) === lineFeed;
    this.end = end;
    this.position = Math.min(text.length, end + (isPair ? 2 : 1));
    this.nextLine += lines;
    return true;
  }

  private unfinished(): ScanOutcome {
    const isEndless = this.text.length - this.start > maxRecordCharacters;
    return isEndless ? this.recover("unclosed") : "incomplete";
  }

  /** Gives the record up and ends it at its first line end. */
  private recover(outcome: "malformed" | "unclosed"): ScanOutcome {
    this.seek(this.start);
    return this.endAt(this.lineEndFrom(this.start), 1) ? outcome : "incomplete";
  }

  private seek(position: number): void {
    this.position = position;
    this.nextLineFeed = -1;
    this.nextReturn = -1;
    this.nextQuote = -1;
  }

  private find(character: string, from: number): number {
    const found = this.text.indexOf(character, from);
    return found < 0 ? this.text.length : found;
  }

  private lineEndFrom(from: number): number {
    if (this.nextLineFeed < from) this.nextLineFeed = this.find("\n", from);
    if (this.nextReturn < from) this.nextReturn = this.find("\r", from);
    return this.nextLineFeed < this.nextReturn ? this.nextLineFeed : this.nextReturn;
  }

  /** Line ends before a place inside a quoted cell, from where they were last looked for; CRLF is one. */
  private countLineEnds(until: number): number {
    const { text } = this;
    let count = 0;
    while (this.nextLineFeed < until) {
      count++;
      this.nextLineFeed = this.find("\n", this.nextLineFeed + 1);
    }
    while (this.nextReturn < until) {
      if (text.charCodeAt(this.nextReturn + 1) !== lineFeed) count++;
      this.nextReturn = this.find("\r", this.nextReturn + 1);
    }
    return count;
  }

  private skipWhiteSpace(from: number): number {
    let at = from;
    for (;;) {
      const code = this.text.charCodeAt(at);
      if (code !== space && (code !== tab || this.delimiterCode === tab)) return at;
      at++;
    }
  }
}
