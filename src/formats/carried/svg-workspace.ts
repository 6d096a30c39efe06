import { escapeXml } from "../export/xml-text";
import { readElement, textOf } from "../import/geo/xml/xml-element";
import { XmlReader } from "../import/geo/xml/xml-reader";

/** Namespace of what Demarc adds to an SVG. */
export const svgNamespace = "https://demarc.example/ns";
/** Local name of the element, inside `metadata`, whose text is the workspace. */
export const svgElement = "workspace";

/** The `metadata` element that carries a workspace, to stand at the beginning of an SVG. */
export function writeSvgWorkspace(text: string): string {
  const tag = `demarc:${svgElement}`;
  return `<metadata><${tag} xmlns:demarc="${svgNamespace}">${escapeXml(text)}</${tag}></metadata>`;
}

const opening = /<((?:[\w.-]+:)?metadata)[\s>]/g;

/**
 * The workspace's text in an SVG, null where it carries none. Only what stands inside `metadata` elements is parsed, so
 * that pictures inside the file cost nothing. Throws `ImportRefusal` where such an element is not well formed.
 */
export function readSvgWorkspace(svg: string): string | null {
  for (const found of svg.matchAll(opening)) {
    const end = svg.indexOf(`</${found[1]}`, found.index);
    const close = end < 0 ? -1 : svg.indexOf(">", end);
    if (close < 0) return null;
    const reader = new XmlReader(svg.slice(found.index, close + 1));
    for (let token = reader.next(); token !== null; token = reader.next())
      if (token.type === "open" && token.name === svgElement) return textOf(readElement(reader, token));
  }
  return null;
}
