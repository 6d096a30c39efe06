import type { StyleSpecification } from "maplibre-gl";
import type { FrameView } from "../../../src/workspace/page-spec";

export type Position = readonly [lng: number, lat: number];
interface Point {
  readonly x: number;
  readonly y: number;
}

type Camera = Pick<FrameView, "center" | "zoom" | "bearing" | "widthPx" | "heightPx">;

const radians = Math.PI / 180;
const northing = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * radians) / 2));
const pxPerRadian = (zoom: number) => (512 * 2 ** zoom) / (2 * Math.PI);

/** Where Web Mercator puts a position, in CSS pixels of a frame; written here once more, by EPSG 3857. */
export function mercatorPx(
  { center, zoom, bearing, widthPx, heightPx }: Camera,
  [lng, lat]: Position,
): Point {
  const east = (lng - center[0]) * radians * pxPerRadian(zoom);
  const north = (northing(lat) - northing(center[1])) * pxPerRadian(zoom);
  const turn = bearing * radians;
  return {
    x: widthPx / 2 + east * Math.cos(turn) - north * Math.sin(turn),
    y: heightPx / 2 - east * Math.sin(turn) - north * Math.cos(turn),
  };
}

/** Twenty positions, five by four over all of a view but its edges, in degrees of six decimals as files have them. */
export function knownPositions({ center, zoom, bearing, widthPx, heightPx }: Camera): Position[] {
  const turn = bearing * radians;
  return Array.from({ length: 20 }, (_, index): Position => {
    const [column, row] = [index % 5, Math.floor(index / 5)];
    const right = ((column - 2) * 0.19 + (row % 2) * 0.02) * widthPx;
    const down = ((row - 1.5) * 0.24 + column * 0.013) * heightPx;
    const east = (right * Math.cos(turn) - down * Math.sin(turn)) / pxPerRadian(zoom);
    const north = -(right * Math.sin(turn) + down * Math.cos(turn)) / pxPerRadian(zoom);
    const lat = (2 * Math.atan(Math.exp(northing(center[1]) + north)) - Math.PI / 2) / radians;
    return [Number((center[0] + east / radians).toFixed(6)), Number(lat.toFixed(6))];
  });
}

export type Rgb = readonly [red: number, green: number, blue: number];

/** Wider than a symbol with its rim, so that a ring of the disc is left around each. */
export const discRadiusPx = 14;
export const discColor: Rgb = [0, 200, 60];

/** A ground of one colour with a disc at each position, in a source as coarse as those of the app's own style. */
export function discStyle(positions: readonly Position[]): StyleSpecification {
  return {
    version: 8,
    sources: {
      discs: {
        type: "geojson",
        data: { type: "MultiPoint", coordinates: positions.map(([lng, lat]) => [lng, lat]) },
        maxzoom: 12,
      },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": "#cbdae4" } },
      {
        id: "discs",
        type: "circle",
        source: "discs",
        paint: { "circle-radius": discRadiusPx, "circle-color": `rgb(${discColor.join(",")})` },
      },
    ],
  };
}

/** The middle of what has about a colour, from the picture's corner (a pixel's own middle is at ½); null for nothing. */
export function middleOf({ data, width }: ImageData, color: Rgb): Point | null {
  const farthest = 40;
  let [x, y, pixels] = [0, 0, 0];
  for (let index = 0; index < data.length; index += 4) {
    const distance = color.reduce((sum, value, channel) => sum + Math.abs(data[index + channel]! - value), 0);
    if (distance > farthest) continue;
    x += ((index / 4) % width) + 0.5;
    y += Math.floor(index / 4 / width) + 0.5;
    pixels++;
  }
  return pixels === 0 ? null : { x: x / pixels, y: y / pixels };
}
