import type { Span } from "./dates";

// Authored by hand around named towns, like the contact line; smoothed by the build.

/** Ground around a town of which both sides, or the holder alone, say that they hold it. */
export interface Pocket extends Span {
  readonly id: string;
  readonly status: "contested" | "claimed";
  /** Not closed: the build closes it. */
  readonly ring: readonly (readonly [lng: number, lat: number])[];
}

export const pockets: readonly Pocket[] = [
  {
    id: "pokrovsk",
    status: "contested",
    until: "2025-12-01",
    ring: [
      [37.1, 48.25],
      [37.17, 48.24],
      [37.22, 48.26],
      [37.22, 48.3],
      [37.19, 48.33],
      [37.13, 48.33],
      [37.09, 48.29],
    ],
  },
  {
    id: "pokrovsk-myrnohrad",
    status: "contested",
    from: "2025-12-23",
    ring: [
      [37.1, 48.25],
      [37.17, 48.24],
      [37.24, 48.26],
      [37.3, 48.28],
      [37.32, 48.31],
      [37.3, 48.34],
      [37.24, 48.34],
      [37.18, 48.33],
      [37.12, 48.33],
      [37.08, 48.29],
    ],
  },
  {
    id: "myrnohrad-south",
    status: "claimed",
    until: "2025-12-01",
    ring: [
      [37.23, 48.27],
      [37.29, 48.27],
      [37.31, 48.29],
      [37.28, 48.3],
      [37.23, 48.3],
    ],
  },
  {
    id: "siversk",
    status: "contested",
    until: "2025-12-01",
    ring: [
      [38.06, 48.85],
      [38.1, 48.83],
      [38.15, 48.84],
      [38.15, 48.88],
      [38.11, 48.9],
      [38.06, 48.89],
    ],
  },
  {
    id: "huliaipole",
    status: "contested",
    from: "2025-12-23",
    ring: [
      [36.21, 47.64],
      [36.26, 47.62],
      [36.32, 47.64],
      [36.33, 47.69],
      [36.28, 47.71],
      [36.22, 47.7],
    ],
  },
  {
    id: "stepnohirsk",
    status: "contested",
    from: "2025-12-27",
    ring: [
      [35.29, 47.55],
      [35.36, 47.54],
      [35.42, 47.56],
      [35.42, 47.6],
      [35.37, 47.62],
      [35.31, 47.6],
    ],
  },
  {
    id: "vovchansk",
    status: "contested",
    ring: [
      [36.9, 50.26],
      [36.96, 50.26],
      [36.99, 50.29],
      [36.97, 50.31],
      [36.92, 50.32],
      [36.88, 50.29],
    ],
  },
  {
    id: "kupiansk",
    status: "contested",
    until: "2025-12-01",
    ring: [
      [37.57, 49.69],
      [37.62, 49.67],
      [37.66, 49.7],
      [37.67, 49.75],
      [37.66, 49.79],
      [37.6, 49.8],
      [37.55, 49.77],
      [37.55, 49.72],
    ],
  },
  {
    id: "kupiansk",
    status: "claimed",
    from: "2025-12-23",
    ring: [
      [37.57, 49.69],
      [37.62, 49.67],
      [37.66, 49.7],
      [37.67, 49.75],
      [37.66, 49.79],
      [37.6, 49.8],
      [37.55, 49.77],
      [37.55, 49.72],
    ],
  },
  {
    id: "lyman",
    status: "claimed",
    from: "2025-12-23",
    ring: [
      [37.8, 48.95],
      [37.86, 48.96],
      [37.91, 48.98],
      [37.91, 49.02],
      [37.85, 49.03],
      [37.8, 49.02],
    ],
  },
  {
    id: "kostiantynivka",
    status: "claimed",
    from: "2025-12-23",
    ring: [
      [37.7, 48.49],
      [37.77, 48.47],
      [37.84, 48.49],
      [37.84, 48.53],
      [37.77, 48.56],
      [37.71, 48.55],
    ],
  },
];
