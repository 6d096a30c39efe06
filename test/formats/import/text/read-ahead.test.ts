import fc from "fast-check";
import { expect, it } from "vitest";
import { readAhead } from "../../../../src/formats/import/text/read-ahead";

async function readBlocks(blob: Blob, blockBytes: number): Promise<number[][]> {
  const blocks: number[][] = [];
  for await (const block of readAhead(blob, blockBytes)) blocks.push([...block]);
  return blocks;
}

it("gives the bytes of a file in even blocks, at least one", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 100 }),
      fc.integer({ min: 1, max: 40 }),
      async (bytes, size) => {
        const blocks = await readBlocks(new Blob([bytes.slice()]), size);
        expect(blocks.flat()).toEqual([...bytes]);
        expect(blocks.length).toBe(Math.max(1, Math.ceil(bytes.length / size)));
        for (const block of blocks.slice(0, -1)) expect(block.length).toBe(size);
      },
    ),
  );
});

it("refuses a file that ends too early or cannot be read on", async () => {
  const cut = new Blob(["0123456789"]);
  const { slice } = cut;
  cut.slice = (start, end) => slice.call(cut, start, Math.min(end ?? 10, 7));
  await expect(readBlocks(cut, 4)).rejects.toMatchObject({ code: "file-unreadable" });

  const gone = new Blob(["0123456789"]);
  gone.slice = (start, end) => {
    const part = slice.call(gone, start, end);
    if ((start ?? 0) > 0) part.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotFoundError"));
    return part;
  };
  await expect(readBlocks(gone, 4)).rejects.toMatchObject({ code: "file-unreadable" });
});

it("may be left before its end", async () => {
  for await (const block of readAhead(new Blob(["0123456789"]), 4)) {
    expect(block.length).toBe(4);
    break;
  }
});
