import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  commentSegment,
  densitySegment,
  describeJpeg,
  JpegError,
  readDensity,
  readJpeg,
  readJpegSize,
  readXmp,
  writeJpeg,
  xmpSegment,
} from "../../src/formats/jpeg-segments";

/** Markers as an encoder writes them: density of no unit, a table, a frame of 300 × 200, one scan. */
const plain = new Uint8Array([
  ...[0xff, 0xd8],
  ...[0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0],
  ...[0xff, 0xdb, 0, 5, 0, 1, 2],
  ...[0xff, 0xff, 0xc0, 0, 11, 8, 0, 200, 1, 44, 1, 1, 0x11, 0],
  ...[0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0],
  ...[1, 2, 0xff, 0, 3],
  ...[0xff, 0xd9],
]);

const problemOf = (run: () => unknown): string => {
  try {
    run();
    return "none";
  } catch (error) {
    return error instanceof JpegError ? error.problem : String(error);
  }
};

describe("the segments of a JPEG", () => {
  it("are read in order, with the picture's size and data", () => {
    const parts = readJpeg(plain);
    expect(parts.segments.map(({ marker }) => marker)).toEqual([0xe0, 0xdb, 0xc0]);
    expect(readJpegSize(parts)).toEqual({ widthPx: 300, heightPx: 200 });
    expect(parts.scans).toHaveLength(17);
    expect(readDensity(parts)).toBeNull();
    expect(readXmp(parts)).toBeNull();
  });

  it("come back as they were written", () => {
    const segment = fc.record({
      marker: fc.constantFrom(0xe1, 0xe2, 0xdb, 0xc4, 0xfe, 0xdd),
      data: fc.uint8Array({ maxLength: 600 }),
    });
    fc.assert(
      fc.property(fc.array(segment), (segments) => {
        const { scans } = readJpeg(plain);
        const read = readJpeg(writeJpeg({ segments, scans }));
        expect(read.segments.map(({ marker, data }) => [marker, [...data]])).toEqual(
          segments.map(({ marker, data }) => [marker, [...data]]),
        );
        expect([...read.scans]).toEqual([...scans]);
      }),
    );
  });

  it("state the density in the place of what was there, and what is shown", () => {
    const packet = '<x title="Ґрунт 🚀">\u2028</x>';
    const added = [xmpSegment(packet), commentSegment("Demarc 1 – ї")];
    const parts = readJpeg(writeJpeg(describeJpeg(readJpeg(plain), 300, added)));
    expect(parts.segments.map(({ marker }) => marker)).toEqual([0xe0, 0xe1, 0xfe, 0xdb, 0xc0]);
    expect([...densitySegment(300).data]).toEqual([0x4a, 0x46, 0x49, 0x46, 0, 1, 2, 1, 1, 44, 1, 44, 0, 0]);
    expect(readDensity(parts)).toBe(300);
    expect(readXmp(parts)).toBe(packet);
    expect(new TextDecoder().decode(parts.segments[2]?.data)).toBe("Demarc 1 ? ?");
    expect(readJpegSize(parts)).toEqual({ widthPx: 300, heightPx: 200 });
  });

  it("that are cut off or none are refused with a reason", () => {
    expect(problemOf(() => readJpeg(new Uint8Array([1, 2, 3])))).toBe("not-jpeg");
    expect(problemOf(() => readJpeg(plain.subarray(0, 12)))).toBe("truncated");
    expect(problemOf(() => readJpeg(plain.subarray(0, 2)))).toBe("truncated");
    expect(problemOf(() => readJpeg(plain.subarray(0, plain.length - 1)))).toBe("no-end");
    expect(problemOf(() => readJpegSize({ segments: [], scans: plain }))).toBe("no-frame");
    const long = { marker: 0xe1, data: new Uint8Array(65_534) };
    expect(problemOf(() => writeJpeg({ segments: [long], scans: plain }))).toBe("segment-too-long");
    for (let length = 0; length < plain.length; length++)
      expect(problemOf(() => readJpeg(plain.subarray(0, length)))).not.toBe("none");
  });
});
