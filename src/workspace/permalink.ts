import { incidentStatuses, parties, placePrecisions } from "../core/events/incident";
import {
  emptyFilter,
  type FacetName,
  type FigureRange,
  facetNames,
  type IncidentFilter,
  rangeNames,
} from "../core/events/incident-filter";
import { weaponFamilies } from "../core/events/weapons";
import { locales } from "../core/sources/localized";
import { isKnownZone, timeSteps } from "../core/time/calendar";
import {
  formatIsoInstant,
  formatIsoInterval,
  parseIsoInstant,
  parseIsoInterval,
} from "../core/time/iso-interval";
import { interfaceThemes } from "../look/theme/tokens";
import { formatDrawnParts, parseDrawnPart } from "./permalink/drawn-parts";
import { decodePart, encodeValue, isLinkId, longestValue, oneOf } from "./permalink/link-values";
import type { AppState, Selection } from "./state";
import { type TimeState, timeModes } from "./time-state";
import type { Camera, ViewState } from "./view-state";

/** What a link sets; what it does not name stays as it is. */
export interface PermalinkChange {
  readonly time: Partial<TimeState>;
  readonly view: Partial<ViewState>;
  readonly filter: IncidentFilter | null;
  readonly selection: Selection;
  /** `key=value` pairs that could not be used, for a notice. */
  readonly ignored: readonly string[];
}

/** Facets whose values are fixed; those of the others come from the data. */
const closedFacets: Readonly<Partial<Record<FacetName, readonly string[]>>> = {
  weapon: weaponFamilies,
  party: parties,
  precision: placePrecisions,
  status: incidentStatuses,
};

/** Short forms that people and scripts write. */
const aliases: Readonly<Record<string, string>> = {
  drone: "one-way-drone",
  bomb: "guided-bomb",
  refinery: "refinery-oil",
};

const decimalNumber = /^-?\d+(\.\d+)?$/;

function parseCamera(text: string): Camera | null {
  const parts = text.split("/");
  if (parts.length > 5 || !parts.every((part) => decimalNumber.test(part))) return null;
  const [zoom, lat, lng, bearing = 0, pitch = 0] = parts.map(Number);
  if (zoom === undefined || lat === undefined || lng === undefined) return null;
  const isValid =
    [zoom, lat, lng, bearing, pitch].every(Number.isFinite) &&
    zoom >= 0 &&
    zoom <= 22 &&
    Math.abs(lat) <= 85 &&
    Math.abs(lng) <= 180 &&
    pitch >= 0 &&
    pitch <= 85;
  return isValid ? { lng, lat, zoom, bearing, pitch } : null;
}

function parseFacet(name: string, values: readonly string[]): Partial<IncidentFilter> | null {
  const facet = facetNames.find((candidate) => candidate === name);
  if (!facet) return null;
  const closed = closedFacets[facet];
  const known = values.map((value) => {
    const term = Object.hasOwn(aliases, value) ? (aliases[value] ?? value) : value;
    if (closed) return oneOf(closed, term);
    return term.length > 0 && term.length <= longestValue ? term : null;
  });
  return known.some((value) => value === null) ? null : { [facet]: known };
}

/** "3..10", "3.." or "..10". */
function parseRange(text: string): FigureRange | null {
  const bounds = /^(\d{0,9})\.\.(\d{0,9})$/.exec(text);
  if (!bounds) return null;
  const [min = null, max = null] = bounds.slice(1).map((part) => (part === "" ? null : Number(part)));
  return min === null && max === null ? null : { min, max };
}

function parseOther(name: string, values: readonly string[]): Partial<IncidentFilter> | null {
  const [value = ""] = values;
  const range = rangeNames.find((candidate) => candidate === name);
  if (range) {
    const bounds = parseRange(value);
    return bounds && { [range]: bounds };
  }
  if (name === "view") return value === "in" ? { inView: true } : null;
  if (name === "zone") return value.length > 0 && value.length <= longestValue ? { zone: value } : null;
  return null;
}

function parseFilter(text: string): IncidentFilter | null {
  const filter: Record<string, unknown> = { ...emptyFilter };
  for (const clause of text.split(";").filter(Boolean)) {
    const colon = clause.indexOf(":");
    const name = clause.slice(0, colon);
    const decoded = clause
      .slice(colon + 1)
      .split(",")
      .map(decodePart);
    const values = decoded.filter((value) => value !== null);
    if (values.length < decoded.length) return null;
    if (name === "text") {
      filter.text = values.join(",");
      continue;
    }
    const used = parseFacet(name, values) ?? parseOther(name, values);
    if (used === null) return null;
    Object.assign(filter, used);
  }
  return filter as unknown as IncidentFilter;
}

type Reader = (
  value: string,
  change: { -readonly [Key in keyof PermalinkChange]: PermalinkChange[Key] },
) => boolean;

const readers: Readonly<Record<string, Reader>> = {
  map: (value, change) => {
    const camera = parseCamera(value);
    if (camera) change.view = { ...change.view, camera };
    return camera !== null;
  },
  window: (value, change) => {
    const window = parseIsoInterval(value);
    if (window) change.time = { ...change.time, window };
    return window !== null;
  },
  at: (value, change) => {
    const playheadMs = parseIsoInstant(value);
    if (playheadMs !== null) change.time = { ...change.time, playheadMs };
    return playheadMs !== null;
  },
  mode: (value, change) => {
    const mode = oneOf(timeModes, value);
    if (mode) change.time = { ...change.time, mode };
    return mode !== null;
  },
  step: (value, change) => {
    const step = value === "night" ? "attack-night" : oneOf(timeSteps, value);
    if (step) change.time = { ...change.time, step };
    return step !== null;
  },
  zone: (value, change) => {
    if (!isKnownZone(value)) return false;
    change.time = { ...change.time, zone: value };
    return true;
  },
  known: (value, change) => {
    const knownAtMs = value === "now" ? null : parseIsoInstant(value);
    if (knownAtMs === null && value !== "now") return false;
    change.time = { ...change.time, knownAtMs };
    return true;
  },
  filter: (value, change) => {
    const filter = parseFilter(value);
    if (filter) change.filter = filter;
    return filter !== null;
  },
  // The address of a file to import: for the page that may ask it, no part of the view.
  import: () => true,
  // Chooses the page that reads the rest.
  embed: (value) => value === "1",
  lang: (value, change) => {
    const locale = oneOf(locales, value);
    if (locale) change.view = { ...change.view, locale };
    return locale !== null;
  },
  theme: (value, change) => {
    const theme = oneOf(interfaceThemes, value);
    if (theme) change.view = { ...change.view, theme };
    return theme !== null;
  },
  select: (value, change) => {
    if (!isLinkId(value)) return false;
    change.selection = { kind: "incident", id: value };
    return true;
  },
};

/** Reads an address's fragment (with or without `#`). Never throws: what it cannot use is listed as ignored. */
export function parsePermalink(fragment: string): PermalinkChange {
  const change = { time: {}, view: {}, filter: null, selection: null, ignored: [] as string[] };
  for (const pair of fragment.replace(/^#/, "").split("&").filter(Boolean)) {
    const equals = pair.indexOf("=");
    const key = pair.slice(0, Math.max(0, equals));
    const text = pair.slice(equals + 1);
    const drawn = parseDrawnPart(key, text);
    if (drawn) {
      change.view = { ...change.view, ...drawn.view };
      change.time = { ...change.time, ...drawn.time };
      continue;
    }
    const reader = Object.hasOwn(readers, key) ? readers[key] : undefined;
    // A filter keeps its own escapes until its clauses are split.
    const value = key === "filter" ? text : decodePart(text);
    const isUsed = reader !== undefined && value !== null && reader(value, change);
    if (!isUsed) change.ignored.push(pair.slice(0, 80));
  }
  return change;
}

/** The filter clause of a link: `weapon:missile;target:energy`, empty where it asks nothing. */
export function formatFilter(filter: IncidentFilter): string {
  const clauses = facetNames
    .filter((facet) => filter[facet].length > 0)
    .map((facet) => `${facet}:${filter[facet].map(encodeValue).join(",")}`);
  for (const name of rangeNames) {
    const range = filter[name];
    if (range) clauses.push(`${name}:${range.min ?? ""}..${range.max ?? ""}`);
  }
  if (filter.inView) clauses.push("view:in");
  if (filter.zone !== null) clauses.push(`zone:${encodeValue(filter.zone)}`);
  const text = filter.text.trim();
  if (text !== "") clauses.push(`text:${encodeValue(text)}`);
  return clauses.join(";");
}

/** The fragment that reopens what is shown, starting with `#`. */
export function formatPermalink(state: Pick<AppState, "view" | "time" | "document" | "selection">): string {
  const { view, time, document, selection } = state;
  const { camera } = view;
  const round = (value: number, decimals: number) => Number(value.toFixed(decimals));
  const turned = camera.bearing !== 0 || camera.pitch !== 0;
  const map = [
    round(camera.zoom, 2),
    round(camera.lat, 4),
    round(camera.lng, 4),
    ...(turned ? [round(camera.bearing, 1), round(camera.pitch, 1)] : []),
  ].join("/");
  const pairs: [string, string][] = [
    ["map", map],
    ["window", formatIsoInterval(time.window)],
  ];
  // Said even where it is the usual one: whoever opens the link may have left another mode on.
  pairs.push(["mode", time.mode]);
  if (time.mode !== "window") pairs.push(["at", formatIsoInstant(time.playheadMs)]);
  pairs.push(["step", time.step], ["zone", time.zone]);
  pairs.push(["known", time.knownAtMs === null ? "now" : formatIsoInstant(time.knownAtMs)]);
  // Also where it is empty: the link then shows all, whatever filter its receiver had.
  pairs.push(["filter", formatFilter(document.filter)]);
  if (view.locale !== "en") pairs.push(["lang", view.locale]);
  if (view.theme !== "light") pairs.push(["theme", view.theme]);
  pairs.push(...formatDrawnParts(view, time));
  if (selection?.kind === "incident") pairs.push(["select", encodeValue(selection.id)]);
  return `#${pairs.map(([key, value]) => `${key}=${value}`).join("&")}`;
}
