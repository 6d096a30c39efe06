import { BlobWriter, TextReader, ZipWriter } from "@zip.js/zip.js/lib/zip-core-native.js";

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** Text files in one zip, in their order; of two with one name, the later ones are numbered. */
export async function zipTexts(files: readonly TextFile[], madeAtMs: number): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter("application/zip"), { lastModDate: new Date(madeAtMs) });
  const taken = new Set<string>();
  for (const { name, text } of files) {
    let free = name;
    for (let number = 2; taken.has(free); number++) free = name.replace(/(\.[^.]*)?$/, `-${number}$1`);
    taken.add(free);
    await zip.add(free, new TextReader(text));
  }
  return zip.close();
}
