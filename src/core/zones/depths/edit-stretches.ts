import {
  type DepthSegment,
  MAXIMUM_DEPTH_METERS,
  MINIMUM_DEPTH_METERS,
  type StripDepths,
} from "../../geo/strip-parts/issues";
import type { StripSide } from "../depth-anchor";
import { listStretches, type Stretch, stretchAt } from "./stretches";

/** No stretch is made shorter than this, or than a tenth of the room there is. */
const shortestStretchMeters = 100;
/** Places as near as this to a boundary are taken to be the boundary; a stretch not ten times as long is not split. */
const nearMeters = 1;
/** What a strip gets instead of no depth at all. */
const leastOnlyDepthMeters = 100;

const depthMember = { left: "leftMeters", right: "rightMeters" } as const;

/** A depth that a strip can have: 0, or 1 m to 500 km, in whole meters. */
export function clampDepthMeters(meters: number): number {
  const rounded = Math.round(meters);
  return rounded < MINIMUM_DEPTH_METERS ? 0 : Math.min(MAXIMUM_DEPTH_METERS, rounded);
}

/**
 * The strip with another depth on one side of one of its stretches. The depth of a stretch without a segment of its own
 * is that of the whole strip, and changes wherever it holds.
 */
export function setStretchDepth<Depths extends StripDepths>(
  depths: Depths,
  { segmentIndex }: Pick<Stretch, "segmentIndex">,
  side: StripSide,
  depthMeters: number,
): Depths {
  const set = (meters: number): Depths => {
    const change = { [depthMember[side]]: meters };
    if (segmentIndex === null) return { ...depths, ...change };
    const segments = (depths.segments ?? []).map((segment, index) =>
      index === segmentIndex ? { ...segment, ...change } : segment,
    );
    return { ...depths, segments };
  };
  const next = set(clampDepthMeters(depthMeters));
  return hasDepth(next) ? next : set(leastOnlyDepthMeters);
}

function hasDepth({ leftMeters, rightMeters, segments = [] }: StripDepths): boolean {
  return [{ leftMeters, rightMeters }, ...segments].some((one) => one.leftMeters > 0 || one.rightMeters > 0);
}

/**
 * The strip with the boundary after the stretch `boundaryIndex` moved along its line, as far as both neighbours keep
 * some length. The strip itself where there is no such boundary.
 */
export function moveBoundary<Depths extends StripDepths>(
  depths: Depths,
  lengthMeters: number,
  boundaryIndex: number,
  toMeters: number,
): Depths {
  const stretches = listStretches(depths, lengthMeters);
  const before = stretches[boundaryIndex];
  const after = stretches[boundaryIndex + 1];
  if (!before || !after) return depths;
  const at = clampBetween(before.fromMeters, after.toMeters, toMeters);
  return withStretches(depths, stretches, (stretch) => {
    if (stretch === before) return [{ ...stretch, toMeters: at }];
    return [stretch === after ? { ...stretch, fromMeters: at } : stretch];
  });
}

/**
 * The strip with one stretch made into two at a place along the line: they can then have depths of their own. The place
 * is taken to lie inside the stretch.
 */
export function splitStretch<Depths extends StripDepths>(
  depths: Depths,
  lengthMeters: number,
  stretchIndex: number,
  atMeters: number,
): Depths {
  const stretches = listStretches(depths, lengthMeters);
  const stretch = stretches[stretchIndex];
  if (!stretch || stretch.toMeters - stretch.fromMeters < 10 * nearMeters) return depths;
  const at = clampBetween(stretch.fromMeters, stretch.toMeters, atMeters);
  return withStretches(depths, stretches, (candidate) =>
    candidate === stretch
      ? [
          { ...stretch, toMeters: at },
          { ...stretch, fromMeters: at, segmentIndex: -1 },
        ]
      : [candidate],
  );
}

/** The strip without the boundary after the stretch `boundaryIndex`: the depths before it hold on. */
export function removeBoundary<Depths extends StripDepths>(
  depths: Depths,
  lengthMeters: number,
  boundaryIndex: number,
): Depths {
  const stretches = listStretches(depths, lengthMeters);
  const before = stretches[boundaryIndex];
  const after = stretches[boundaryIndex + 1];
  if (!before || !after) return depths;
  return withStretches(depths, stretches, (stretch) => {
    if (stretch === before) return [{ ...stretch, toMeters: after.toMeters }];
    return stretch === after ? [] : [stretch];
  });
}

/**
 * The strip with a stretch of its own between two places along its line, which keeps the depths that held in its middle.
 *
 * @returns the strip, and the index of the new stretch among those of `listStretches`; the strip itself where the
 *          places leave no room
 */
export function addStretch<Depths extends StripDepths>(
  depths: Depths,
  lengthMeters: number,
  fromMeters: number,
  toMeters: number,
): { readonly depths: Depths; readonly stretchIndex: number } {
  const stretches = listStretches(depths, lengthMeters);
  const [from, to] = [Math.min(fromMeters, toMeters), Math.max(fromMeters, toMeters)].map((meters) => {
    const boundaries = [0, ...stretches.map((stretch) => stretch.toMeters)];
    const inside = Math.min(lengthMeters, Math.max(0, meters));
    return boundaries.find((boundary) => Math.abs(boundary - inside) < nearMeters) ?? inside;
  }) as [number, number];
  const held = stretches[stretchAt(stretches, (from + to) / 2)];
  if (!(to > from) || !held) return { depths, stretchIndex: stretchAt(stretches, from) };
  const outside = stretches.flatMap((stretch): Stretch[] => [
    { ...stretch, toMeters: Math.min(stretch.toMeters, from) },
    { ...stretch, fromMeters: Math.max(stretch.fromMeters, to) },
  ]);
  const own = { ...held, fromMeters: from, toMeters: to, segmentIndex: -1 };
  const next = [...outside.filter((stretch) => stretch.toMeters > stretch.fromMeters), own];
  next.sort((a, b) => a.fromMeters - b.fromMeters);
  return { depths: withStretches(depths, next, (stretch) => [stretch]), stretchIndex: next.indexOf(own) };
}

/** The strip whose segments are the stretches that an edit makes of the former ones, less those of the whole strip. */
function withStretches<Depths extends StripDepths>(
  depths: Depths,
  stretches: readonly Stretch[],
  edit: (stretch: Stretch) => readonly Stretch[],
): Depths {
  const endMeters = stretches.at(-1)?.toMeters;
  const segments = stretches
    .flatMap(edit)
    .filter(({ segmentIndex }) => segmentIndex !== null)
    .map(
      ({ fromMeters, toMeters, leftMeters, rightMeters }): DepthSegment => ({
        fromMeters: round(fromMeters),
        // Rounded up, so that no sliver is left at the end of the line.
        toMeters: toMeters === endMeters ? Math.ceil(toMeters) : round(toMeters),
        leftMeters,
        rightMeters,
      }),
    )
    .filter(({ fromMeters, toMeters }) => fromMeters < toMeters);
  return { ...depths, segments };
}

/** A place between two others that leaves some length on either side. */
function clampBetween(fromMeters: number, toMeters: number, meters: number): number {
  const room = Math.min(shortestStretchMeters, (toMeters - fromMeters) / 10);
  return Math.min(toMeters - room, Math.max(fromMeters + room, meters));
}

/** Centimeters: finer than anybody can drag. */
const round = (meters: number) => Math.round(meters * 100) / 100;
