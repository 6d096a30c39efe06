import { type PDFContext, type PDFDocument, PDFHexString, PDFString } from "@cantoo/pdf-lib";
import { workspaceAttachment } from "../../../formats/carried/carried-names";
import { crc32 } from "../../../formats/crc32";
import { escapeXml } from "../../../formats/export/xml-text";
import type { PageFacts } from "../page-encoder";
import { writeXmpPacket } from "../xmp-packet";
import { addStream, makeDict, nameOf } from "./pdf-objects";

/** Title, language, dates and program: twice, as older and as newer readers look for them. */
export async function describeDocument(document: PDFDocument, facts: PageFacts): Promise<void> {
  const { title, altText, locale, version, madeAtMs } = facts;
  const program = `Demarc ${version}`;
  const madeAt = new Date(madeAtMs);
  if (title !== "") document.setTitle(title, { showInWindowTitleBar: true });
  if (altText !== "") document.setSubject(altText);
  document.setAuthor(program);
  document.setCreator(program);
  document.setProducer(program);
  document.setCreationDate(madeAt);
  document.setModificationDate(madeAt);
  document.setLanguage(locale);
  const { context, catalog } = document;
  const packet = writeXmpPacket(facts, `<pdf:Producer>${escapeXml(program)}</pdf:Producer>`);
  const bytes = new TextEncoder().encode(packet);
  // Not packed, so that programs find it without reading the rest.
  const metadata = context.stream(bytes, { Type: "Metadata", Subtype: "XML", Length: bytes.length });
  catalog.set(nameOf("Metadata"), context.register(metadata));
}

/** Attaches the workspace that reopens the map. */
export async function attachWorkspace(
  document: PDFDocument,
  workspace: string,
  { title, madeAtMs }: PageFacts,
): Promise<void> {
  const { context, catalog } = document;
  const bytes = new TextEncoder().encode(workspace);
  const madeAt = PDFString.fromDate(new Date(madeAtMs));
  const stream = await addStream(context, bytes, {
    Type: "EmbeddedFile",
    Subtype: "application/geo+json",
    Params: { Size: bytes.length, CreationDate: madeAt, ModDate: madeAt },
  });
  const file = context.register(
    makeDict(context, {
      Type: "Filespec",
      F: PDFString.of(workspaceAttachment),
      UF: PDFHexString.fromText(workspaceAttachment),
      EF: { F: stream, UF: stream },
      AFRelationship: "Data",
      ...(title === "" ? {} : { Desc: PDFHexString.fromText(title) }),
    }),
  );
  const names = makeDict(context, { Names: [PDFString.of(workspaceAttachment), file] });
  catalog.set(nameOf("Names"), makeDict(context, { EmbeddedFiles: names }));
  catalog.set(nameOf("AF"), context.obj([file]));
}

/** An identifier of sixteen bytes made of what the page holds: the same page has the same one. */
export function identifyDocument(context: PDFContext, parts: readonly Uint8Array[]): void {
  let hex = "";
  for (let salt = 0; salt < 4; salt++) {
    let value = salt;
    for (const bytes of parts)
      value = crc32(new Uint8Array([salt, ...sumBytes(value), ...sumBytes(crc32(bytes))]));
    hex += value.toString(16).padStart(8, "0");
  }
  const id = PDFHexString.of(hex.toUpperCase());
  context.trailerInfo.ID = context.obj([id, id]);
}

const sumBytes = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
