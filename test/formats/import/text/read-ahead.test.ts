import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAhead } from "../../../../src/formats/import/text/read-ahead";

async function readBlocks(blob: Blob, blockBytes: number): Promise<number[][]> {
  const blocks: number[][] = [];
  for await (const block of readAhead(blob, blockBytes)) blocks.push([...block]);
  return blocks;
}

interface Source {
  readonly pieces: readonly Uint8Array[];
  /** Whether the stream can read into buffers that it is given. */
  readonly isByteStream: boolean;
  readonly error?: Error;
}

/** A file whose stream gives these pieces, and how often it was cancelled. */
function streamed(size: number, { pieces, isByteStream, error }: Source) {
  let at = 0;
  const seen = { cancelled: 0 };
  const source = {
    pull(controller: ReadableStreamDefaultController | ReadableByteStreamController) {
      const piece = pieces[at++];
      if (piece !== undefined) controller.enqueue(piece.slice());
      else if (error) controller.error(error);
      else {
        controller.close();
        if ("byobRequest" in controller) controller.byobRequest?.respond(0);
      }
    },
    cancel() {
      seen.cancelled++;
    },
  };
  const blob = new Blob([new Uint8Array(size)]);
  blob.stream = () =>
    isByteStream
      ? new ReadableStream({ ...(source as UnderlyingByteSource), type: "bytes" })
      : new ReadableStream(source as UnderlyingDefaultSource<Uint8Array<ArrayBuffer>>);
  return { blob, seen };
}

const piece = fc.uint8Array({ minLength: 1, maxLength: 30 });

describe("readAhead", () => {
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

  it.each([true, false])("makes the same blocks of any pieces (byte stream: %s)", async (isByteStream) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { minLength: 1 }),
        fc.integer({ min: 1, max: 40 }),
        async (pieces, size) => {
          const bytes = pieces.flatMap((part) => [...part]);
          const { blob } = streamed(bytes.length, { pieces, isByteStream });
          const blocks = await readBlocks(blob, size);
          expect(blocks.flat()).toEqual(bytes);
          for (const block of blocks.slice(0, -1)) expect(block.length).toBe(size);
        },
      ),
    );
  });

  it.each([true, false])(
    "refuses a file that ends too early or breaks off (byte stream: %s)",
    async (isByteStream) => {
      const pieces = [Uint8Array.of(1, 2, 3)];
      const short = streamed(7, { pieces, isByteStream });
      await expect(readBlocks(short.blob, 2)).rejects.toMatchObject({ code: "file-unreadable" });
      const error = new DOMException("gone", "NotReadableError");
      const broken = streamed(7, { pieces, isByteStream, error });
      await expect(readBlocks(broken.blob, 2)).rejects.toMatchObject({
        code: "file-unreadable",
        detail: "NotReadableError",
      });
    },
  );

  it.each([true, false])("stops reading when nobody wants more (byte stream: %s)", async (isByteStream) => {
    const part = Uint8Array.of(1, 2, 3);
    const { blob, seen } = streamed(9, { pieces: [part, part, part], isByteStream });
    for await (const block of readAhead(blob, 2)) {
      expect([...block]).toEqual([1, 2]);
      break;
    }
    expect(seen.cancelled).toBe(1);
  });
});
