import type { LngLat } from "../../../core/geo/position";
import type { MapHandle, ScreenPoint } from "./handle";
import type { HandleView } from "./handle-view";

/** More than this many stops on the way through the page help nobody. */
export const mostHandles = 60;
const mostVertices = 28;

/** A vertex that may get a handle: of thousands only a few do. */
export interface VertexCandidate {
  readonly id: string;
  readonly position: LngLat;
  readonly create: () => MapHandle;
}

/** The handles that are shown: on screen, apart from each other, those that matter most first. */
export class HandleChoice {
  readonly chosen: MapHandle[] = [];
  readonly #points: ScreenPoint[] = [];
  readonly #view: HandleView;

  constructor(view: HandleView) {
    this.#view = view;
  }

  pointOf({ lngLat, offsetPx }: MapHandle): ScreenPoint {
    const { x, y } = this.#view.project(lngLat);
    return { x: x + offsetPx.x, y: y + offsetPx.y };
  }

  isOnScreen({ x, y }: ScreenPoint): boolean {
    const { widthPx, heightPx } = this.#view;
    return x >= 4 && y >= 4 && x <= widthPx - 4 && y <= heightPx - 4;
  }

  isFree(point: ScreenPoint, gapPx = this.#view.gapPx): boolean {
    return this.#points.every((taken) => isApart(taken, point, gapPx));
  }

  /** Takes a handle if there is room for it, and says whether there was. */
  take(candidate: MapHandle, gapPx = this.#view.gapPx): boolean {
    if (this.chosen.length >= mostHandles) return false;
    const point = this.pointOf(candidate);
    if (!this.isOnScreen(point) || !this.isFree(point, gapPx) || !this.#view.isUncovered(point)) return false;
    this.keep(candidate);
    return true;
  }

  /** Takes a handle wherever it is. */
  keep(candidate: MapHandle): void {
    this.chosen.push(candidate);
    this.#points.push(this.pointOf(candidate));
  }

  /** Takes the first of several places for one handle that is free; the one that has the focus, without one too. */
  takeFirst(candidates: readonly MapHandle[], keptId: string | null, gapPx = this.#view.gapPx): void {
    for (const candidate of candidates) if (this.take(candidate, gapPx)) return;
    const [first] = candidates;
    if (first && first.id === keptId) this.keep(first);
  }

  /** Takes vertices evenly: from afar the distance between them grows until there are few enough. */
  takeVertices(candidates: readonly VertexCandidate[]): void {
    const seen = candidates
      .map((candidate) => ({ candidate, point: this.#view.project(candidate.position) }))
      .filter(({ point }) => this.isOnScreen(point) && this.isFree(point));
    for (let gapPx = this.#view.gapPx; ; gapPx *= 1.3) {
      const apart: typeof seen = [];
      for (const one of seen) {
        if (apart.every(({ point }) => isApart(point, one.point, gapPx))) apart.push(one);
        if (apart.length > mostVertices) break;
      }
      if (apart.length > mostVertices) continue;
      for (const { candidate } of apart) this.take(candidate.create());
      return;
    }
  }
}

function isApart(a: ScreenPoint, b: ScreenPoint, gapPx: number): boolean {
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2 >= gapPx ** 2;
}
