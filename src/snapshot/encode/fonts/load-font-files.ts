import { fetchFontFile, type PageFontFile } from "../../../runtime/page-font-files";
import type { Shape } from "../../vector/shapes";
import { charactersByFace, filesForCharacters, filesOfFace } from "./page-faces";

/** A font file with what is in it. */
export interface LoadedFontFile extends PageFontFile {
  readonly bytes: Uint8Array;
}

/** The font files that the texts of a page need, each once. */
export function listNeededFiles(shapes: Iterable<Shape>, files: readonly PageFontFile[]): PageFontFile[] {
  const needed = new Set<PageFontFile>();
  for (const { face, characters } of charactersByFace(shapes).values()) {
    for (const file of filesForCharacters(filesOfFace(face, files), characters)) needed.add(file);
  }
  return files.filter((file) => needed.has(file));
}

const loaded = new Map<string, Promise<Uint8Array>>();

/** Fetches font files, each once for as long as the app runs. Throws where one cannot be had. */
export function loadFontFiles(files: readonly PageFontFile[]): Promise<LoadedFontFile[]> {
  return Promise.all(
    files.map(async (file) => {
      let bytes = loaded.get(file.url);
      if (bytes === undefined) {
        bytes = fetchFontFile(file);
        loaded.set(file.url, bytes);
        bytes.catch(() => loaded.delete(file.url));
      }
      return { ...file, bytes: await bytes };
    }),
  );
}
