const localHosts = ["localhost", "127.0.0.1", "[::1]"];
const longestAddress = 2000;

/**
 * An address that a basemap may name: https, or http on this machine, without name and password; relative ones are taken
 * from the address of the file that names them. `pmtiles://` in front of it is left out. Null for any other.
 */
export function basemapAddress(text: unknown, base: string): string | null {
  if (typeof text !== "string" || text.length > longestAddress) return null;
  const bare = text.startsWith("pmtiles://") ? text.slice("pmtiles://".length) : text;
  if (!URL.canParse(bare, base)) return null;
  const url = new URL(bare, base);
  const isLocal = url.protocol === "http:" && localHosts.includes(url.hostname);
  if ((url.protocol !== "https:" && !isLocal) || url.username !== "" || url.password !== "") return null;
  // What stands in braces is filled in later, and must stay as it is.
  const address = url.href.replaceAll("%7B", "{").replaceAll("%7D", "}");
  return hostOf(address) === null ? null : address;
}

/** The host that is asked for it; null where a part that is filled in later stands in the host. */
export function hostOf(address: string): string | null {
  const { host } = new URL(address);
  return /[{}]|%7b|%7d/i.test(host) ? null : host;
}

const longestAttribution = 300;

/** Whom to credit, as text: markup goes, and nothing of it is ever a link. */
export function attributionText(markup: unknown): string {
  if (typeof markup !== "string") return "";
  return markup
    .slice(0, 5000)
    .replace(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, " ")
    .replace(/<[^>]*(>|$)/g, " ")
    .replace(/&copy;/gi, "©")
    .replace(/&amp;/gi, "&")
    .replace(/&[a-z]+;|&#\w+;/gi, " ")
    .replace(/[\p{Cc}\p{Bidi_C}\s]+/gu, " ")
    .trim()
    .slice(0, longestAttribution);
}
