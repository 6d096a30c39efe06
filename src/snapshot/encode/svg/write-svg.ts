import { toBase64 } from "../../../formats/carried/base64";
import { writeSvgWorkspace } from "../../../formats/carried/svg-workspace";
import { textElement } from "../../../formats/export/xml-text";
import type { PageFontFile } from "../../../runtime/page-font-files";
import { layoutDpi } from "../../../workspace/page-size";
import type { PageLayout } from "../../page-layout";
import { pageShapes } from "../../vector/page-shapes";
import { shortNumber as short, shortNumbers } from "../../vector/short-number";
import type { LoadedFontFile } from "../fonts/load-font-files";
import type { PageFacts } from "../page-encoder";
import { SvgShapes, svgFamilies, writeAttributes } from "./svg-shapes";

export interface SvgParts {
  /** The ground as a PNG file. */
  readonly groundPng: Uint8Array;
  readonly fonts: readonly LoadedFontFile[];
  readonly facts: PageFacts;
}

const familyNames: Readonly<Record<PageFontFile["typeface"], string>> = {
  inter: svgFamilies.interface.split(",")[0]!,
  "noto-sans": svgFamilies.map.split(",")[0]!,
};

function writeFontFace({
  typeface,
  weights: [from, to],
  isItalic,
  unicodeRange,
  bytes,
}: LoadedFontFile): string {
  const weight = from === to ? String(from) : `${from} ${to}`;
  return [
    `@font-face{font-family:"${familyNames[typeface]}"`,
    `font-style:${isItalic ? "italic" : "normal"}`,
    `font-weight:${weight}`,
    `src:url(data:font/woff2;base64,${toBase64(bytes)}) format("woff2")`,
    `unicode-range:${unicodeRange}}`,
  ].join(";");
}

/** JSON whose texts hold nothing that XML cannot; read, it is the same. */
export function jsonForXml(json: string): string {
  return json.replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
}

/**
 * A page as SVG: its ground one picture, all else outlines and texts with their fonts. Nothing is referred to outside
 * the file and nothing runs in it. Pure; the same page gives the same text.
 */
export function writeSvg(layout: PageLayout, { groundPng, fonts, facts }: SvgParts): string {
  const { widthPx, heightPx } = layout;
  const { title, altText, locale, workspace } = facts;
  const shapes = pageShapes(layout);
  const writer = new SvgShapes();
  const toMm = (px: number) => `${short((px / layoutDpi) * 25.4)}mm`;
  const labels = [title === "" ? "" : "title", altText === "" ? "" : "description"].filter(Boolean);
  const root = {
    xmlns: "http://www.w3.org/2000/svg",
    "xmlns:xlink": "http://www.w3.org/1999/xlink",
    width: toMm(widthPx),
    height: toMm(heightPx),
    viewBox: shortNumbers(0, 0, widthPx, heightPx),
    role: "img",
    "aria-labelledby": labels.length === 0 ? null : labels.join(" "),
    lang: locale,
    "xml:lang": locale,
    "xml:space": "preserve",
    "text-rendering": "geometricPrecision",
  };
  const { x, y, width, height } = shapes.ground;
  const [left, top, boxWidth, boxHeight] = [x, y, width, height].map(short);
  const ground = {
    x: left!,
    y: top!,
    width: boxWidth!,
    height: boxHeight!,
    preserveAspectRatio: "none",
    "xlink:href": `data:image/png;base64,${toBase64(groundPng)}`,
  };
  const parts = ['<?xml version="1.0" encoding="UTF-8"?>\n', `<svg${writeAttributes(root)}>`];
  if (title !== "") parts.push(textElement("title", title).replace("<title", '<title id="title"'));
  if (altText !== "") parts.push(textElement("desc", altText).replace("<desc", '<desc id="description"'));
  if (workspace !== null) parts.push(writeSvgWorkspace(jsonForXml(workspace)));
  if (fonts.length > 0) parts.push(`<style>${fonts.map(writeFontFace).join("")}</style>`);
  parts.push(
    `<path${writeAttributes({ d: `M0 0H${short(widthPx)}V${short(heightPx)}H0Z`, fill: shapes.paper })}/>`,
  );
  parts.push(`<image${writeAttributes(ground)}/>\n`);
  const onMap: string[] = [];
  for (const shape of shapes.map) onMap.push(writer.write(shape), "\n");
  parts.push(writer.writeClip(shapes.ground, onMap.join(""), x, y), "\n");
  for (const shape of shapes.page) parts.push(writer.write(shape), "\n");
  parts.push("</svg>\n");
  return parts.join("");
}
