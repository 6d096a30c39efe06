import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import type { ImportProgress } from "../../../../src/formats/import/import-protocol";
import { defaultLimits } from "../../../../src/formats/import/import-settings";
import { csvOf, fileOf, importAll, tryImport } from "./import-fixtures";

const lines = ["id,date,lat,lng", "a,2025-12-24,50,30", "b,2025-12-25,50,30"];
const packedOf = (name: string) => fileOf(name, new Uint8Array(gzipSync(`${lines.join("\n")}\n`)));

it("reads what gzip packed as what is inside, under its name without the ending", async () => {
  const packed = (await importAll([packedOf("2025_12_24.csv.gz")])).review;
  const plain = (await importAll([csvOf("2025_12_24.csv", lines)])).review;
  expect({ ...packed, seconds: 0 }).toEqual({ ...plain, seconds: 0 });
  expect(packed.files).toEqual(["2025_12_24.csv"]);
});

it("tells how far it is, and refuses in words what is damaged or becomes too large", async () => {
  const seen: ImportProgress[] = [];
  const whole = packedOf("a.csv.gz");
  await tryImport([whole], {}, defaultLimits, (progress) => seen.push(progress));
  expect(seen[0]).toEqual({
    readBytes: whole.blob.size,
    totalBytes: whole.blob.size,
    records: 0,
    phase: "reading",
  });
  const cut = { ...whole, blob: whole.blob.slice(0, whole.blob.size - 4) };
  expect(await tryImport([csvOf("a.csv", lines), cut])).toMatchObject({
    ok: false,
    issue: { code: "file-damaged", effect: "file", file: "a.csv.gz" },
  });
  const limits = { ...defaultLimits, maxUnpackedBytes: 10 };
  expect(await tryImport([whole], {}, limits)).toMatchObject({
    ok: false,
    issue: { code: "unpacked-too-large", original: "10" },
  });
});
