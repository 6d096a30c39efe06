import {
  BlobReader,
  BlobWriter,
  TextReader,
  ZipReader,
  ZipWriter,
} from "@zip.js/zip.js/lib/zip-core-native.js";
import { SeriesError } from "./series-failure";

/** Pictures and PDF are compressed already. */
const packedTypes = ["image/png", "image/jpeg", "application/pdf"];

export interface SeriesZip {
  readonly add: (name: string, content: Blob | string) => Promise<void>;
  /** The finished zip, read back: every file with its name, its size and its checksum. */
  readonly finish: () => Promise<Blob>;
}

async function checkZip(zip: Blob, sizes: ReadonlyMap<string, number>): Promise<string | null> {
  const reader = new ZipReader(new BlobReader(zip), { checkSignature: true });
  try {
    const entries = await reader.getEntries();
    if (entries.length !== sizes.size) return `${entries.length} files instead of ${sizes.size}`;
    for (const entry of entries) {
      const size = sizes.get(entry.filename);
      if (entry.directory || size === undefined) return `${entry.filename} is not expected`;
      const content = await entry.getData(new BlobWriter());
      if (content.size !== size) return `${entry.filename} has ${content.size} bytes instead of ${size}`;
    }
    return null;
  } finally {
    await reader.close();
  }
}

/** A zip whose files all have the date of the export, so that the same pages make the same zip. */
export function createSeriesZip(madeAtMs: number): SeriesZip {
  const options = { lastModDate: new Date(madeAtMs), extendedTimestamp: false };
  const writer = new ZipWriter(new BlobWriter("application/zip"), options);
  const sizes = new Map<string, number>();
  return {
    add: async (name, content) => {
      if (sizes.has(name)) throw new SeriesError("page-failed", `two files are named ${name}`);
      if (typeof content === "string") {
        sizes.set(name, new TextEncoder().encode(content).length);
        await writer.add(name, new TextReader(content));
        return;
      }
      sizes.set(name, content.size);
      const level = packedTypes.includes(content.type) ? { level: 0 } : {};
      await writer.add(name, new BlobReader(content), level);
    },
    finish: async () => {
      const zip = await writer.close();
      const fault = await checkZip(zip, sizes);
      if (fault !== null) throw new SeriesError("read-back", fault);
      return zip;
    },
  };
}
