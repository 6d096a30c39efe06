import type { FieldColumn, TextColumn } from "../dataset/field-column";
import type { EventSet } from "../event-set/event-set";
import type { EventSegment } from "../event-set/segment";
import type { Incident } from "../incident";
import { firstBytes, foldWord, startsWithWord } from "./fold-text";
import { createScan, type RowScan } from "./scan";

/** Everything of an incident that text search looks at, lower-cased. */
export function searchableText(incident: Incident): string {
  const { title, place, statedTime, claims } = incident;
  const texts = [title, place.name, place.admin1, statedTime, ...claims.map((claim) => claim.note)];
  const publishers = claims.map((claim) => claim.publisher);
  return [...texts.flatMap((text) => [text.en, text.uk]), ...publishers].join("\n").toLowerCase();
}

/** Tells of local rows whether any field has the word. */
type WordTest = (row: number) => boolean;

function testTexts({ bytes, offsets }: TextColumn, word: string): WordTest {
  const folded = foldWord(word);
  const isFirst = firstBytes(folded);
  return (row) => {
    const end = offsets[row + 1]!;
    for (let at = offsets[row]!; at < end; at++)
      if (isFirst[bytes[at]!] === 1 && startsWithWord(bytes, at, end, folded)) return true;
    return false;
  };
}

function testColumn(column: FieldColumn, word: string): WordTest | null {
  if (column.kind === "texts") return testTexts(column, word);
  const hasWord = Uint8Array.from(column.terms, (term) => (term.toLowerCase().includes(word) ? 1 : 0));
  if (!hasWord.includes(1)) return null;
  return (row) => hasWord[column.codes[row]!] === 1;
}

function testSegment({ content }: EventSegment, word: string): WordTest {
  if (content.kind === "list") {
    const { incidents, table } = content;
    return (row) => searchableText(incidents[table.sourceIndex[row]!]!).includes(word);
  }
  // Terms first: they are known at once, long texts have to be read.
  const columns = content.dataset.fields.map(({ column }) => column);
  const ordered = columns.toSorted((a, b) => Number(a.kind === "texts") - Number(b.kind === "texts"));
  const tests = ordered.map((column) => testColumn(column, word)).filter((test) => test !== null);
  return (row) => tests.some((test) => test(row));
}

/**
 * Rows in whose texts every word occurs, in either case and any field: titles, notes, places, actors, types and every
 * other text column of an imported table.
 *
 * @param words  lower-cased (`searchWords`)
 */
export function scanText(
  { segments, table }: Pick<EventSet, "segments" | "table">,
  words: readonly string[],
): RowScan {
  const tests = segments.map((segment) => words.map((word) => testSegment(segment, word)));
  return createScan(table.count, (from, to, rows) => {
    for (const [index, { start, end }] of segments.entries()) {
      const segmentTests = tests[index]!;
      for (let row = Math.max(from, start); row < Math.min(to, end); row++)
        rows[row] = segmentTests.every((test) => test(row - start)) ? 1 : 0;
    }
  });
}
