import type { LngLat } from "../core/geo/position";
import type { Locale } from "../core/sources/localized";
import type { ThemeName } from "../look/theme/tokens";
import type { BlockPlacements } from "./page-blocks";

export const pageNames = ["a2", "a3", "a4", "a5", "letter", "16:9", "1:1", "9:16", "custom"] as const;
export type PageName = (typeof pageNames)[number];

export const orientations = ["landscape", "portrait"] as const;
export type Orientation = (typeof orientations)[number];

/** Dots per inch; 96 is the screen's. */
export const resolutions = [96, 150, 300, 600] as const;
export type Resolution = (typeof resolutions)[number];

export const lengthUnits = ["mm", "px"] as const;

/** A size of the user's own: paper in millimetres, or the finished picture in pixels. */
export interface CustomSize {
  readonly width: number;
  readonly height: number;
  readonly unit: (typeof lengthUnits)[number];
}

/** What the map's frame shows: all of it, and more where the frame's shape differs. */
export interface FrameView {
  readonly center: LngLat;
  /** MapLibre's zoom: the world is 512 · 2^zoom CSS pixels wide. */
  readonly zoom: number;
  /** Degrees clockwise from north that point up. */
  readonly bearing: number;
  /** Size of what was looked at, in CSS pixels. */
  readonly widthPx: number;
  readonly heightPx: number;
}

/** How a page is made fit to be published: what would give away more is coarsened, left out, and said on the page. */
export interface PublishSafe {
  /** Places are moved to the middle of a cell of a grid of this many kilometres. */
  readonly gridKm: number;
  /** Nothing is shown of the last so many days before the page was made; 0 for all. */
  readonly delayDays: number;
}

/** What the user chose for a page, as the document keeps it. */
export interface PageSetup {
  readonly page: PageName;
  /** Counts where `page` is `custom`, and is kept when it is not. */
  readonly custom: CustomSize;
  readonly orientation: Orientation;
  readonly dpi: Resolution;
  readonly title: string;
  readonly subtitle: string;
  readonly notes: string;
  /** Null follows the interface. */
  readonly themeName: ThemeName | null;
  readonly locale: Locale | null;
  /** Null follows the live map. */
  readonly frame: FrameView | null;
  /** Blocks that are hidden or were moved; all others arrange themselves. */
  readonly blocks: BlockPlacements;
  readonly publishSafe: PublishSafe | null;
  /** Whether a PNG, PDF or SVG carries the workspace, so that the map can be reopened from it. */
  readonly carriesWorkspace: boolean;
}

/** A page to be drawn: its paper, its words and its look. */
export interface PageSpec extends PageSetup {
  readonly themeName: ThemeName;
  readonly locale: Locale;
}

export const defaultPageSetup: PageSetup = {
  page: "a4",
  custom: { width: 280, height: 200, unit: "mm" },
  orientation: "landscape",
  dpi: 300,
  title: "",
  subtitle: "",
  notes: "",
  themeName: null,
  locale: null,
  frame: null,
  blocks: {},
  publishSafe: null,
  carriesWorkspace: true,
};

export const defaultPageSpec: PageSpec = { ...defaultPageSetup, themeName: "light", locale: "en" };

/** The page to be drawn: what was not chosen follows the interface. */
export function resolvePage(
  setup: PageSetup,
  view: { readonly theme: ThemeName; readonly locale: Locale },
): PageSpec {
  return { ...setup, themeName: setup.themeName ?? view.theme, locale: setup.locale ?? view.locale };
}
