import { type PermalinkChange, parsePermalink } from "../../../workspace/permalink";

/** One pair of a link's grammar; null where the link would ignore it. */
export function readLinkPair(key: string, value: string): PermalinkChange | null {
  // Only what separates pairs is escaped: a filter has escapes of its own.
  const escaped = key === "filter" ? value.replaceAll("&", "%26") : encodeURIComponent(value);
  const change = parsePermalink(`${key}=${escaped}`);
  return change.ignored.length === 0 ? change : null;
}
