import { ImportRefusal } from "../../record-reader";

const deepestElement = 200;
const openTag = /<([\p{L}_][\p{L}\p{N}_.\-:]*)((?:\s+[^\s=<>/"']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/uy;
const closeTag = /<\/([^\s<>/]+)\s*>/y;
const attribute = /([^\s=<>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|amp|quot|apos));/gi;
const named = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

export type XmlToken =
  | {
      readonly type: "open";
      /** Without its prefix: files of the field use prefixes that they never declare. */
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      /** 1-based. */
      readonly line: number;
    }
  | { readonly type: "close"; readonly name: string }
  | { readonly type: "text"; readonly text: string };

const localName = (name: string) => name.slice(name.indexOf(":") + 1);

/**
 * Walks through an XML text token by token, in memory no larger than the open elements. Refuses what is not well formed,
 * and every document type declaration, so that no entity is ever expanded.
 */
export class XmlReader {
  readonly #text: string;
  readonly #open: string[] = [];
  #offset = 0;
  #line = 1;
  #nextBreak: number;
  #hasRoot = false;
  /** An empty element is told as opened and closed. */
  #closing: string | null = null;

  constructor(text: string) {
    this.#text = text;
    this.#nextBreak = this.#findBreak(0);
  }

  /** The next token, null at the end of the document. */
  next(): XmlToken | null {
    if (this.#closing !== null) {
      const name = this.#closing;
      this.#closing = null;
      return { type: "close", name };
    }
    const text = this.#text;
    while (this.#offset < text.length) {
      const start = this.#offset;
      if (text[start] !== "<") {
        const end = text.indexOf("<", start);
        this.#offset = end < 0 ? text.length : end;
        const found = this.#readText(start);
        if (found !== null) return found;
      } else if (text.startsWith("<!--", start)) this.#skipPast("-->");
      else if (text.startsWith("<?", start)) this.#skipPast("?>");
      else if (text.startsWith("<![CDATA[", start)) {
        if (this.#open.length === 0) this.#refuse("CDATA");
        this.#skipPast("]]>");
        return { type: "text", text: text.slice(start + 9, this.#offset - 3) };
      } else if (text[start + 1] === "!") this.#refuse(text.slice(start, start + 12));
      else return text[start + 1] === "/" ? this.#readClose() : this.#readOpen();
    }
    if (this.#open.length > 0 || !this.#hasRoot) this.#refuse(`<${this.#open.at(-1) ?? ""}>`);
    return null;
  }

  #readText(start: number): XmlToken | null {
    const raw = this.#text.slice(start, this.#offset);
    if (this.#open.length > 0) return { type: "text", text: resolveReferences(raw) };
    if (raw.replace("\uFEFF", "").trim() !== "") this.#refuse(raw.trim().slice(0, 20));
    return null;
  }

  #readOpen(): XmlToken {
    openTag.lastIndex = this.#offset;
    const found = openTag.exec(this.#text);
    if (found === null) return this.#refuse(this.#text.slice(this.#offset, this.#offset + 20));
    if (this.#open.length === 0 && this.#hasRoot) this.#refuse(found[0].slice(0, 20));
    if (this.#open.length >= deepestElement) this.#refuse(`> ${deepestElement} levels`);
    const [whole, tag = "", inside = "", slash] = found;
    const line = this.#lineAt(this.#offset);
    this.#hasRoot = true;
    this.#offset += whole.length;
    const name = localName(tag);
    if (slash === "/") this.#closing = name;
    else this.#open.push(tag);
    return { type: "open", name, attributes: readAttributes(inside), line };
  }

  #readClose(): XmlToken {
    closeTag.lastIndex = this.#offset;
    const found = closeTag.exec(this.#text);
    const tag = this.#open.at(-1);
    if (found === null || tag === undefined || found[1] !== tag)
      return this.#refuse(this.#text.slice(this.#offset, this.#offset + 20));
    this.#open.pop();
    this.#offset += found[0].length;
    return { type: "close", name: localName(tag) };
  }

  #skipPast(end: string): void {
    const found = this.#text.indexOf(end, this.#offset + 2);
    if (found < 0) this.#refuse(this.#text.slice(this.#offset, this.#offset + 9));
    this.#offset = found + end.length;
  }

  #lineAt(offset: number): number {
    while (this.#nextBreak < offset) {
      this.#line++;
      this.#nextBreak = this.#findBreak(this.#nextBreak + 1);
    }
    return this.#line;
  }

  #findBreak(from: number): number {
    const found = this.#text.indexOf("\n", from);
    return found < 0 ? Number.POSITIVE_INFINITY : found;
  }

  #refuse(what: string): never {
    throw new ImportRefusal("file-damaged", `XML ${this.#lineAt(this.#offset)}: ${what}`);
  }
}

function readAttributes(inside: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single] of inside.matchAll(attribute))
    attributes.set(localName(name), resolveReferences(double ?? single ?? ""));
  return attributes;
}

/** What is no reference of XML's own stays as it stands. */
function resolveReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(reference, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named.get(name.toLowerCase()) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
