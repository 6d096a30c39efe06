import { detectDelimiter } from "../../delimited/detect-delimiter";
import type { ImportFormat, ImportSettings } from "../../import-settings";
import type { ImportFile } from "../../record-reader";
import { decodeStream } from "../../text/decode-stream";
import { detectFileEncoding } from "../../text/detect-encoding";

/** How the text of a file is to be cut into cells. */
export type Dialect = Pick<ImportSettings, "encoding" | "delimiter" | "skipRows">;

export interface DetectedDialect extends Dialect {
  /** Whether the encoding was chosen or follows from the bytes without a doubt. */
  readonly isEncodingCertain: boolean;
}

const binaryFormats: readonly ImportFormat[] = ["kmz", "shapefile", "flatgeobuf", "geoparquet"];

/** Encoding and, for tables, delimiter and rows above the header of one file; what was chosen stands. */
export async function detectDialect(
  file: ImportFile,
  format: ImportFormat,
  chosen: Partial<Dialect>,
): Promise<DetectedDialect> {
  const detected =
    chosen.encoding === undefined && !binaryFormats.includes(format)
      ? await detectFileEncoding(file.blob)
      : { encoding: chosen.encoding ?? "utf-8", isCertain: true };
  const { encoding, isCertain: isEncodingCertain } = detected;
  if (format !== "delimited") return { encoding, delimiter: ",", skipRows: 0, isEncodingCertain };
  for await (const { text, isLast } of decodeStream(file.blob, encoding)) {
    const { delimiter, skipRows } = detectDelimiter(text, isLast);
    return {
      encoding,
      delimiter: chosen.delimiter ?? delimiter,
      skipRows: chosen.skipRows ?? skipRows,
      isEncodingCertain,
    };
  }
  throw new RangeError("a stream of text has at least one chunk");
}
