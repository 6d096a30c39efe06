import { ImportRefusal } from "../../record-reader";
import type { XmlReader, XmlToken } from "./xml-reader";

/** An element with everything inside it; names are without prefixes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly line: number;
  readonly children: readonly (XmlElement | string)[];
}

/** Reads on to the end of the element that was just opened. */
export function readElement(reader: XmlReader, open: XmlToken & { readonly type: "open" }): XmlElement {
  const children: (XmlElement | string)[] = [];
  for (let token = reader.next(); token !== null; token = reader.next()) {
    if (token.type === "close") {
      const { name, attributes, line } = open;
      return { name, attributes, line, children };
    }
    children.push(token.type === "text" ? token.text : readElement(reader, token));
  }
  throw new ImportRefusal("file-damaged", `<${open.name}>`);
}

/** The elements right inside, of one name or of any. */
export function childElements(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== "string" && (name === undefined || child.name === name),
  );
}

/** The first element of that name right inside, or null. */
export function firstChild(element: XmlElement, name: string): XmlElement | null {
  return childElements(element, name)[0] ?? null;
}

/** All text inside, without the white space around it. */
export function textOf(element: XmlElement | null): string {
  return element === null ? "" : collectText(element).trim();
}

function collectText({ children }: XmlElement): string {
  return children.map((child) => (typeof child === "string" ? child : collectText(child))).join("");
}
