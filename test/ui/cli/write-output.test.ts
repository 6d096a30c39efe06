import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { refuseUnwritable, writeOutput } from "../../../src/ui/cli/write-output";

const content = Buffer.alloc(9_000_000, "demarc ");
const expected = { bytes: content.length, sha256: createHash("sha256").update(content).digest("hex") };
const readPiece = async (start: number, end: number) => content.subarray(start, end);
const { signal: unaborted } = new AbortController();

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "demarc-output-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("writing the file", () => {
  it("takes it over in pieces, and replaces the former one", async () => {
    const path = join(folder, "map.png");
    await writeFile(path, "former");
    const sizes: number[] = [];
    await writeOutput(
      path,
      expected,
      (start, end) => {
        sizes.push(end - start);
        return readPiece(start, end);
      },
      unaborted,
    );
    expect((await readFile(path)).equals(content)).toBe(true);
    expect(sizes.length).toBe(3);
    expect(await readdir(folder)).toEqual(["map.png"]);
  });

  it.each([
    ["a byte is another", async (start: number, end: number) => Buffer.alloc(end - start, "x")],
    ["pieces are short", async (start: number, end: number) => content.subarray(start, end - 1)],
  ])("throws it away where %s", async (_, read) => {
    const path = join(folder, "map.png");
    await writeFile(path, "former");
    await expect(writeOutput(path, expected, read, unaborted)).rejects.toMatchObject({ exit: "failed" });
    expect(await readFile(path, "utf8")).toBe("former");
    expect(await readdir(folder)).toEqual(["map.png"]);
  });

  it("leaves nothing behind when it is interrupted", async () => {
    const controller = new AbortController();
    const stop = new Error("stop");
    const writing = writeOutput(
      join(folder, "map.png"),
      expected,
      (start, end) => {
        if (start > 0) controller.abort(stop);
        return readPiece(start, end);
      },
      controller.signal,
    );
    await expect(writing).rejects.toBe(stop);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("the place of the file", () => {
  it("may be free or a file", async () => {
    await writeFile(join(folder, "there.png"), "");
    await refuseUnwritable(join(folder, "there.png"));
    await refuseUnwritable(join(folder, "free.png"));
  });

  it("is no folder, and its folder is there", async () => {
    await mkdir(join(folder, "map.png"));
    await expect(refuseUnwritable(join(folder, "map.png"))).rejects.toMatchObject({ exit: "output" });
    await expect(refuseUnwritable(join(folder, "none", "map.png"))).rejects.toMatchObject({ exit: "output" });
  });
});
