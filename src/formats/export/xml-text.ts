// What XML 1.0 cannot hold even as a reference: control characters, lone surrogates and two non-characters.
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that have to go
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
// Written as references: what is markup, and every line break that some parser makes another of.
const special = /[&<>"\t\n\r\u0085\u2028\u2029]/g;

const names: Readonly<Record<string, string>> = { "&": "amp", "<": "lt", ">": "gt", '"': "quot" };
const toReference = (character: string) => `&${names[character] ?? `#${character.charCodeAt(0)}`};`;

/**
 * A text that any XML parser gives back as it was, in an element or a quoted attribute, line breaks included. Only
 * characters that XML 1.0 cannot hold become U+FFFD.
 */
export function escapeXml(text: string): string {
  return text.replace(forbidden, "\ufffd").replace(special, toReference);
}

/** An element with a text; the name is ours, the text anybody's. */
export const textElement = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;
