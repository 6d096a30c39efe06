import type { Locale } from "../core/sources/localized";
import type { InterfaceTheme } from "../look/theme/tokens";

export const layerIds = ["incidents", "control", "contact-line", "zones", "annotations", "labels"] as const;
export type LayerId = (typeof layerIds)[number];

export const displays = ["points", "density"] as const;
/** How incidents are drawn: each with its symbol, or all together as a relative density. */
export type Display = (typeof displays)[number];

export const colorings = ["weapon", "source"] as const;
/** What the colour of a symbol stands for; its shape always stands for the weapon family. */
export type Coloring = (typeof colorings)[number];

/** Zones looked at beside each other: over one another on one map, or each on a map of its own with one camera. */
export interface Comparison {
  /** Ids of zones drawn here or of proposals, in the order of comparison. */
  readonly zoneIds: readonly string[];
  readonly layout: "together" | "side-by-side";
}

export interface Camera {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
  readonly bearing: number;
  readonly pitch: number;
}

/** How the document is looked at: saved and restored, never undone. */
export interface ViewState {
  readonly camera: Camera;
  readonly layers: Readonly<Record<LayerId, boolean>>;
  readonly locale: Locale;
  readonly theme: InterfaceTheme;
  /** Ids of the built-in proposals that are drawn. */
  readonly shownProposals: readonly string[];
  readonly display: Display;
  readonly colorBy: Coloring;
  readonly comparison: Comparison | null;
}

export const initialView: ViewState = {
  camera: { lng: 33.2, lat: 48.6, zoom: 5.5, bearing: 0, pitch: 0 },
  layers: {
    incidents: true,
    control: true,
    "contact-line": true,
    zones: true,
    annotations: true,
    labels: true,
  },
  locale: "en",
  theme: "light",
  shownProposals: [],
  display: "points",
  colorBy: "weapon",
  comparison: null,
};
