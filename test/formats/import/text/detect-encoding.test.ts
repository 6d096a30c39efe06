import { describe, expect, it } from "vitest";
import { detectEncoding, detectFileEncoding } from "../../../../src/formats/import/text/detect-encoding";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isLittle: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++)
    view.setUint16(index * 2, text.charCodeAt(index), isLittle);
  return bytes;
};
/** "місто,Київ\nХарків,Суми\n" in Windows-1251, byte by byte. */
const cyrillic1251 = Uint8Array.of(
  ...[0xec, 0xb3, 0xf1, 0xf2, 0xee, 0x2c, 0xca, 0xe8, 0xbf, 0xe2, 0x0a],
  ...[0xd5, 0xe0, 0xf0, 0xea, 0xb3, 0xe2, 0x2c, 0xd1, 0xf3, 0xec, 0xe8, 0x0a],
);
/** "café,Noël\nGöteborg,Málaga\n" in Windows-1252. */
const latin1252 = Uint8Array.of(
  ...[0x63, 0x61, 0x66, 0xe9, 0x2c, 0x4e, 0x6f, 0xeb, 0x6c, 0x0a],
  ...[0x47, 0xf6, 0x74, 0x65, 0x62, 0x6f, 0x72, 0x67, 0x2c, 0x4d, 0xe1, 0x6c, 0x61, 0x67, 0x61, 0x0a],
);
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

describe("detectEncoding", () => {
  it("goes by the byte order mark", () => {
    expect(detectEncoding(joined(Uint8Array.of(0xef, 0xbb, 0xbf), utf8("a,b")))).toEqual({
      encoding: "utf-8",
      isCertain: true,
    });
    expect(detectEncoding(joined(Uint8Array.of(0xff, 0xfe), utf16("a", true))).encoding).toBe("utf-16le");
    expect(detectEncoding(joined(Uint8Array.of(0xfe, 0xff), utf16("a", false))).encoding).toBe("utf-16be");
  });

  it.each([
    ["Latin", "id,name,lat\n1,Kyiv,50.45\n"],
    ["Cyrillic", "номер;місто;широта\n1;Київ;50,45\n2;Харків;49,99\n"],
  ])("knows %s UTF-16 without a mark", (_, text) => {
    expect(detectEncoding(utf16(text, true))).toEqual({ encoding: "utf-16le", isCertain: true });
    expect(detectEncoding(utf16(text, false))).toEqual({ encoding: "utf-16be", isCertain: true });
  });

  it("knows UTF-8 and plain ASCII, also when the sample cuts a letter", () => {
    const text = utf8("Київ,Харків,naïve,🚀");
    for (let end = 1; end <= text.length; end++)
      expect(detectEncoding(text.subarray(0, end))).toEqual({ encoding: "utf-8", isCertain: true });
    expect(detectEncoding(utf8("id,lat\n1,2\n"))).toEqual({ encoding: "utf-8", isCertain: true });
    expect(detectEncoding(new Uint8Array(0))).toEqual({ encoding: "utf-8", isCertain: true });
  });

  it("tells Windows-1251 from Windows-1252 by the company of letters", () => {
    expect(detectEncoding(cyrillic1251)).toEqual({ encoding: "windows-1251", isCertain: true });
    expect(detectEncoding(latin1252)).toEqual({ encoding: "windows-1252", isCertain: true });
    expect(new TextDecoder("windows-1251").decode(cyrillic1251)).toBe("місто,Київ\nХарків,Суми\n");
    expect(new TextDecoder("windows-1252").decode(latin1252)).toBe("café,Noël\nGöteborg,Málaga\n");
  });

  it("is not certain of one letter, but of signs that both read alike", () => {
    expect(detectEncoding(Uint8Array.of(0x61, 0xe9, 0x62)).isCertain).toBe(false);
    expect(detectEncoding(joined(utf8("it"), Uint8Array.of(0x92), utf8("s")))).toMatchObject({
      isCertain: true,
    });
  });

  it("stays with UTF-8 for a few stray bytes, and says that it is not certain", () => {
    const bytes = joined(utf8("Київ,Харків,Одеса"), Uint8Array.of(0xff), utf8(",Суми"));
    expect(detectEncoding(bytes)).toEqual({ encoding: "utf-8", isCertain: false });
  });
});

describe("detectFileEncoding", () => {
  it("finds letters that stand behind a beginning of plain ASCII", async () => {
    const plain = "1,2,3\n".repeat(100_000);
    const late = new Blob([plain, cyrillic1251, plain]);
    // So short a piece may fall between samples: repeated, it does not.
    const often = new Blob([plain, ...Array.from({ length: 10_000 }, () => cyrillic1251)]);
    expect((await detectFileEncoding(often)).encoding).toBe("windows-1251");
    expect((await detectFileEncoding(late)).encoding).toBe("windows-1251");
    expect(await detectFileEncoding(new Blob([plain]))).toEqual({ encoding: "utf-8", isCertain: true });
  });
});
