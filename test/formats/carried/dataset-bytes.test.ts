import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ControlDataset } from "../../../src/core/control/control-dataset";
import { fromBase64, toBase64 } from "../../../src/formats/carried/base64";
import { writeContainer } from "../../../src/formats/carried/dataset/container";
import { carriedText, packCarried, unpackCarried } from "../../../src/formats/carried/dataset/dataset-bytes";
import { writeIncidentBytes } from "../../../src/formats/carried/dataset/incident-bytes";
import { arbitraryDataset } from "../../support/arbitrary-dataset";

const megabyte = 2 ** 20;

async function pack(dataset: Parameters<typeof packCarried>[0]): Promise<string> {
  const packed = await packCarried(dataset, megabyte);
  if (packed === null) throw new Error("too large");
  return carriedText(packed);
}

const control: ControlDataset = {
  kind: "control",
  id: "control",
  versions: [
    {
      date: "2025-12-01",
      validFromMs: Date.UTC(2025, 11, 1),
      sourceId: "source",
      schematic: false,
      uncertaintyMeters: 0,
      note: { en: "", uk: "" },
      areas: [
        {
          id: "a",
          holder: "RU",
          status: "assessed",
          geometry: {
            type: "Polygon",
            coordinates: [
              [
                [37, 48],
                [38, 48],
                [38, 49],
                [37, 48],
              ],
            ],
          },
          facts: [],
        },
      ],
      contactLine: {
        type: "MultiLineString",
        coordinates: [
          [
            [37, 48],
            [38, 49],
          ],
        ],
      },
    },
  ],
};

describe("a carried dataset", () => {
  it("comes back as it was, whatever its rows, and is the same text each time", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDataset("dataset"), async (dataset) => {
        const text = await pack(dataset);
        expect(await pack(dataset)).toBe(text);
        const unpacked = await unpackCarried(text, megabyte);
        if (!unpacked.ok) throw new Error(unpacked.reason);
        expect(unpacked.dataset).toEqual(dataset);
      }),
      { numRuns: 60 },
    );
  });

  it("may be control areas", async () => {
    const unpacked = await unpackCarried(await pack(control), megabyte);
    expect(unpacked).toMatchObject({ ok: true, dataset: control });
  });

  it("is packed no further than the limit", async () => {
    const [dataset] = fc.sample(arbitraryDataset("dataset"), { seed: 3, numRuns: 1 });
    expect(await packCarried(dataset!, 100)).toBeNull();
    expect(await packCarried(dataset!, megabyte)).not.toBeNull();
  });
});

describe("hostile bytes", () => {
  it("are refused or are a sound dataset, whatever byte is changed", async () => {
    const [dataset] = fc.sample(arbitraryDataset("dataset"), { seed: 5, numRuns: 1 });
    const bytes = writeIncidentBytes(dataset!);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.nat(255),
        fc.nat(bytes.length),
        async (at, value, length) => {
          const changed = bytes.slice();
          changed[at] = value;
          for (const hostile of [changed, bytes.slice(0, length)]) {
            const unpacked = await unpackCarried(toBase64(gzipSync(hostile)), megabyte);
            if (!unpacked.ok || unpacked.dataset.kind !== "incidents") continue;
            const { table, fields } = unpacked.dataset;
            for (let row = 0; row < table.count; row++) {
              expect(table.latestSeconds[row]! > table.earliestSeconds[row]!).toBe(true);
              expect(Math.abs(table.lat[row]!) <= 90 || Number.isNaN(table.lat[row]!)).toBe(true);
              for (const { column } of fields)
                if (column.kind === "terms") expect(column.codes[row]! < column.terms.length).toBe(true);
            }
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it("that unpack to more than the limit are given up", async () => {
    const bomb = toBase64(gzipSync(new Uint8Array(64 * megabyte)));
    expect(bomb.length).toBeLessThan(megabyte);
    expect(await unpackCarried(bomb, megabyte)).toEqual({ ok: false, reason: "too-large" });
  });

  it("that are no gzip, no base64 or no dataset are said to be so", async () => {
    expect(await unpackCarried("%%%%", megabyte)).toEqual({ ok: false, reason: "not-base64" });
    expect(await unpackCarried("AAAA", megabyte)).toEqual({ ok: false, reason: "damaged" });
    const polluted = JSON.parse('{"kind":"incidents","__proto__":{"count":3},"constructor":1}');
    const other = gzipSync(writeContainer(polluted, []));
    expect(await unpackCarried(toBase64(other), megabyte)).toEqual({ ok: false, reason: "damaged" });
    expect(({} as Record<string, unknown>).count).toBeUndefined();
    const cut = (await pack(control)).slice(0, 40);
    expect(await unpackCarried(cut, megabyte)).toEqual({ ok: false, reason: "damaged" });
  });
});

it("base64 of any bytes is read back, and nothing else is", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = toBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString("base64"));
      expect(fromBase64(text)).toEqual(new Uint8Array(bytes));
    }),
  );
  const long = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251);
  expect(fromBase64(toBase64(long))).toEqual(long);
  for (const wrong of ["A", "AAA", "AA=A", "A A=", "====", "AAAA\n"])
    expect(fromBase64(wrong), wrong).toBeNull();
});
