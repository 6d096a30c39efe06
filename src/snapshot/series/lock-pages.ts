import type { DensityScale } from "../density/density-scale";
import type { FrameCamera } from "../frame-projection";
import type { SnapshotContent } from "../page-content";
import { type FrameLock, PageTooFullError } from "../page-frame";
import type { PageLayout, PageLock } from "../page-layout";
import { uniteObstacles } from "../symbols/held-names";
import { asSeriesError, SeriesError } from "./series-failure";

/** Lays out a page of a series, alike to others where there is a lock. */
export type LayOut = (content: SnapshotContent, index: number, lock: PageLock | null) => PageLayout;

const mostRounds = 12;

type RoomName = Exclude<keyof FrameLock, "attempt">;
const roomNames: readonly RoomName[] = [
  "headerPx",
  "sidePx",
  "bandPx",
  "stripPx",
  "withdrawalPx",
  "creditsPx",
];

function widen(a: FrameLock, b: FrameLock): FrameLock {
  const rooms = roomNames.map((name) => [name, Math.max(a[name], b[name])] as const);
  return { ...a, ...(Object.fromEntries(rooms) as Record<RoomName, number>) };
}

const isSameRoom = (a: FrameLock, b: FrameLock) => roomNames.every((name) => a[name] === b[name]);

/** The scale that reaches highest: its colours hold for the densest page. */
function higherScale(a: DensityScale | null, b: DensityScale | null): DensityScale | null {
  if (a === null || b === null) return a ?? b;
  const top = (scale: DensityScale) => scale.bands.at(-1)?.leastDensity ?? 0;
  return top(b) > top(a) ? b : a;
}

function isSameCamera(a: FrameCamera, b: FrameCamera | undefined): boolean {
  return a.zoom === b?.zoom && a.bearing === b.bearing && a.center.join() === b.center.join();
}

/** Nothing that is written on the map changes how a page is arranged, and placing names takes most of the time. */
function withoutNames(content: SnapshotContent): SnapshotContent {
  return { ...content, places: [], areaLabels: [], annotations: [] };
}

/**
 * One arrangement that holds all pages of a series, with room for the longest of each part, one scale of density over all
 * of them, and, where all show the same extent, what stands on any of them for names to keep clear of.
 *
 * @param first  the page that has most to say: the arrangement is chosen for it, and given up for another page's where
 *               that one does not fit
 * @throws SeriesError with the page that fits on no arrangement, or `not-locked`
 */
export async function lockPages(
  count: number,
  first: number,
  contentAt: (index: number) => Promise<SnapshotContent>,
  layOut: LayOut,
): Promise<PageLock> {
  const layAt = async (index: number, lock: PageLock | null) => {
    const content = withoutNames(await contentAt(index));
    try {
      return layOut(content, index, lock);
    } catch (error) {
      if (error instanceof PageTooFullError && lock !== null) return null;
      throw asSeriesError(error, index);
    }
  };
  const freeLock = async (index: number) => {
    const layout = await layAt(index, null);
    if (layout === null) throw new SeriesError("page-too-full", "", index);
    return layout.lock.frame;
  };
  let frame = await freeLock(first);
  for (let round = 0; round < mostRounds; round++) {
    let wider = frame;
    let density: DensityScale | null = null;
    let unfit: number | null = null;
    const obstacles = uniteObstacles();
    const cameras: FrameCamera[] = [];
    for (let index = 0; index < count && unfit === null; index++) {
      const layout = await layAt(index, { frame, density: null });
      if (layout === null) unfit = index;
      else {
        wider = widen(wider, layout.lock.frame);
        density = higherScale(density, layout.lock.density);
        obstacles.add(layout.obstacles);
        cameras.push(layout.camera);
      }
    }
    if (unfit !== null) {
      const other = await freeLock(unfit);
      if (JSON.stringify(other.attempt) === JSON.stringify(frame.attempt))
        throw new SeriesError("not-locked", "no room for the longest parts together", unfit);
      frame = other;
    } else if (!isSameRoom(wider, frame)) frame = wider;
    else {
      const layout = await layAt(first, { frame, density });
      const isOneMap = cameras.every((camera) => isSameCamera(camera, cameras[0]));
      return {
        frame,
        density,
        ...(layout?.lock.spots ? { spots: layout.lock.spots } : {}),
        ...(isOneMap ? { names: obstacles.all() } : {}),
      };
    }
  }
  throw new SeriesError("not-locked", `no arrangement in ${mostRounds} rounds`);
}
