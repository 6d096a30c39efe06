/** How a JSON value begins: its text for a string, else its first character. */
export type JsonStart = { readonly text: string } | { readonly sign: string };

export interface JsonOutline {
  /** `object` or `list`, by the first character that is not white space. */
  readonly root: "object" | "list";
  /** Members of a root object as far as the text goes; the first value of a root list under the key "". */
  readonly members: readonly { readonly key: string; readonly value: JsonStart; readonly first: string }[];
  /** What follows behind the root value, null where it does not end within the text. */
  readonly rest: string | null;
}

const whiteSpace = /[\s,:]/;

function skipWhiteSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && whiteSpace.test(text[at]!)) at++;
  return at;
}

/** Place behind a string's closing quote, the text's length where there is none. */
function skipString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

/** Place behind a value: brackets are matched, nothing is checked. */
function skipValue(text: string, from: number): number {
  let depth = 0;
  let at = from;
  while (at < text.length) {
    const character = text[at]!;
    if (character === '"') at = skipString(text, at);
    else {
      if (character === "{" || character === "[") depth++;
      if (character === "}" || character === "]") depth--;
      if (depth < 0) return at;
      at++;
    }
    if (depth === 0 && (at >= text.length || /["\s,}\]]/.test(character) || /[\s,}\]]/.test(text[at]!)))
      return at;
  }
  return text.length;
}

function startOf(text: string, at: number): JsonStart {
  if (text[at] !== '"') return { sign: text[at] ?? "" };
  return { text: text.slice(at + 1, skipString(text, at) - 1) };
}

/** First level of a JSON text that may be cut off anywhere; null where it begins like none. Checks no grammar. */
export function outlineJson(text: string): JsonOutline | null {
  const start = skipWhiteSpace(text, 0);
  const open = text[start];
  if (open !== "{" && open !== "[") return null;
  const members: JsonOutline["members"][number][] = [];
  let at = skipWhiteSpace(text, start + 1);
  while (at < text.length && text[at] !== "}" && text[at] !== "]") {
    let key = "";
    if (open === "{") {
      if (text[at] !== '"') return null;
      const keyEnd = skipString(text, at);
      key = text.slice(at + 1, keyEnd - 1);
      at = skipWhiteSpace(text, keyEnd);
    }
    if (at >= text.length) break;
    const inside = skipWhiteSpace(text, at + 1);
    if (open === "{" || members.length === 0)
      members.push({ key, value: startOf(text, at), first: text[inside] ?? "" });
    const next = skipValue(text, at);
    at = skipWhiteSpace(text, next === at ? at + 1 : next);
  }
  const root = open === "{" ? "object" : "list";
  return { root, members, rest: at < text.length ? text.slice(at + 1) : null };
}
