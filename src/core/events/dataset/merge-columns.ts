import type { FieldColumn, TermColumn, TextColumn } from "./field-column";

type NumberArray =
  | Uint8Array<ArrayBufferLike>
  | Uint32Array<ArrayBufferLike>
  | Int32Array<ArrayBufferLike>
  | Float32Array<ArrayBufferLike>
  | Float64Array<ArrayBufferLike>;

/** The values of two columns in a merged order (`MergedOrder`), in a buffer of their own. */
export function mergeNumbers<Values extends NumberArray>(
  older: Values,
  newer: Values,
  order: Uint32Array,
): Values {
  const make = older.constructor as new (length: number) => Values;
  const both = new make(older.length + newer.length);
  both.set(older);
  both.set(newer, older.length);
  const merged = new make(order.length);
  for (let place = 0; place < order.length; place++) merged[place] = both[order[place]!]!;
  return merged;
}

const encoder = new TextEncoder();

/** A column as texts, whichever way it was kept. */
export function toTextColumn(column: FieldColumn, rowCount: number): TextColumn {
  if (column.kind === "texts") return column;
  const encoded = column.terms.map((term) => encoder.encode(term));
  const offsets = new Uint32Array(rowCount + 1);
  for (let row = 0; row < rowCount; row++)
    offsets[row + 1] = offsets[row]! + encoded[column.codes[row]!]!.length;
  const bytes = new Uint8Array(offsets[rowCount]!);
  for (let row = 0; row < rowCount; row++) bytes.set(encoded[column.codes[row]!]!, offsets[row]!);
  return { kind: "texts", bytes, offsets };
}

const emptyColumn = (rowCount: number): TermColumn => ({
  kind: "terms",
  codes: new Uint16Array(rowCount),
  terms: [""],
});

/**
 * A text column of two datasets in a merged order (`MergedOrder`); a dataset without it has empty texts. Terms that no
 * row uses any more are left out.
 */
export function mergeFieldColumns(
  older: FieldColumn | null,
  newer: FieldColumn | null,
  order: Uint32Array,
  olderCount: number,
  newerCount: number,
): FieldColumn {
  const one = older ?? emptyColumn(olderCount);
  const other = newer ?? emptyColumn(newerCount);
  if (one.kind === "terms" && other.kind === "terms") return mergeTerms(one, other, order, olderCount);
  return mergeTexts(toTextColumn(one, olderCount), toTextColumn(other, newerCount), order, olderCount);
}

function mergeTerms(
  older: TermColumn,
  newer: TermColumn,
  order: Uint32Array,
  olderCount: number,
): TermColumn {
  const terms = [""];
  const codeOfTerm = new Map([["", 0]]);
  const codeOf = (term: string) => {
    const known = codeOfTerm.get(term);
    if (known !== undefined) return known;
    codeOfTerm.set(term, terms.length);
    return terms.push(term) - 1;
  };
  // Of each old code the new one and 1; 0 where it was not met yet.
  const olderCodes = new Uint32Array(older.terms.length);
  const newerCodes = new Uint32Array(newer.terms.length);
  const codes = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place++) {
    const row = order[place]!;
    const isOlder = row < olderCount;
    const code = isOlder ? older.codes[row]! : newer.codes[row - olderCount]!;
    const known = isOlder ? olderCodes : newerCodes;
    if (known[code] === 0) known[code] = codeOf((isOlder ? older : newer).terms[code]!) + 1;
    codes[place] = known[code]! - 1;
  }
  return { kind: "terms", codes: terms.length <= 0x10000 ? Uint16Array.from(codes) : codes, terms };
}

function mergeTexts(
  older: TextColumn,
  newer: TextColumn,
  order: Uint32Array,
  olderCount: number,
): TextColumn {
  const offsets = new Uint32Array(order.length + 1);
  for (let place = 0; place < order.length; place++) {
    const row = order[place]!;
    const length =
      row < olderCount
        ? older.offsets[row + 1]! - older.offsets[row]!
        : newer.offsets[row - olderCount + 1]! - newer.offsets[row - olderCount]!;
    offsets[place + 1] = offsets[place]! + length;
  }
  const bytes = new Uint8Array(offsets[order.length]!);
  for (let place = 0; place < order.length; ) {
    // Neighbours that stay neighbours are copied at once.
    const row = order[place]!;
    let next = place + 1;
    while (next < order.length && order[next] === order[next - 1]! + 1 && order[next] !== olderCount) next++;
    const [source, from] = row < olderCount ? [older, row] : [newer, row - olderCount];
    const part = source.bytes.subarray(source.offsets[from]!, source.offsets[from + next - place]!);
    bytes.set(part, offsets[place]!);
    place = next;
  }
  return { kind: "texts", bytes, offsets };
}
