import { PDFDocument, type PDFRef } from "@cantoo/pdf-lib";
import { layoutDpi } from "../../../workspace/page-size";
import type { PageLayout } from "../../page-layout";
import type { FontSpec } from "../../page-primitives";
import { allShapes, pageShapes } from "../../vector/page-shapes";
import type { Shape } from "../../vector/shapes";
import { shortNumbers } from "../../vector/short-number";
import { createBreath } from "../breathe";
import type { LoadedFontFile } from "../fonts/load-font-files";
import { charactersByFace, faceKey, filesOfFace } from "../fonts/page-faces";
import type { PageFacts } from "../page-encoder";
import type { CompressedRaster } from "../raster/compress-raster";
import { attachWorkspace, describeDocument, identifyDocument } from "./describe-document";
import { embedRaster, embedTextPicture } from "./embed-pictures";
import { embedFace } from "./font/embed-face";
import { PdfFace } from "./font/pdf-face";
import { PdfContent } from "./pdf-content";
import { addStream, makeDict, nameOf } from "./pdf-objects";
import { PdfTexts, type WidthRecord } from "./pdf-texts";
import { type PartRole, TaggedContent } from "./tagged-content";
import type { DrawTextPicture } from "./text-picture";

export interface PdfParts {
  readonly ground: CompressedRaster;
  /** Files with one weight each; those of all scripts of every face on the page. */
  readonly fonts: readonly LoadedFontFile[];
  readonly facts: PageFacts;
  readonly drawTextPicture: DrawTextPicture;
  readonly signal?: AbortSignal;
  readonly onProgress?: (share: number) => void;
}

export interface WrittenPdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the page's operators, unpacked. */
  readonly contentLength: number;
  readonly fontCount: number;
  /** Texts with characters that no font has, drawn as pictures. */
  readonly pictureCount: number;
  readonly widths: readonly WidthRecord[];
}

const pointsPerPx = 72 / layoutDpi;

const isTitle = (font: FontSpec, title: FontSpec | undefined) =>
  title !== undefined && faceKey(font) === faceKey(title) && font.sizePx === title.sizePx;

/** Paints shapes one after another; each text is a part of its own where they are tagged. */
async function paintShapes(
  shapes: Iterable<Shape>,
  content: PdfContent,
  texts: PdfTexts,
  tag: { readonly tags: TaggedContent; readonly titleFont: FontSpec } | null,
  pause: () => Promise<void> | undefined,
): Promise<void> {
  for (const shape of shapes) {
    await pause();
    switch (shape.kind) {
      case "text": {
        const role: PartRole = isTitle(shape.font, tag?.titleFont) ? "H1" : "P";
        tag?.tags.beginPart(role);
        texts.write(shape);
        break;
      }
      case "outline":
        tag?.tags.beginArtifact();
        content.outline(shape);
        break;
      case "clip":
        tag?.tags.end();
        content.save();
        content.clip(shape.box.x, shape.box.y, shape.box.width, shape.box.height);
        await paintShapes(shape.shapes, content, texts, tag, pause);
        tag?.tags.end();
        content.restore();
        break;
    }
  }
}

function openFaces(layout: PageLayout, fonts: readonly LoadedFontFile[]) {
  const faces = new Map<string, PdfFace>();
  const specs = charactersByFace(allShapes(pageShapes(layout)));
  for (const [key, { face }] of specs) {
    faces.set(key, new PdfFace(filesOfFace(face, fonts)));
  }
  return { faces, specs };
}

/**
 * A page as PDF 1.7: its ground a picture without loss, all else outlines and texts in embedded fonts, tagged, with its
 * title, its language and the workspace. The same page gives the same bytes. Throws where it cannot be written, and the
 * signal's reason once that is aborted.
 */
export async function writePdf(layout: PageLayout, parts: PdfParts): Promise<WrittenPdf> {
  const { ground: raster, fonts, facts, drawTextPicture, signal, onProgress } = parts;
  const shapes = pageShapes(layout);
  const breath = createBreath(signal);
  const content = new PdfContent();
  const { faces, specs } = openFaces(layout, fonts);
  const texts = new PdfTexts(content, faces, drawTextPicture);
  const tags = new TaggedContent(content);
  const { ground } = shapes;

  content.save();
  content.add(`${shortNumbers(pointsPerPx, 0, 0, -pointsPerPx)} 0 ${layout.heightPx * pointsPerPx} cm`);
  tags.beginArtifact();
  content.fillColor(shapes.paper);
  content.add(`${shortNumbers(0, 0, layout.widthPx, layout.heightPx)} re f`);
  const groundCorner = shortNumbers(ground.width, 0, 0, -ground.height, ground.x, ground.y + ground.height);
  tags.beginPart("Figure");
  content.add(`q ${groundCorner} cm /Ground Do Q`);
  content.save();
  content.clip(ground.x, ground.y, ground.width, ground.height);
  content.add(`1 0 0 1 ${shortNumbers(ground.x, ground.y)} cm`);
  await paintShapes(shapes.map, content, texts, null, breath.take);
  content.restore();
  tags.end();
  onProgress?.(0.4);
  await paintShapes(shapes.page, content, texts, { tags, titleFont: layout.style.title }, breath.take);
  tags.end();
  content.restore();
  onProgress?.(0.7);

  const document = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = document;
  const page = document.addPage([layout.widthPx * pointsPerPx, layout.heightPx * pointsPerPx]);
  const fontRefs: Record<string, PDFRef> = {};
  for (const [key, name] of texts.usedFaces) {
    await breath.take();
    fontRefs[name] = await embedFace(context, specs.get(key)!.face, faces.get(key)!);
  }
  const images: Record<string, PDFRef> = { Ground: embedRaster(context, raster) };
  for (const [name, picture] of texts.pictures) images[name] = await embedTextPicture(context, picture);
  const states = Object.fromEntries(
    Array.from(content.opacities, ([key, name]) => {
      const [ca = 1, CA = 1] = key.split(" ").map(Number);
      return [name, makeDict(context, { Type: "ExtGState", ca, CA })];
    }),
  );
  const operators = content.toBytes();
  page.node.set(nameOf("Contents"), await addStream(context, operators));
  const resources = { Font: fontRefs, XObject: images, ExtGState: states };
  page.node.set(nameOf("Resources"), makeDict(context, resources));
  page.node.set(nameOf("Group"), makeDict(context, { Type: "Group", S: "Transparency", CS: "DeviceRGB" }));

  const figure = {
    x: ground.x * pointsPerPx,
    y: (layout.heightPx - ground.y - ground.height) * pointsPerPx,
    width: ground.width * pointsPerPx,
    height: ground.height * pointsPerPx,
  };
  catalog.set(nameOf("StructTreeRoot"), tags.embed(context, page, facts.altText || facts.title, figure));
  catalog.set(nameOf("MarkInfo"), makeDict(context, { Marked: true }));
  await describeDocument(document, facts);
  if (facts.workspace !== null) await attachWorkspace(document, facts.workspace, facts);
  identifyDocument(context, [operators, raster.zlib, new TextEncoder().encode(facts.workspace ?? "")]);
  onProgress?.(0.85);
  signal?.throwIfAborted();
  const saved = await document.save({ addDefaultPage: false, updateFieldAppearances: false });
  signal?.throwIfAborted();
  onProgress?.(1);
  return {
    bytes: new Uint8Array(saved),
    contentLength: operators.length,
    fontCount: texts.usedFaces.size,
    pictureCount: texts.pictures.size,
    widths: texts.widths,
  };
}
