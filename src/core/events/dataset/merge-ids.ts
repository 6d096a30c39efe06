import type { TextColumn } from "./field-column";
import type { IncidentDataset } from "./incident-dataset";
import { toTextColumn } from "./merge-columns";
import { addToHash, emptyHash, spreadHash } from "./text-hash";

/** How the rows of a newer dataset stand to those of an older one by their ids. */
export interface IdMatch {
  /** Rows of the older dataset that the newer one has no row of the same id for, ascending; those without an id too. */
  readonly keptRows: Uint32Array<ArrayBuffer>;
  /** Rows of the newer dataset whose id the older one has. */
  readonly matched: number;
  /** Rows of the newer dataset that the older one has nothing of. */
  readonly added: number;
}

/** The texts of a column by their bytes: nothing is decoded, and a million of them take 8 MB. */
class IdIndex {
  readonly #column: TextColumn;
  /** A row and 1 in each slot that is taken. */
  readonly #slots: Uint32Array;

  constructor(column: TextColumn, count: number) {
    this.#column = column;
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(count * 2 + 2)));
    for (let row = 0; row < count; row++) {
      const slot = this.#find(column, row);
      if (this.#slots[slot] === 0) this.#slots[slot] = row + 1;
    }
  }

  has(column: TextColumn, row: number): boolean {
    return this.#slots[this.#find(column, row)] !== 0;
  }

  /** The slot with the same text, or the free one where it would stand. */
  #find(column: TextColumn, row: number): number {
    let slot = hashOf(column, row) & (this.#slots.length - 1);
    for (let entry = this.#slots[slot]!; entry !== 0; entry = this.#slots[slot]!) {
      if (equalTexts(this.#column, entry - 1, column, row)) break;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    return slot;
  }
}

function hashOf({ bytes, offsets }: TextColumn, row: number): number {
  let hash = emptyHash;
  const end = offsets[row + 1]!;
  for (let at = offsets[row]!; at < end; at++) hash = addToHash(hash, bytes[at]!);
  return spreadHash(hash);
}

function equalTexts(one: TextColumn, oneRow: number, other: TextColumn, otherRow: number): boolean {
  const [start, otherStart] = [one.offsets[oneRow]!, other.offsets[otherRow]!];
  const length = one.offsets[oneRow + 1]! - start;
  if (other.offsets[otherRow + 1]! - otherStart !== length) return false;
  for (let index = 0; index < length; index++)
    if (one.bytes[start + index] !== other.bytes[otherStart + index]) return false;
  return true;
}

const hasText = ({ offsets }: TextColumn, row: number) => offsets[row]! < offsets[row + 1]!;

/** The ids of a dataset, null where it has no field of that role. */
function idsOf({ fields, table }: IncidentDataset): TextColumn | null {
  const field = fields.find(({ role }) => role === "id");
  return field ? toTextColumn(field.column, table.count) : null;
}

/** Compares two datasets by the exact texts of their ids; an empty one is none and is never matched. */
export function matchIds(older: IncidentDataset, newer: IncidentDataset): IdMatch {
  const [olderIds, newerIds] = [idsOf(older), idsOf(newer)];
  const allRows = new Uint32Array(older.table.count).map((_, row) => row);
  if (!olderIds || !newerIds) return { keptRows: allRows, matched: 0, added: newer.table.count };
  const inNewer = new IdIndex(newerIds, newer.table.count);
  const keptRows = allRows.filter((row) => !hasText(olderIds, row) || !inNewer.has(olderIds, row));
  const inOlder = new IdIndex(olderIds, older.table.count);
  let matched = 0;
  for (let row = 0; row < newer.table.count; row++)
    if (hasText(newerIds, row) && inOlder.has(newerIds, row)) matched++;
  return { keptRows, matched, added: newer.table.count - matched };
}
