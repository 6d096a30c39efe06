import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isPacked,
  largestUnpackedBytes,
  longestPlainLink,
  packFragment,
  shortFragment,
  unpackFragment,
} from "../../../src/workspace/permalink/packed-link";

const pack = (text: string | Buffer) => `#z=${deflateRawSync(text).toString("base64url")}`;

describe("a packed link", () => {
  it("is deflate-raw in base64url, which any program can read and write", async () => {
    expect(await unpackFragment(pack("lang=uk&map=6/48/31"))).toEqual({
      ok: true,
      fragment: "#lang=uk&map=6/48/31",
    });
    expect(isPacked("#z=abc")).toBe(true);
    expect(isPacked("#embed=1&z=abc")).toBe(true);
    expect(isPacked("#zone=UTC&filter=z=")).toBe(false);
  });

  it("keeps what stands beside it, and is opened once", async () => {
    const inner = pack("lang=uk").slice(1);
    expect(await unpackFragment(`${pack(inner)}&embed=1`)).toEqual({
      ok: true,
      fragment: `#${inner}&embed=1`,
    });
    expect(await unpackFragment("#map=6/48/31")).toEqual({ ok: true, fragment: "#map=6/48/31" });
  });

  it("is only made where the plain one is long", async () => {
    const short = `#filter=text:${"a".repeat(100)}`;
    const long = `#filter=text:${"a".repeat(longestPlainLink)}`;
    expect(await shortFragment(short)).toBe(short);
    const packed = await shortFragment(long);
    expect(packed.length).toBeLessThan(100);
    expect(await unpackFragment(packed)).toEqual({ ok: true, fragment: long });
  });

  it("never holds more than can be read back", async () => {
    const largest = `#${"a".repeat(largestUnpackedBytes)}`;
    expect(await unpackFragment(await packFragment(largest))).toEqual({ ok: true, fragment: largest });
    const tooLarge = `${largest}a`;
    expect(await packFragment(tooLarge)).toBe(tooLarge);
  });
});

describe("what is refused", () => {
  it.each([
    ["a bomb of 100 MB", pack(Buffer.alloc(100 * 1024 * 1024)), "too-large"],
    ["one byte too much", pack("a".repeat(largestUnpackedBytes + 1)), "too-large"],
    ["a text without end", `#z=${"A".repeat(1_000_000)}`, "too-large"],
    ["nothing", "#z=", "damaged"],
    ["no base64", "#z=%%%", "damaged"],
    ["half a link", pack("map=6/48.9/31.2&lang=uk&theme=dark").slice(0, -8), "damaged"],
    ["no deflate", `#z=${Buffer.from([7, 0xff, 0xff, 0xff]).toString("base64url")}`, "damaged"],
    ["no UTF-8", pack(Buffer.from([0xc3, 0x28])), "damaged"],
  ])("%s", async (_, fragment, reason) => {
    expect(await unpackFragment(`${fragment}&lang=uk`)).toEqual({ ok: false, reason, rest: "#&lang=uk" });
  });

  it("is refused without a throw, whatever stands there", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 200 }), async (text) => {
        const read = await unpackFragment(`#z=${text}`);
        expect(typeof (read.ok ? read.fragment : read.reason)).toBe("string");
      }),
      { seed: 8, numRuns: 300 },
    );
  });
});
