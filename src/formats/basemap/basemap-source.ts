import { attributionText, basemapAddress } from "./basemap-address";

/** A source of a basemap with nothing but what is known of it; addresses are whole. */
export interface BasemapSource {
  readonly type: "vector" | "raster";
  /** Address of a TileJSON, or of a PMTiles archive; null where the tiles are named. */
  readonly url: string | null;
  readonly isArchive: boolean;
  readonly tiles: readonly string[];
  readonly options: Readonly<Record<string, number | string | readonly number[]>>;
  readonly attribution: string;
}

const mostTileAddresses = 8;

function readNumbers(raw: Readonly<Record<string, unknown>>): Record<string, number | string | number[]> {
  const options: Record<string, number | string | number[]> = {};
  for (const name of ["minzoom", "maxzoom"] as const) {
    const value = raw[name];
    if (typeof value === "number" && value >= 0 && value <= 24) options[name] = value;
  }
  const { tileSize, scheme, bounds } = raw;
  if (typeof tileSize === "number" && tileSize >= 64 && tileSize <= 2048) options.tileSize = tileSize;
  if (scheme === "tms") options.scheme = scheme;
  const isBounds = (value: unknown): value is number[] =>
    Array.isArray(value) && value.length === 4 && value.every((each) => Number.isFinite(each));
  if (isBounds(bounds)) options.bounds = bounds;
  return options;
}

/** A source as a style or a TileJSON describes it; null where it is of no kind that is drawn, or names no address that may be asked. */
export function readBasemapSource(
  raw: unknown,
  base: string,
  kind?: "vector" | "raster",
): BasemapSource | null {
  if (typeof raw !== "object" || raw === null) return null;
  const source = raw as Readonly<Record<string, unknown>>;
  const type = kind ?? source.type;
  if (type !== "vector" && type !== "raster") return null;
  const written = Array.isArray(source.tiles) ? source.tiles.slice(0, mostTileAddresses) : [];
  const tiles = written.flatMap((tile) => basemapAddress(tile, base) ?? []);
  const url = tiles.length > 0 ? null : basemapAddress(source.url, base);
  if (tiles.length === 0 && url === null) return null;
  return {
    type,
    url,
    isArchive: url !== null && (String(source.url).startsWith("pmtiles://") || /\.pmtiles($|\?)/.test(url)),
    tiles,
    options: readNumbers(source),
    attribution: attributionText(source.attribution),
  };
}
