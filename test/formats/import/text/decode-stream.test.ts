import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TextEncodingName } from "../../../../src/formats/import/import-settings";
import { decodeStream } from "../../../../src/formats/import/text/decode-stream";

async function decode(bytes: Uint8Array, encoding: TextEncodingName, chunkBytes: number) {
  let text = "";
  let replaced = 0;
  const ends: number[] = [];
  const last: boolean[] = [];
  for await (const chunk of decodeStream(new Blob([bytes.slice()]), encoding, chunkBytes)) {
    text += chunk.text;
    replaced += chunk.replaced;
    ends.push(chunk.readBytes);
    last.push(chunk.isLast);
  }
  return { text, replaced, ends, last };
}

describe("decodeStream", () => {
  it("gives the text of any chunk size, its progress and one last chunk", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "grapheme" }),
        fc.integer({ min: 1, max: 9 }),
        async (text, half) => {
          const bytes = new TextEncoder().encode(text);
          const found = await decode(bytes, "utf-8", half * 2);
          expect(found.text).toBe(text.replace(/^\ufeff/, ""));
          expect(found.replaced).toBe(0);
          expect(found.ends.at(-1)).toBe(bytes.length);
          expect(found.last.filter(Boolean)).toEqual([true]);
          expect(found.last.at(-1)).toBe(true);
        },
      ),
    );
  });

  it("leaves out the byte order mark", async () => {
    const marked = Uint8Array.of(0xef, 0xbb, 0xbf, 0x61);
    expect((await decode(marked, "utf-8", 2)).text).toBe("a");
    expect((await decode(Uint8Array.of(0xff, 0xfe, 0x61, 0), "utf-16le", 2)).text).toBe("a");
    expect((await decode(Uint8Array.of(0xfe, 0xff, 0, 0x61), "utf-16be", 2)).text).toBe("a");
  });

  it("reads Windows-1251 and Windows-1252", async () => {
    expect((await decode(Uint8Array.of(0xca, 0xe8, 0xbf, 0xe2), "windows-1251", 2)).text).toBe("Київ");
    expect((await decode(Uint8Array.of(0x4e, 0x6f, 0xeb, 0x6c), "windows-1252", 2)).text).toBe("Noël");
  });

  it.each([2, 4, 100])(
    "counts wrong sequences, not U+FFFD of the file itself, in chunks of %i",
    async (size) => {
      const bytes = Uint8Array.of(
        0x61,
        0xff,
        0x62,
        0xef,
        0xbf,
        0xbd,
        0x63,
        0xc3,
        0x64,
        0xef,
        0xbf,
        0xbd,
        0xe2,
        0x82,
      );
      const found = await decode(bytes, "utf-8", size);
      expect(found.text).toBe("a\ufffdb\ufffdc\ufffdd\ufffd\ufffd");
      expect(found.replaced).toBe(3);
    },
  );

  it("refuses a file that cannot be read any more", async () => {
    const blob = new Blob(["abc"]);
    blob.slice = () => {
      throw new DOMException("gone", "NotReadableError");
    };
    await expect(decodeStream(blob, "utf-8").next()).rejects.toMatchObject({
      code: "file-unreadable",
      detail: "NotReadableError",
    });
  });
});
