import { expect, it } from "vitest";
import { listBuffers } from "../../../src/runtime/datasets/list-buffers";
import { packDataset, unpackDataset } from "../../../src/runtime/datasets/pack-dataset";
import { datasetOfTable } from "../../support/dataset-of-table";
import { buildSyntheticEvents } from "../../support/synthetic-events";

const dataset = {
  ...datasetOfTable(buildSyntheticEvents({ count: 300, seed: 3 })),
  fields: [
    {
      name: "__proto__",
      role: null,
      column: {
        kind: "texts" as const,
        bytes: new Uint8Array(70 * 2 ** 20).fill(7),
        offsets: new Uint32Array(301),
      },
    },
    {
      name: "kind",
      role: "type" as const,
      column: { kind: "terms" as const, codes: new Uint16Array(300), terms: [""] },
    },
  ],
};

it("takes every buffer out, none of its parts too long for a private window, and puts all back", () => {
  const packed = packDataset(dataset);
  expect(Math.max(...packed.parts.map(({ length }) => length))).toBeLessThan(128e6);
  expect(packed.parts.length).toBeGreaterThan(packed.partCounts.length);
  expect(JSON.stringify(packed.skeleton).length).toBeLessThan(10_000);
  const restored = unpackDataset(structuredClone(packed));
  // Byte by byte by the engine's own comparison: a matcher would take minutes over so many.
  const repacked = packDataset(restored);
  expect(JSON.stringify(repacked.skeleton)).toBe(JSON.stringify(packed.skeleton));
  expect(repacked.parts.length).toBe(packed.parts.length);
  for (const [index, part] of repacked.parts.entries())
    expect(Buffer.compare(part, packed.parts[index]!)).toBe(0);
  expect((restored as typeof dataset).table.lng).toBeInstanceOf(Float64Array);
});

it("says so where a part is missing", () => {
  const packed = packDataset(dataset);
  expect(() => unpackDataset({ ...packed, parts: packed.parts.slice(1) })).toThrow(RangeError);
});

it("keeps times of publication, and none of a dataset that has none", () => {
  const plain = datasetOfTable(buildSyntheticEvents({ count: 9, seed: 3 }));
  const published = {
    possiblyFromSeconds: plain.table.earliestSeconds.slice(),
    surelyFromSeconds: new Uint32Array(9).fill(0xffffffff),
  };
  const restore = (one: typeof plain) => unpackDataset(structuredClone(packDataset(one)));
  expect(restore({ ...plain, published })).toEqual({ ...plain, published });
  expect(restore(plain)).toEqual(plain);
  expect(restore(plain)).not.toHaveProperty("published");
  const buffers = listBuffers({ ...plain, published });
  for (const { buffer } of Object.values(published)) expect(buffers).toContain(buffer);
});
