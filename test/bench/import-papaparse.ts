import Papa from "papaparse";
import { decodeStream } from "../../src/formats/import/text/decode-stream";

/** Rows that papaparse found behind the header, and its errors. The rows themselves are let go. */
export interface PapaparseCounts {
  readonly rows: number;
  readonly rejected: number;
}

/** Rows but for the empty one that it takes the end of the file for. */
function countRows(rows: readonly string[][]): number {
  let count = 0;
  for (const cells of rows) if (cells.length > 1) count++;
  return count;
}

/** Its own way of reading a file in chunks, told the delimiter and the line end. */
export function streamWithPapaparse(file: File): Promise<PapaparseCounts> {
  let rows = -1;
  let rejected = 0;
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(file, {
      header: false,
      delimiter: ",",
      newline: "\n",
      chunk: ({ data, errors }) => {
        rows += countRows(data);
        rejected += errors.length;
      },
      complete: () => resolve({ rows, rejected }),
      error: reject,
    });
  });
}

/** What papaparse declares of itself leaves its parser out. */
type ChunkParser = { parse(text: string, start: number, ignoreLastRow: boolean): Papa.ParseResult<string[]> };

/** Its parser alone over the chunks of text that ours gets, told the delimiter and the line end. */
export async function parseOurChunks(file: File): Promise<PapaparseCounts> {
  const parser = new Papa.Parser({ delimiter: ",", newline: "\n" }) as unknown as ChunkParser;
  let rest = "";
  let rows = -1;
  let rejected = 0;
  for await (const chunk of decodeStream(file, "utf-8")) {
    const text = rest + chunk.text;
    const { data, errors, meta } = parser.parse(text, 0, !chunk.isLast);
    rows += countRows(data);
    rejected += errors.length;
    rest = text.slice(meta.cursor);
  }
  return { rows, rejected };
}
