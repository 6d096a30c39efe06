import { gzipSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { expandGzip } from "../../../src/formats/import/expand-gzip";
import { defaultLimits } from "../../../src/formats/import/import-settings";
import type { ImportFile } from "../../../src/formats/import/record-reader";

const fileOf = (name: string, bytes: BlobPart): ImportFile => ({ name, blob: new Blob([bytes]) });
const table = `id,date,lat,lng\n${Array.from({ length: 60_000 }, (_, row) => `${row},2025-12-24,50,30\n`).join("")}`;
const packed = new Uint8Array(gzipSync(table));

describe("expandGzip", () => {
  it("gives the file back as it was packed, without the ending, and says how far it is", async () => {
    const onProgress = vi.fn();
    const { name, blob } = await expandGzip(fileOf("a.csv.gz", packed), defaultLimits, { onProgress });
    expect(name).toBe("a.csv");
    expect(await blob.text()).toBe(table);
    expect(onProgress.mock.lastCall).toEqual([packed.byteLength]);
  });

  it("knows it by its first bytes alone", async () => {
    const plain = fileOf("a.gz", "id,date\n");
    expect(await expandGzip(plain, defaultLimits)).toBe(plain);
    expect((await expandGzip(fileOf("DATA.CSV.GZ", packed), defaultLimits)).name).toBe("DATA.CSV");
    expect((await expandGzip(fileOf("data", packed), defaultLimits)).name).toBe("data");
    const empty = fileOf("a.csv.gz", "");
    expect(await expandGzip(empty, defaultLimits)).toBe(empty);
  });

  it("stops at the limit, not one byte before it", async () => {
    const limits = { ...defaultLimits, maxUnpackedBytes: table.length };
    expect((await expandGzip(fileOf("a.gz", packed), limits)).blob.size).toBe(table.length);
    await expect(
      expandGzip(fileOf("a.gz", packed), { ...limits, maxUnpackedBytes: table.length - 1 }),
    ).rejects.toMatchObject({ code: "unpacked-too-large", detail: String(table.length - 1) });
    await expect(
      expandGzip(fileOf("a.gz", packed), { ...limits, maxFileBytes: packed.length - 1 }),
    ).rejects.toMatchObject({ code: "file-too-large" });
  });

  it.each([
    ["cut off", packed.slice(0, packed.length - 9)],
    ["nothing but its signature", packed.slice(0, 2)],
    ["a wrong checksum", packed.map((byte, at) => (at === packed.length - 6 ? byte ^ 1 : byte))],
    ["something else after it", Uint8Array.from([...packed, 1, 2, 3])],
  ])("refuses a damaged file: %s", async (_, bytes) => {
    await expect(expandGzip(fileOf("a.gz", bytes), defaultLimits)).rejects.toMatchObject({
      name: "ImportRefusal",
      code: "file-damaged",
    });
  });

  it("ends when told to", async () => {
    const controller = new AbortController();
    const expanding = expandGzip(fileOf("a.gz", packed), defaultLimits, {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(expanding).rejects.toMatchObject({ name: "AbortError" });
  });
});
