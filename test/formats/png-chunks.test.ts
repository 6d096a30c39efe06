import fc from "fast-check";
import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { crc32 } from "../../src/formats/crc32";
import {
  insertAfterHeader,
  PngError,
  physicalSizeChunk,
  readPixelsPerMeter,
  readPngChunks,
  readPngSize,
  readText,
  textChunk,
  writePngChunks,
} from "../../src/formats/png-chunks";

function makePng(): Uint8Array {
  const picture = new PNG({ width: 3, height: 2 });
  picture.data.fill(200);
  return new Uint8Array(PNG.sync.write(picture));
}

function problemOf(bytes: Uint8Array): string {
  try {
    readPngChunks(bytes);
    return "none";
  } catch (error) {
    return error instanceof PngError ? error.problem : String(error);
  }
}

test("the checksum is CRC-32", () => {
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  expect(crc32(new TextEncoder().encode("IEND"))).toBe(0xae426082);
});

test("a PNG survives reading and writing byte for byte", () => {
  const bytes = makePng();
  const chunks = readPngChunks(bytes);
  expect(chunks[0]?.type).toBe("IHDR");
  expect(chunks.at(-1)?.type).toBe("IEND");
  expect(readPngSize(chunks)).toEqual({ widthPx: 3, heightPx: 2 });
  expect(writePngChunks(chunks)).toEqual(bytes);
});

test("300 dpi is 11811 pixels per metre, and another program still reads the picture", () => {
  const chunks = insertAfterHeader(readPngChunks(makePng()), [
    physicalSizeChunk(300),
    textChunk("Title", "Шість днів ударів"),
    textChunk("demarc", "{}"),
  ]);
  const again = readPngChunks(writePngChunks(chunks));
  expect(readPixelsPerMeter(again)).toBe(11811);
  expect(readText(again, "Title")).toBe("Шість днів ударів");
  expect(readText(again, "demarc")).toBe("{}");
  expect(readText(again, "Author")).toBeNull();
  const decoded = PNG.sync.read(Buffer.from(writePngChunks(chunks)));
  expect([decoded.width, decoded.height, decoded.data[0]]).toEqual([3, 2, 200]);
});

test("a physical size is replaced, not doubled", () => {
  const once = insertAfterHeader(readPngChunks(makePng()), [physicalSizeChunk(96)]);
  const twice = insertAfterHeader(once, [physicalSizeChunk(600)]);
  expect(twice.filter(({ type }) => type === "pHYs")).toHaveLength(1);
  expect(readPixelsPerMeter(twice)).toBe(23622);
});

test("any text survives", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const clean = text.replaceAll("\0", "");
      expect(readText([textChunk("Comment", clean)], "Comment")).toBe(clean);
    }),
  );
});

test("damage is named", () => {
  const bytes = makePng();
  expect(problemOf(new Uint8Array(20))).toBe("not-png");
  expect(problemOf(bytes.slice(0, bytes.length - 12))).toBe("no-end");
  expect(problemOf(bytes.slice(0, bytes.length - 5))).toBe("truncated");
  const flipped = bytes.slice();
  flipped[20] = flipped[20]! ^ 1;
  expect(problemOf(flipped)).toBe("bad-checksum");
});

test("no mutation of one byte goes unnoticed or throws anything else", () => {
  const bytes = makePng();
  for (let index = 0; index < bytes.length; index++) {
    const mutated = bytes.slice();
    mutated[index] = mutated[index]! ^ 0x40;
    expect(["not-png", "truncated", "bad-checksum", "no-header", "no-end"]).toContain(problemOf(mutated));
  }
});
