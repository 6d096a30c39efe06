import { describe, expect, it } from "vitest";
import { detectDelimiter } from "../../../../src/formats/import/delimited/detect-delimiter";
import { ImportRefusal } from "../../../../src/formats/import/record-reader";
import { detectEncoding } from "../../../../src/formats/import/text/detect-encoding";
import { repetitions } from "../../../support/repetitions";
import { seededRandom } from "../../../support/synthetic-events";
import { readTable, type TableRead } from "./read-table";

const rows = Array.from({ length: 40 }, (_, row) =>
  row % 3 === 0
    ? `${row},2024-05-${10 + (row % 9)},"Склад, ""Схід""\nдруга лінія ${row}",48.${row},37.5`
    : `${row},2024-05-${10 + (row % 9)},Kyiv ${row},50.${row},30.5`,
);
const fixture = new TextEncoder().encode(`id,date,notes,lat,lng\r\n${rows.join("\r\n")}\r\n`);
const plainFixture = new TextEncoder().encode(
  `id,date,notes,lat,lng\n${rows.map((row) => row.replace(/".*"/s, "note")).join("\n")}\n`,
);
/** Signs that change the structure are tried more often than chance would have it. */
const tellingBytes = [0x22, 0x2c, 0x0a, 0x0d, 0x3b, 0x09, 0x00, 0xff, 0xd0];

/** One to four bytes changed, inserted or left out. */
function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  const mutated = [...bytes];
  for (let change = 0; change <= Math.floor(random() * 4); change++) {
    const at = Math.floor(random() * mutated.length);
    const byte =
      random() < 0.6 ? tellingBytes[Math.floor(random() * tellingBytes.length)]! : Math.floor(random() * 256);
    const kind = Math.floor(random() * 3);
    if (kind === 0) mutated[at] = byte;
    else if (kind === 1) mutated.splice(at, 0, byte);
    else mutated.splice(at, 1);
  }
  return Uint8Array.from(mutated);
}

/** Reads it as it is detected to be; null where the file as a whole is refused. Anything else that is thrown fails. */
async function readDetected(bytes: Uint8Array): Promise<TableRead | null> {
  const { encoding } = detectEncoding(bytes);
  const { delimiter, skipRows } = detectDelimiter(new TextDecoder(encoding).decode(bytes), true);
  try {
    return await readTable(bytes, { encoding, delimiter, skipRows });
  } catch (error) {
    if (error instanceof ImportRefusal) return null;
    throw error;
  }
}

function expectComplete({ columns, records, issues }: TableRead): number {
  const rejected = issues.filter(({ effect }) => effect === "rejected");
  const numbers = [...records.map(([record]) => record), ...rejected.map(({ record }) => record!)];
  expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index));
  for (const [, , ...cells] of records) expect(cells).toHaveLength(columns.length);
  const lines = records.map(([, line]) => line);
  expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
  return numbers.length;
}

const mutations = repetitions(100, 500);

describe("mutated tables", () => {
  it("end, and every record of them is accepted or rejected once", async () => {
    const random = seededRandom(20240501);
    let read = 0;
    for (let run = 0; run < mutations; run++) {
      const table = await readDetected(mutate(fixture, random));
      if (table === null) continue;
      read++;
      expectComplete(table);
    }
    expect(read).toBeGreaterThan(0.9 * mutations);
  });

  it("without quotes have as many records as lines that are not blank", async () => {
    const random = seededRandom(20240502);
    let compared = 0;
    for (let run = 0; run < mutations; run++) {
      const bytes = mutate(plainFixture, random);
      if (bytes.includes(0x22)) continue;
      const text = new TextDecoder("latin1").decode(bytes);
      const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
      const table = await readTable(bytes);
      expect(expectComplete(table)).toBe(lines.length - 1);
      compared++;
    }
    expect(compared).toBeGreaterThan(mutations / 2);
  });

  it("lose no row that the changes did not touch", async () => {
    const random = seededRandom(20240503);
    const whole = (await readTable(plainFixture)).records.map(([, , ...cells]) => cells.join(","));
    for (let run = 0; run < repetitions(50, 200); run++) {
      const bytes = mutate(plainFixture, random);
      const table = await readTable(bytes);
      const accepted = new Set(table.records.map(([, , ...cells]) => cells.join(",")));
      const missing = whole.filter((row) => !accepted.has(row));
      // Four changes at most, each of which can join two rows.
      expect(missing.length).toBeLessThanOrEqual(8);
    }
  });
});
