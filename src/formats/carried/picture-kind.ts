/** Files that a page is exported as. */
export const pictureKinds = ["png", "jpeg", "pdf", "svg"] as const;
export type PictureKind = (typeof pictureKinds)[number];

/** So many of a file's first bytes tell what it is. */
export const pictureHeadBytes = 4096;

const signatures: readonly (readonly [PictureKind, readonly number[]])[] = [
  ["png", [0x89, 0x50, 0x4e, 0x47]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/** What stands before the first element of an XML file: declaration, comments, a document type. */
const prologue = /^\uFEFF?\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*>\s*)*/;

/** Which kind of page a file is, by its first bytes whatever it is called; null for anything else. */
export function pictureKindOf(head: Uint8Array): PictureKind | null {
  for (const [kind, bytes] of signatures) if (bytes.every((byte, index) => head[index] === byte)) return kind;
  const text = new TextDecoder().decode(head);
  const root = text.slice(prologue.exec(text)?.[0].length ?? 0);
  return /^<(?:[\w.-]+:)?svg[\s>]/.test(root) ? "svg" : null;
}
