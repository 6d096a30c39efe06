import type { LngLat } from "../geo/position";

/** Where a river ends, as the lines of the embedded basemap have it. */
export interface RiverMouth {
  /** The English name of the river, as in `River.id`. */
  readonly id: string;
  /** What it flows into, by which one knows the mouth from the source. */
  readonly into: string;
  readonly position: LngLat;
  /** The way on through a liman and out to sea, by which its banks are told apart beyond the mouth. */
  readonly seaward: readonly LngLat[];
}

// What flows into what is common geography. Positions: the end nearest to that water of the river's line in the basemap
// (GSHHG, see data/SOURCES.md). Seaward: by hand, along the middle of liman and bay.
const mouths: readonly [id: string, into: string, position: LngLat, ...seaward: LngLat[]][] = [
  ["Berezina", "Dnipro", [30, 52.58]],
  ["Danube", "Black Sea", [29.66, 45.21], [29.76, 45.15], [30.5, 45]],
  ["Desna", "Dnipro", [30.86, 51]],
  [
    "Dnipro",
    "Black Sea",
    [32.45, 46.57],
    [32.2, 46.545],
    [31.9, 46.57],
    [31.53, 46.59],
    [31.3, 46.5],
    [30.9, 45.5],
  ],
  ["Dnister", "Black Sea", [30.27, 46.32], [30.45, 46.12], [30.5, 46.06], [31, 45.5]],
  ["Don", "Sea of Azov", [39.27, 47.13], [38.9, 47.1], [37.5, 46.5]],
  ["Inhulets", "Dnipro", [32.81, 46.69]],
  ["Khoper", "Don", [42.31, 49.59]],
  ["Kuban", "Sea of Azov", [37.38, 45.31], [37.2, 45.6]],
  ["Oka", "Volga", [43.97, 56.32]],
  ["Oskil", "Siverskyi Donets", [37.4, 49.11]],
  ["Prut", "Danube", [28.21, 45.45]],
  ["Prypiat", "Dnipro", [30.46, 51.18]],
  ["Samara", "Dnipro", [35.27, 48.63]],
  ["Seim", "Desna", [32.55, 51.46]],
  ["Siverskyi Donets", "Don", [40.93, 47.59]],
  [
    "Southern Buh",
    "Black Sea",
    [31.75, 47.25],
    [31.95, 46.97],
    [31.9, 46.75],
    [31.95, 46.65],
    [31.53, 46.59],
    [31.3, 46.5],
  ],
  ["Sozh", "Dnipro", [30.8, 51.95]],
  ["Tysa", "Danube", [20.28, 45.14]],
  ["Volga", "Caspian Sea", [47.75, 45.9]],
  ["Western Buh", "Narew", [21, 52.46]],
];

const byId = new Map(
  mouths.map(([id, into, position, ...seaward]): [string, RiverMouth] => [
    id,
    { id, into, position, seaward },
  ]),
);

/** The mouth of a river of the embedded basemap, null for any other. */
export function findRiverMouth(id: string): RiverMouth | null {
  return byId.get(id) ?? null;
}

/** Every mouth that is known, by the river's English name. */
export const riverMouths: readonly RiverMouth[] = [...byId.values()];
