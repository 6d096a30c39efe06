import { type TimeState, trailLengths } from "../time-state";
import { colorings, displays, initialView, type LayerId, layerIds, type ViewState } from "../view-state";
import { decodePart, formatIds, oneOf, parseIds } from "./link-values";

type DrawnView = Pick<ViewState, "layers" | "display" | "colorBy" | "shownProposals" | "comparison">;

/** What a part of a link sets of how the map is drawn. */
export interface DrawnChange {
  readonly view?: Partial<DrawnView>;
  readonly time?: Partial<Pick<TimeState, "trailSteps" | "emphasizeRecent">>;
}

function parseLayers(text: string): DrawnChange | null {
  const names = text.split(",").filter(Boolean);
  const shown = names.map((name) => oneOf(layerIds, name));
  if (shown.includes(null)) return null;
  const layers = Object.fromEntries(layerIds.map((id) => [id, shown.includes(id)])) as Record<
    LayerId,
    boolean
  >;
  return { view: { layers } };
}

const layouts = ["together", "side-by-side"] as const;

function parseComparison(text: string): DrawnChange | null {
  const colon = text.indexOf(":");
  const layout = oneOf(layouts, text.slice(0, Math.max(0, colon)));
  const zoneIds = parseIds(text.slice(colon + 1));
  return layout && zoneIds && { view: { comparison: { zoneIds, layout } } };
}

const readers: Readonly<Record<string, (text: string) => DrawnChange | null>> = {
  layers: (text) => {
    const list = decodePart(text);
    return list === null ? null : parseLayers(list);
  },
  display: (text) => {
    const display = oneOf(displays, text);
    return display && { view: { display } };
  },
  color: (text) => {
    const colorBy = oneOf(colorings, text);
    return colorBy && { view: { colorBy } };
  },
  proposals: (text) => {
    const shownProposals = parseIds(text);
    return shownProposals && { view: { shownProposals } };
  },
  compare: parseComparison,
  trail: (text) => {
    const trailSteps = trailLengths.find((length) => String(length) === text);
    return trailSteps === undefined ? null : { time: { trailSteps } };
  },
  recent: (text) => (text === "1" || text === "0" ? { time: { emphasizeRecent: text === "1" } } : null),
};

/** Reads one `key=text` about how the map is drawn, escapes still in place; null where it is none, or not understood. */
export function parseDrawnPart(key: string, text: string): DrawnChange | null {
  return Object.hasOwn(readers, key) ? (readers[key]?.(text) ?? null) : null;
}

/** The pairs of what is drawn otherwise than at first. */
export function formatDrawnParts(view: ViewState, time: TimeState): [string, string][] {
  const pairs: [string, string][] = [];
  const { layers, display, colorBy, shownProposals, comparison } = view;
  if (layerIds.some((id) => layers[id] !== initialView.layers[id]))
    pairs.push(["layers", layerIds.filter((id) => layers[id]).join(",")]);
  if (display !== initialView.display) pairs.push(["display", display]);
  if (colorBy !== initialView.colorBy) pairs.push(["color", colorBy]);
  if (shownProposals.length > 0) pairs.push(["proposals", formatIds(shownProposals)]);
  if (comparison) pairs.push(["compare", `${comparison.layout}:${formatIds(comparison.zoneIds)}`]);
  if (time.trailSteps !== 0) pairs.push(["trail", String(time.trailSteps)]);
  if (time.emphasizeRecent) pairs.push(["recent", "1"]);
  return pairs;
}
