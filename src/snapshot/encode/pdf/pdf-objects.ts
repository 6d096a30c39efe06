import {
  type PDFContext,
  type PDFDict,
  PDFName,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
} from "@cantoo/pdf-lib";
import { packBytes } from "./pack-bytes";

type Literal = PDFObject | string | number | boolean | readonly Literal[] | Entries;
export interface Entries {
  readonly [name: string]: Literal;
}

/** A dictionary of the entries; texts become names, references and numbers stay. */
export function makeDict(context: PDFContext, entries: Entries): PDFDict {
  return context.obj(entries as Record<string, string>);
}

/** Adds a stream whose bytes are packed already. */
export function addPackedStream(
  context: PDFContext,
  packed: Uint8Array<ArrayBuffer>,
  entries: Entries,
): PDFRef {
  const dict = makeDict(context, { ...entries, Filter: "FlateDecode", Length: packed.length });
  return context.register(PDFRawStream.of(dict, packed));
}

/** Packs bytes and adds them as a stream. */
export async function addStream(
  context: PDFContext,
  bytes: Uint8Array<ArrayBuffer>,
  entries: Entries = {},
): Promise<PDFRef> {
  return addPackedStream(context, await packBytes(bytes), entries);
}

export const nameOf = (text: string): PDFName => PDFName.of(text);
