import fc from "fast-check";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { readPixelsPerMeter, readPngChunks } from "../../../src/formats/png-chunks";
import {
  adler32,
  compressRaster,
  findRasterFault,
  type PixelSource,
} from "../../../src/snapshot/encode/raster/compress-raster";
import { pngOfRaster } from "../../../src/snapshot/encode/raster/png-of-raster";

const sourceOf = (widthPx: number, heightPx: number, rgba: Uint8Array): PixelSource => ({
  widthPx,
  heightPx,
  readRows: (top, rowCount) => rgba.subarray(4 * widthPx * top, 4 * widthPx * (top + rowCount)),
});

/** Fields, gradients and noise of a seed: each filter pays somewhere. */
function picture(widthPx: number, heightPx: number, seed: number): Uint8Array {
  const rgba = new Uint8Array(4 * widthPx * heightPx);
  let state = seed;
  for (let index = 0; index < rgba.length; index++) {
    const x = (index >> 2) % widthPx;
    const y = Math.floor((index >> 2) / widthPx);
    state = (state * 1103515245 + 12345) % 2147483648;
    const kind = Math.floor(y / 5) % 4;
    rgba[index] = kind === 0 ? 200 : kind === 1 ? x * 3 : kind === 2 ? y * 5 + x : state >> 8;
    if (index % 4 === 3) rgba[index] = 255;
  }
  return rgba;
}

describe("a picture without loss", () => {
  it("comes back pixel for pixel from another library's reader", async () => {
    const random = fc.record({
      width: fc.integer({ min: 1, max: 60 }),
      height: fc.integer({ min: 1, max: 60 }),
      seed: fc.nat(),
    });
    await fc.assert(
      fc.asyncProperty(random, async ({ width, height, seed }) => {
        const rgba = picture(width, height, seed);
        const raster = await compressRaster(sourceOf(width, height, rgba));
        const png = pngOfRaster(raster, 300);
        const read = PNG.sync.read(Buffer.from(png));
        expect([read.width, read.height]).toEqual([width, height]);
        expect(Buffer.compare(read.data, Buffer.from(rgba))).toBe(0);
        expect(readPixelsPerMeter(readPngChunks(png))).toBe(11811);
        expect(await findRasterFault(raster.zlib, raster)).toBeNull();
      }),
      { numRuns: 30 },
    );
  });

  it("is the same bytes each time, in slices or not", async () => {
    const rgba = picture(700, 640, 7);
    const shares: number[] = [];
    const first = await compressRaster(sourceOf(700, 640, rgba), undefined, (share) => shares.push(share));
    const second = await compressRaster(sourceOf(700, 640, rgba));
    expect(Buffer.compare(first.zlib, second.zlib)).toBe(0);
    expect(shares.length).toBeGreaterThan(1);
    expect(shares.at(-1)).toBe(1);
    expect(first.zlib.length).toBeLessThan(rgba.length / 2);
  });

  it("that is another one, or shorter, does not pass", async () => {
    const raster = await compressRaster(sourceOf(20, 30, picture(20, 30, 1)));
    const other = await compressRaster(sourceOf(20, 30, picture(20, 30, 2)));
    expect(await findRasterFault(other.zlib, raster)).toBe("the ground is another one");
    expect(await findRasterFault(raster.zlib, { ...raster, heightPx: 31 })).toContain("instead of");
    await expect(findRasterFault(raster.zlib.slice(0, 30), raster)).rejects.toThrow();
  });

  it("stops where it is told to", async () => {
    const controller = new AbortController();
    const source = sourceOf(700, 900, picture(700, 900, 3));
    let read = 0;
    const counting: PixelSource = {
      ...source,
      readRows: (top, count) => {
        read += count;
        controller.abort();
        return source.readRows(top, count);
      },
    };
    await expect(compressRaster(counting, controller.signal)).rejects.toThrow();
    expect(read).toBeLessThan(900);
  });

  it("has the checksum of RFC 1950", () => {
    expect(adler32(new TextEncoder().encode("Wikipedia"))).toBe(0x11e60398);
    const bytes = picture(100, 100, 5);
    expect(adler32(bytes.subarray(5000), adler32(bytes.subarray(0, 5000)))).toBe(adler32(bytes));
  });
});
