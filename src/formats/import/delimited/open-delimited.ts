import type { ImportIssueCode } from "../import-issue";
import { ImportRefusal, type OpenRecords, type ReadContext, type RecordBatch } from "../record-reader";
import { type DecodedChunk, decodeStream } from "../text/decode-stream";
import { maxRecordCharacters, RecordScanner } from "./record-scanner";
import { readSeparatorLine } from "./separator-line";
import { makeNamesUnique } from "./unique-names";

const batchSize = 10_000;
const originalLength = 200;

/** Keeps a scanner supplied with the text of a file and tells what could not be decoded. */
class TextFeed {
  /** Whether the text at hand may hold characters that stand for bytes which the encoding does not know. */
  hasReplacements = false;
  isLast = false;
  replaced = 0;

  constructor(
    private readonly chunks: AsyncGenerator<DecodedChunk>,
    private readonly scanner: RecordScanner,
    private readonly context: ReadContext,
  ) {}

  /** Gives the scanner the next chunk behind what it has not used yet; false where the file has ended. */
  async advance(): Promise<boolean> {
    if (this.isLast) return false;
    const { rest } = this.scanner;
    if (rest.length > maxRecordCharacters * 1.25)
      throw new ImportRefusal("file-damaged", rest.slice(0, originalLength));
    const { value: chunk, done } = await this.chunks.next();
    if (done) return false;
    this.isLast = chunk.isLast;
    this.replaced += chunk.replaced;
    this.hasReplacements = chunk.replaced > 0 || (this.hasReplacements && rest.includes("\uFFFD"));
    this.scanner.load(rest + chunk.text, chunk.isLast);
    this.context.progress(chunk.readBytes);
    return true;
  }

  async takeLine(): Promise<string | null> {
    for (;;) {
      const line = this.scanner.takeLine();
      if (line !== null) return line;
      if (!(await this.advance())) return null;
    }
  }
}

/** Column names of the first record after the rows to skip; a first line `sep=;` is not among those. */
async function readHeader(feed: TextFeed, scanner: RecordScanner, skipRows: number): Promise<string[]> {
  await feed.advance();
  await skipSeparatorLine(feed, scanner);
  for (let row = 0; row < skipRows; row++) await feed.takeLine();
  for (;;) {
    const outcome = scanner.next();
    if (outcome === "record") return scanner.cells;
    if (outcome === "malformed" || outcome === "unclosed")
      throw new ImportRefusal("file-damaged", scanner.original.slice(0, originalLength));
    if (outcome !== "blank" && !(await feed.advance())) throw new ImportRefusal("nothing-inside");
  }
}

async function skipSeparatorLine(feed: TextFeed, scanner: RecordScanner): Promise<void> {
  const isLong = () => scanner.rest.length > 20;
  while (!isLong() && (await feed.advance()));
  const firstLine = /^[^\r\n]*/.exec(scanner.rest.slice(0, 20))?.[0] ?? "";
  if (readSeparatorLine(firstLine) !== null) await feed.takeLine();
}

/** Rows of one batch under construction. */
class BatchRows {
  private cells: (readonly string[])[] = [];
  private lines: number[] = [];
  private records: number[] = [];

  get isFull(): boolean {
    return this.cells.length >= batchSize;
  }

  get isEmpty(): boolean {
    return this.cells.length === 0;
  }

  add(cells: readonly string[], record: number, line: number): void {
    this.cells.push(cells);
    this.lines.push(line);
    this.records.push(record);
  }

  take(): RecordBatch {
    const { cells, lines, records } = this;
    this.cells = [];
    this.lines = [];
    this.records = [];
    const firstRecord = records[0]!;
    const isGapless = records.at(-1)! - firstRecord === records.length - 1;
    return {
      firstRecord,
      cells,
      records: isGapless ? null : Uint32Array.from(records),
      lines: Uint32Array.from(lines),
      geometries: null,
    };
  }
}

/** Decides on the number of cells: empty ones beyond the last column are dropped, unnamed last columns may be missing. */
class CellCounter {
  private readonly least: number;
  constructor(
    header: readonly string[],
    private readonly count = header.length,
  ) {
    this.least = Math.max(1, header.findLastIndex((name) => name.trim() !== "") + 1);
  }

  /** Makes the number of cells right; or tells what is wrong with it. */
  fit(cells: string[]): ImportIssueCode | null {
    if (cells.length === this.count) return null;
    if (cells.length < this.least) return "too-few-cells";
    for (let index = this.count; index < cells.length; index++)
      if (cells[index] !== "") return "too-many-cells";
    cells.length = Math.min(cells.length, this.count);
    while (cells.length < this.count) cells.push("");
    return null;
  }
}

/**
 * Reads CSV, TSV and their kin. Columns are told apart by their index; lines are counted from 1 at the file's beginning,
 * over quoted line breaks too. A record is rejected, with its line and text, when its quotes are wrong, when it has fewer
 * cells than there are named columns (whatever the missing ones might be), or more than there are columns, unless the
 * surplus is empty. Lines without anything but white space are no records.
 */
export const openDelimited: OpenRecords = async (file, settings, context) => {
  const { limits } = context;
  if (file.blob.size > limits.maxFileBytes) throw new ImportRefusal("file-too-large", String(file.blob.size));
  const scanner = new RecordScanner(settings.delimiter);
  const feed = new TextFeed(decodeStream(file.blob, settings.encoding), scanner, context);
  const header = await readHeader(feed, scanner, settings.skipRows);
  if (header.length > limits.maxColumns) throw new ImportRefusal("too-many-columns", String(header.length));
  const columns = makeNamesUnique(header);
  const counter = new CellCounter(header);
  const issueAt = { file: file.name, column: null } as const;

  async function* readBatches(): AsyncGenerator<RecordBatch> {
    const rows = new BatchRows();
    let record = 0;
    const reject = (code: ImportIssueCode) => {
      const original = scanner.original.slice(0, originalLength);
      context.report({ ...issueAt, code, effect: "rejected", record, line: scanner.line, original });
    };
    for (;;) {
      const outcome = scanner.next();
      if (outcome === "blank") continue;
      if (outcome === "end" || outcome === "incomplete") {
        if (!rows.isEmpty) yield rows.take();
        if (await feed.advance()) continue;
        break;
      }
      if (record >= limits.maxRecords) throw new ImportRefusal("too-many-records", String(limits.maxRecords));
      if (outcome === "record") {
        const { cells } = scanner;
        const wrong = counter.fit(cells);
        if (wrong === null) {
          if (feed.hasReplacements) reportReplaced(cells, record);
          rows.add(cells, record, scanner.line);
        } else reject(wrong);
      } else reject(outcome === "unclosed" ? "quote-not-closed" : "malformed-record");
      record++;
      if (rows.isFull) yield rows.take();
    }
    if (feed.replaced > 0)
      context.report({
        ...issueAt,
        code: "encoding-errors",
        effect: "file",
        record: null,
        line: null,
        original: String(feed.replaced),
      });
  }

  function reportReplaced(cells: readonly string[], record: number): void {
    const index = cells.findIndex((cell) => cell.includes("\uFFFD"));
    if (index < 0) return;
    const original = cells[index]!.slice(0, originalLength);
    const { line } = scanner;
    const column = columns[index]!;
    context.report({
      file: file.name,
      code: "text-replaced",
      effect: "repaired",
      record,
      line,
      column,
      original,
    });
  }

  return { columns, batches: readBatches() };
};
