import type { GroundRequest } from "../../map/ground/ground-request";
import { renderGround } from "../../map/offscreen";
import type { PageLayout } from "../page-layout";

type GroundLook = Pick<GroundRequest, "style" | "images">;

/** Draws the grounds of a series, one after the other. */
export interface GroundStore {
  /** The page's ground; that of a page before where nothing in it differs. Not to be changed by its reader. */
  readonly groundOf: (
    look: GroundLook,
    layout: PageLayout,
    signal: AbortSignal,
  ) => Promise<HTMLCanvasElement>;
  /** How many grounds were drawn. */
  readonly drawnCount: () => number;
  /** Gives the memory back. */
  readonly release: () => void;
}

/**
 * What a ground depends on, as text. The data of a source is named by a number: large data that was seen before, as the
 * same object or with the same content, has the same one.
 */
export function createLookKey(): (look: GroundLook) => string {
  const byObject = new WeakMap<object, number>();
  const byText = new Map<string, number>();
  const nameOf = (value: object): number => {
    const known = byObject.get(value);
    if (known !== undefined) return known;
    const text = JSON.stringify(value);
    const name = byText.get(text) ?? byText.size;
    byText.set(text, name);
    byObject.set(value, name);
    return name;
  };
  return ({ style, images }) => {
    const { sources, ...rest } = style;
    const named = Object.entries(sources).map(([id, source]) => {
      if (!("data" in source) || typeof source.data !== "object") return [id, source];
      const { data, ...options } = source;
      return [id, options, nameOf(data)];
    });
    return JSON.stringify([rest, named, images.map(({ id }) => id)]);
  };
}

function cameraKey({ camera, mapFrame, scale }: PageLayout): string {
  const { center, zoom, bearing } = camera;
  return JSON.stringify([center, zoom, bearing, mapFrame.width, mapFrame.height, scale]);
}

/** As many grounds are kept as have so many pixels together; the one drawn last always is. */
const mostKeptPx = 24_000_000;

/** Grounds that come again are drawn once, as far as there is memory to keep them. */
export function createGroundStore(options: Pick<GroundRequest, "maxTilePx" | "timeoutMs"> = {}): GroundStore {
  const lookKey = createLookKey();
  const kept = new Map<string, HTMLCanvasElement>();
  let drawn = 0;
  const makeRoom = (wantedPx: number) => {
    let keptPx = [...kept.values()].reduce((sum, { width, height }) => sum + width * height, 0);
    for (const [key, canvas] of kept) {
      if (keptPx + wantedPx <= mostKeptPx) return;
      keptPx -= canvas.width * canvas.height;
      canvas.width = 0;
      kept.delete(key);
    }
  };
  return {
    groundOf: async (look, layout, signal) => {
      const key = `${cameraKey(layout)} ${lookKey(look)}`;
      const known = kept.get(key);
      if (known) return known;
      const { camera, mapFrame, scale } = layout;
      makeRoom(mapFrame.width * mapFrame.height * scale ** 2);
      const canvas = await renderGround({
        ...look,
        ...options,
        center: camera.center,
        zoom: camera.zoom,
        bearing: camera.bearing,
        widthPx: mapFrame.width,
        heightPx: mapFrame.height,
        pixelRatio: scale,
        signal,
      });
      drawn++;
      kept.set(key, canvas);
      return canvas;
    },
    drawnCount: () => drawn,
    release: () => makeRoom(Number.POSITIVE_INFINITY),
  };
}
