import { hostOf } from "../../formats/basemap/basemap-address";
import { type BasemapSource, readBasemapSource } from "../../formats/basemap/basemap-source";
import {
  type BasemapIssue,
  type BasemapStyle,
  hostsOfBasemap,
  readBasemapStyle,
} from "../../formats/basemap/read-basemap-style";
import { parseJson } from "../../formats/parse-issue";
import { checkAddress, fetchRemoteFile } from "../import/fetch-remote";

/** How a basemap stands: whom to ask for leave next, why there is none, or all that it takes to draw it. */
export type BasemapStep =
  | { readonly kind: "asks"; readonly hosts: readonly string[] }
  | { readonly kind: "failed"; readonly code: string; readonly detail: string }
  | {
      readonly kind: "ready";
      readonly style: BasemapStyle;
      readonly hosts: readonly string[];
      readonly issues: readonly BasemapIssue[];
    };

const mostStyleBytes = 3_000_000;
const isArchiveAddress = (url: string) => /\.pmtiles($|\?)/.test(url);
const isTileAddress = (url: string) => /\{z\}/.test(decodeURI(url));

/** A style of one source: an archive of pictures, or pictures by their addresses. */
const rasterStyle = (source: BasemapSource): BasemapStyle => ({
  sources: new Map([["basemap", source]]),
  layers: [{ id: "basemap", type: "raster", source: "basemap" }],
  glyphs: null,
  sprite: null,
});

/**
 * Follows an address to a whole basemap, asking no host that is not among those allowed: it says which it needs next and
 * can be called again with them. The address may be that of a style, of a PMTiles archive of pictures, or a template of
 * pictures with {z}, {x} and {y}.
 */
export function openBasemap(address: string) {
  const files = new Map<string, string>();

  async function fetchOnce(url: string, signal: AbortSignal): Promise<BasemapStep | string> {
    const known = files.get(url);
    if (known !== undefined) return known;
    const answer = await fetchRemoteFile(url, signal, () => undefined, mostStyleBytes);
    if (!answer.ok) return { kind: "failed", code: answer.reason, detail: answer.detail };
    const text = await answer.file.text();
    files.set(url, text);
    return text;
  }

  async function readStyle(url: string, signal: AbortSignal): Promise<BasemapStep> {
    const plain = (kind: "raster", raw: object): BasemapStep => {
      const source = readBasemapSource(raw, url, kind);
      if (!source) return { kind: "failed", code: "not-a-style", detail: "" };
      return { kind: "ready", style: rasterStyle(source), hosts: [], issues: [] };
    };
    if (isArchiveAddress(url)) return plain("raster", { url: `pmtiles://${url}` });
    if (isTileAddress(url)) return plain("raster", { tiles: [url], tileSize: 256, maxzoom: 19 });
    const text = await fetchOnce(url, signal);
    if (typeof text !== "string") return text;
    const read = readBasemapStyle(text, url);
    if (!read.ok) return { kind: "failed", code: read.issue.code, detail: read.issue.name };
    return { kind: "ready", style: read.style, hosts: [], issues: read.issues };
  }

  /** The next step with these hosts allowed. */
  return async function advance(allowed: ReadonlySet<string>, signal: AbortSignal): Promise<BasemapStep> {
    const checked = checkAddress(address.replace(/^pmtiles:\/\//, ""));
    if (!checked.ok) return { kind: "failed", code: checked.reason, detail: checked.detail };
    const url = decodeTemplate(checked.url.href);
    const first = hostOf(url);
    if (first === null) return { kind: "failed", code: "not-an-address", detail: "" };
    if (!allowed.has(first)) return { kind: "asks", hosts: [first] };
    const read = await readStyle(url, signal);
    if (read.kind !== "ready") return read;
    const needed = hostsOfBasemap(read.style);
    if (needed.some((host) => !allowed.has(host))) return { kind: "asks", hosts: needed };
    const sources = new Map<string, BasemapSource>();
    for (const [name, source] of read.style.sources) {
      if (source.url === null || source.isArchive) {
        sources.set(name, source);
        continue;
      }
      const text = await fetchOnce(source.url, signal);
      if (typeof text !== "string") return text;
      const json = parseJson(text);
      const described = json.ok ? readBasemapSource(json.value, source.url, source.type) : null;
      if (!described || described.tiles.length === 0)
        return { kind: "failed", code: "source-refused", detail: name };
      const attribution = source.attribution || described.attribution;
      sources.set(name, { ...described, options: { ...described.options, ...source.options }, attribution });
    }
    const style = { ...read.style, sources };
    const hosts = [...new Set([first, ...needed, ...hostsOfBasemap(style)])].sort();
    if (hosts.some((host) => !allowed.has(host))) return { kind: "asks", hosts };
    return { kind: "ready", style, hosts, issues: read.issues };
  };
}

const decodeTemplate = (href: string) => href.replaceAll("%7B", "{").replaceAll("%7D", "}");
