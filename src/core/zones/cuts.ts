import { type AreaIndex, indexArea } from "../geo/area-index";
import { intersectAreas, subtractAreas } from "../geo/boolean";
import { clipPath } from "../geo/clip-line";
import type { Area, LngLat, MultiLineString, MultiPolygon } from "../geo/position";
import { noteIfMissing, type ZoneIssue, type ZoneLookups } from "./lookups";
import { prepareBank, prepareClip } from "./prepared-clips";
import type { Clip, ZoneRecipe } from "./recipe";

/** What a recipe keeps to and what it leaves out, looked up once for its area and its lines alike. */
export interface Cuts {
  /** The zone lies in every one of these. */
  readonly within: readonly Area[];
  /** The zone lies in none of these. */
  readonly without: readonly Area[];
}

/**
 * The clip and subtract entries of a recipe as areas; clip entries of one kind are united.
 *
 * @param issues  grows by one entry for everything the lookups do not know, and for what cannot be left out
 */
export function resolveCuts(recipe: ZoneRecipe, lookups: ZoneLookups, issues: ZoneIssue[]): Cuts {
  const byKind = new Map<Clip["to"], Area[]>();
  for (const clip of recipe.clip ?? []) {
    const area = lookUpClip(clip, lookups, issues);
    if (area !== null) byKind.set(clip.to, [...(byKind.get(clip.to) ?? []), area]);
  }
  const without = (recipe.subtract ?? []).map((id) => {
    const area = noteIfMissing(lookups.zone(id), { code: "unknown-zone", id }, issues);
    if (area !== "circular") return area;
    issues.push({ code: "circular-subtract", id });
    return null;
  });
  return {
    within: [...byKind.values()].map(prepareClip).filter((area) => area !== null),
    without: without.filter((area) => area !== null),
  };
}

/** An area cut to what it may keep; null when nothing is left. */
export function cutArea(area: MultiPolygon, { within, without }: Cuts): MultiPolygon | null {
  const kept = within.reduce<MultiPolygon | null>(
    (left, clip) => (left === null ? null : intersectAreas(left, clip)),
    area,
  );
  return kept === null || without.length === 0 ? kept : subtractAreas(kept, without);
}

/** Paths cut to what they may keep, in their own direction; null when nothing is left. */
export function cutPaths(paths: readonly (readonly LngLat[])[], cuts: Cuts): MultiLineString | null {
  let kept = paths.map((path) => path.map(([lng, lat]): [number, number] => [lng, lat]));
  const cut = (index: AreaIndex, keep: "inside" | "outside"): void => {
    kept = kept.flatMap((path) => clipPath(path, index, keep)?.coordinates ?? []);
  };
  for (const area of cuts.within) cut(indexArea(area), "inside");
  for (const area of cuts.without) cut(indexArea(area), "outside");
  return kept.length === 0 ? null : { type: "MultiLineString", coordinates: kept };
}

function lookUpClip(clip: Clip, lookups: ZoneLookups, issues: ZoneIssue[]): Area | null {
  switch (clip.to) {
    case "oblast":
      return noteIfMissing(lookups.oblast(clip.id), { code: "unknown-oblast", id: clip.id }, issues);
    case "country":
      return noteIfMissing(lookups.country(clip.id), { code: "unknown-country", id: clip.id }, issues);
    case "river": {
      const course = lookups.river(clip.id);
      const bank = course && prepareBank(clip.id, course, clip.bank);
      return noteIfMissing(bank, { code: "unknown-river", id: clip.id }, issues);
    }
    case "land":
      return noteIfMissing(lookups.land(), { code: "unknown-land" }, issues);
    case "control": {
      const { date, holder } = clip;
      return noteIfMissing(lookups.control(date, holder), { code: "unknown-control", date }, issues);
    }
  }
}
