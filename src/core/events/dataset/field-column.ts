/** Texts that repeat: a code per row into a list of terms. Code 0 is always the empty term: no value. */
export interface TermColumn {
  readonly kind: "terms";
  readonly codes: Uint16Array | Uint32Array;
  /** `terms[0]` is "". */
  readonly terms: readonly string[];
}

/** Texts that are all different: UTF-8 bytes with an offset per row and one more at the end. */
export interface TextColumn {
  readonly kind: "texts";
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
}

export type FieldColumn = TermColumn | TextColumn;

const decoder = new TextDecoder();

/** The text of one row; empty where there is none. */
export function readField(column: FieldColumn, row: number): string {
  if (column.kind === "terms") return column.terms[column.codes[row] ?? 0] ?? "";
  const start = column.offsets[row] ?? 0;
  const end = column.offsets[row + 1] ?? start;
  return start === end ? "" : decoder.decode(column.bytes.subarray(start, end));
}

const encoder = new TextEncoder();

/** The first row whose text is exactly the given one, null where there is none. Decodes nothing. */
export function findField(column: FieldColumn, text: string, rowCount: number): number | null {
  if (column.kind === "terms") {
    const code = column.terms.indexOf(text);
    const row = code < 0 ? -1 : column.codes.indexOf(code);
    return row < 0 ? null : row;
  }
  const { bytes, offsets } = column;
  const wanted = encoder.encode(text);
  for (let row = 0; row < rowCount; row++) {
    const start = offsets[row]!;
    if (offsets[row + 1]! - start !== wanted.length) continue;
    let index = 0;
    while (index < wanted.length && bytes[start + index] === wanted[index]) index++;
    if (index === wanted.length) return row;
  }
  return null;
}
