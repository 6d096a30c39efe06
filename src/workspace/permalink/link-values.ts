/** No value of a link is longer. */
export const longestValue = 300;

export function oneOf<Value extends string>(values: readonly Value[], text: string): Value | null {
  return values.find((value) => value === text) ?? null;
}

/** Percent-decoded text, or null where the escapes are not UTF-8. */
export function decodePart(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/** Percent-encoded; half a surrogate pair, which cannot be, becomes a replacement character. */
export function encodeValue(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD"));
}

/** Whether a text can be an id in a link: ids come from files, too, and none has reason to hold what markup is made of. */
export function isLinkId(text: string): boolean {
  return text !== "" && text.length <= longestValue && !/[<>\p{Cc}]/u.test(text);
}

/** So many ids at most in one list. */
const mostIds = 60;

/** Ids parted by commas, each with its own escapes; null where one of them cannot be one. */
export function parseIds(text: string): string[] | null {
  const ids = text.split(",").filter(Boolean).map(decodePart);
  const known = ids.filter((id) => id !== null && isLinkId(id)) as string[];
  return known.length < ids.length || ids.length > mostIds ? null : known;
}

/** The ids that a link can hold, in their order. */
export function formatIds(ids: readonly string[]): string {
  return ids.filter(isLinkId).slice(0, mostIds).map(encodeValue).join(",");
}
