import { type ImportIssue, type ImportIssueEffect, importIssueCodes } from "../../import-issue";
import type { IssueQuery } from "../../import-protocol";
import type { ImportReview, IssuePage } from "../../import-review";
import { GrowableArray } from "./growable-array";
import { TextPages } from "./text-pages";

const effects: readonly ImportIssueEffect[] = ["rejected", "repaired", "noted", "file"];
/** Stands for null in the columns of numbers. */
const none = 0xffffffff;
const longestOriginal = 200;

/** Texts that repeat, by number. */
class Names {
  readonly #numbers = new Map<string, number>();
  readonly texts: string[] = [];

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

/** The issues of an import, column by column, since there may be millions of them: about 40 bytes each. */
export class IssueLog {
  readonly #codes = new GrowableArray((length) => new Uint8Array(length));
  readonly #effects = new GrowableArray((length) => new Uint8Array(length));
  readonly #files = new GrowableArray((length) => new Uint32Array(length));
  readonly #columns = new GrowableArray((length) => new Uint32Array(length));
  readonly #records = new GrowableArray((length) => new Uint32Array(length));
  readonly #lines = new GrowableArray((length) => new Uint32Array(length));
  readonly #originals = new TextPages();
  readonly #fileNames = new Names();
  readonly #columnNames = new Names();
  #found: { readonly key: string; readonly indexes: Uint32Array } | null = null;

  get length(): number {
    return this.#codes.length;
  }

  add(issue: ImportIssue): void {
    const code = importIssueCodes.indexOf(issue.code);
    if (code < 0) throw new RangeError(`${issue.code} is no code of an issue`);
    this.#codes.push(code);
    this.#effects.push(effects.indexOf(issue.effect));
    this.#files.push(this.#fileNames.numberOf(issue.file));
    this.#columns.push(issue.column === null ? none : this.#columnNames.numberOf(issue.column));
    this.#records.push(issue.record ?? none);
    this.#lines.push(issue.line ?? none);
    this.#originals.add(cutOriginal(issue.original));
    this.#found = null;
  }

  /** The issue at a place below `length`, in the order in which they came. */
  read(index: number): ImportIssue {
    const column = this.#columns.at(index);
    return {
      code: importIssueCodes[this.#codes.at(index)]!,
      effect: effects[this.#effects.at(index)]!,
      file: this.#fileNames.texts[this.#files.at(index)]!,
      record: numberOrNull(this.#records.at(index)),
      line: numberOrNull(this.#lines.at(index)),
      column: column === none ? null : this.#columnNames.texts[column]!,
      original: this.#originals.read(index),
    };
  }

  /** How many issues there are of each code. */
  countByCode(): ImportReview["issueCounts"] {
    const counts = new Uint32Array(importIssueCodes.length);
    for (const code of this.#codes.view()) counts[code]!++;
    return Object.fromEntries(
      importIssueCodes.flatMap((code, index) => (counts[index] === 0 ? [] : [[code, counts[index]!]])),
    );
  }

  /** One page of the issues that a query finds, in the order in which they came. */
  page({ from, count, search, effect }: IssueQuery): IssuePage {
    const indexes = this.#find(search.trim().toLocaleLowerCase(), effect);
    const total = indexes?.length ?? this.length;
    const first = Math.max(0, from);
    const last = Math.min(total, first + Math.max(0, count));
    const issues: ImportIssue[] = [];
    for (let place = first; place < last; place++) issues.push(this.read(indexes?.[place] ?? place));
    return { total, issues };
  }

  /** Places of the issues that match; null for all. The last answer is kept, for the next page of the same query. */
  #find(search: string, effect: ImportIssueEffect | null): Uint32Array | null {
    if (search === "" && effect === null) return null;
    const key = `${effect ?? ""}|${search}`;
    if (this.#found?.key === key) return this.#found.indexes;
    const effectNumber = effect === null ? -1 : effects.indexOf(effect);
    const has = (text: string) => text.toLocaleLowerCase().includes(search);
    const codeMatches = importIssueCodes.map(has);
    const columnMatches = this.#columnNames.texts.map(has);
    const found = new GrowableArray((length) => new Uint32Array(length));
    for (let index = 0; index < this.length; index++) {
      if (effectNumber >= 0 && this.#effects.at(index) !== effectNumber) continue;
      const column = this.#columns.at(index);
      if (
        codeMatches[this.#codes.at(index)] ||
        (column !== none && columnMatches[column]) ||
        has(this.#originals.read(index))
      )
        found.push(index);
    }
    this.#found = { key, indexes: found.view() };
    return this.#found.indexes;
  }
}

/** What stood there, cut to 200 characters and never inside a surrogate pair. */
export function cutOriginal(text: string): string {
  if (text.length <= longestOriginal) return text;
  const cut = text.slice(0, longestOriginal);
  return cut.isWellFormed() || !text.isWellFormed() ? cut : cut.slice(0, -1);
}

const numberOrNull = (value: number): number | null => (value === none ? null : value);
