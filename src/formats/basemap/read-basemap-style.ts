import { parseJson } from "../parse-issue";
import { basemapAddress, hostOf } from "./basemap-address";
import { type BasemapSource, readBasemapSource } from "./basemap-source";

export type BasemapProblem =
  | "not-json"
  | "not-a-style"
  | "too-large"
  | "nothing-to-draw"
  | "source-refused"
  | "layer-refused"
  | "address-refused";

export interface BasemapIssue {
  readonly code: BasemapProblem;
  readonly name: string;
}

/** A style of somebody else's with nothing but what is drawn of it: no script, no markup, no address but https. */
export interface BasemapStyle {
  readonly sources: ReadonlyMap<string, BasemapSource>;
  readonly layers: readonly Readonly<Record<string, unknown>>[];
  readonly glyphs: string | null;
  readonly sprite: string | null;
}

export type ReadBasemap =
  | { readonly ok: true; readonly style: BasemapStyle; readonly issues: readonly BasemapIssue[] }
  | { readonly ok: false; readonly issue: BasemapIssue };

const mostBytes = 3_000_000;
const mostSources = 24;
const mostLayers = 600;
const mostValuesOfLayer = 4000;
const layerTypes = ["background", "fill", "line", "symbol", "circle", "raster"];
const layerMembers = [
  "id",
  "type",
  "source",
  "source-layer",
  "minzoom",
  "maxzoom",
  "filter",
  "layout",
  "paint",
];
/** Names that an object has of itself: what draws would mistake them. */
const reservedNames = ["__proto__", "constructor", "prototype"];

/** How many values a part of a style holds, counted no further than the limit. */
function countValues(part: unknown, limit: number): number {
  let count = 0;
  const waiting: unknown[] = [part];
  while (waiting.length > 0 && count <= limit) {
    const next = waiting.pop();
    count++;
    if (typeof next === "object" && next !== null) {
      const values = Object.values(next);
      if (values.length > limit) return limit + 1;
      waiting.push(...values);
    }
  }
  return count;
}

function hasReservedName(part: unknown): boolean {
  if (typeof part !== "object" || part === null) return false;
  return Object.entries(part).some(([name, value]) => reservedNames.includes(name) || hasReservedName(value));
}

function readLayer(
  raw: unknown,
  sources: ReadonlyMap<string, BasemapSource>,
  taken: ReadonlySet<string>,
): Readonly<Record<string, unknown>> | null {
  if (typeof raw !== "object" || raw === null || countValues(raw, mostValuesOfLayer) > mostValuesOfLayer)
    return null;
  if (hasReservedName(raw)) return null;
  const layer = raw as Readonly<Record<string, unknown>>;
  const { id, type, source } = layer;
  if (typeof id !== "string" || id === "" || taken.has(id)) return null;
  if (typeof type !== "string" || !layerTypes.includes(type)) return null;
  if (type !== "background" && !(typeof source === "string" && sources.has(source))) return null;
  return Object.fromEntries(layerMembers.flatMap((name) => (name in layer ? [[name, layer[name]]] : [])));
}

/**
 * Reads a MapLibre style that somebody else wrote. What is not drawn, names no address that may be asked, or is larger
 * than a style is, is left out and listed.
 *
 * @param base  the address it was read from
 */
export function readBasemapStyle(text: string, base: string): ReadBasemap {
  const refuse = (code: BasemapProblem): ReadBasemap => ({ ok: false, issue: { code, name: "" } });
  if (text.length > mostBytes) return refuse("too-large");
  const json = parseJson(text);
  if (!json.ok) return refuse("not-json");
  const raw = json.value as Readonly<Record<string, unknown>> | null;
  if (typeof raw !== "object" || raw === null || raw.version !== 8 || !Array.isArray(raw.layers))
    return refuse("not-a-style");
  const issues: BasemapIssue[] = [];
  const sources = new Map<string, BasemapSource>();
  const written = typeof raw.sources === "object" && raw.sources !== null ? Object.entries(raw.sources) : [];
  for (const [name, value] of written) {
    const isFree = sources.size < mostSources && !reservedNames.includes(name);
    const source = isFree ? readBasemapSource(value, base) : null;
    if (source) sources.set(name, source);
    else issues.push({ code: "source-refused", name });
  }
  const layers: Readonly<Record<string, unknown>>[] = [];
  const taken = new Set<string>();
  for (const [index, value] of raw.layers.entries()) {
    const layer = layers.length < mostLayers ? readLayer(value, sources, taken) : null;
    if (layer) {
      taken.add(String(layer.id));
      layers.push(layer);
    } else if (issues.length < mostLayers) issues.push({ code: "layer-refused", name: String(index + 1) });
  }
  if (!layers.some(({ source }) => source !== undefined)) return refuse("nothing-to-draw");
  const readAddress = (name: "glyphs" | "sprite") => {
    if (raw[name] === undefined) return null;
    const address = basemapAddress(raw[name], base);
    if (address === null) issues.push({ code: "address-refused", name });
    return address;
  };
  return {
    ok: true,
    style: { sources, layers, glyphs: readAddress("glyphs"), sprite: readAddress("sprite") },
    issues,
  };
}

/** Every host that the style makes the page ask, in the order of the alphabet; those of its TileJSON files come later. */
export function hostsOfBasemap({ sources, glyphs, sprite }: BasemapStyle): string[] {
  const addresses = [...sources.values()].flatMap(({ url, tiles }) => [...(url ? [url] : []), ...tiles]);
  const all = [...addresses, ...(glyphs ? [glyphs] : []), ...(sprite ? [sprite] : [])];
  return [...new Set(all.flatMap((address) => hostOf(address) ?? []))].sort();
}
