import type { ReadContext } from "../../record-reader";

/** A line with its 1-based number. */
export interface TextLine {
  readonly number: number;
  readonly text: string;
}

/**
 * The lines of a file, read in pieces; `\n`, `\r\n` and the record separator of RFC 8142 end a line. Empty ones are
 * left out, but counted.
 */
export async function* splitLines(
  blob: Blob,
  encoding: string,
  progress: ReadContext["progress"],
): AsyncGenerator<TextLine> {
  const decoder = new TextDecoder(encoding);
  let rest = "";
  let number = 0;
  let readBytes = 0;
  for await (const bytes of readPieces(blob)) {
    readBytes += bytes.length;
    const lines = (rest + decoder.decode(bytes, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield* clean(line, ++number);
    progress(readBytes);
  }
  yield* clean(rest + decoder.decode(), ++number);
}

function* clean(line: string, number: number): Generator<TextLine> {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the record separator is one
  for (const part of line.split(/[\r\u001e]+/)) {
    if (part.trim() !== "") yield { number, text: part };
  }
}

async function* readPieces(blob: Blob): AsyncGenerator<Uint8Array> {
  const pieceBytes = 1 << 20;
  for (let start = 0; start < blob.size; start += pieceBytes)
    yield new Uint8Array(await blob.slice(start, start + pieceBytes).arrayBuffer());
}
