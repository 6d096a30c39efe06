import { beforeAll, expect, test } from "vitest";
import type { GroundRequest } from "../../../src/map/ground/ground-request";
import { renderGround } from "../../../src/map/offscreen";
import { groundOf } from "../../../src/map/page-ground";
import { comparePictures } from "./compare-pictures";
import { openRealPage, type RealPage } from "./real-page";

let page: RealPage;
beforeAll(async () => {
  page = await openRealPage();
});

const pixelRatio = 3.125;

/** The app's own ground, 2,000 × 250 px of it at 300 dpi: front, borders, rivers, hatches. */
function request(camera: Pick<GroundRequest, "center" | "zoom" | "bearing">): GroundRequest {
  const look = { theme: "light", locale: "en", pixelRatio } as const;
  const ground = groundOf(page.store.getState(), page.ground.basemap, look);
  return { ...ground, ...camera, widthPx: 640, heightPx: 80, pixelRatio };
}

const cameras = [
  { center: [35.1, 47.9], zoom: 5.7, bearing: 0 },
  { center: [36.2, 47.6], zoom: 8.43, bearing: 33 },
  { center: [34.1, 44.95], zoom: 13.2, bearing: -71 },
] as const;

/** All of them under `npm run soak`. */
const compared = import.meta.env.VITE_SOAK_CAMERAS ? cameras : cameras.slice(0, 2);

test.for([...compared])(
  "pieces of 2048 px make the picture that one piece makes, at zoom $zoom",
  async (camera) => {
    const whole = await renderGround(request(camera));
    const shares: number[] = [];
    const tiled = await renderGround({
      ...request(camera),
      maxTilePx: 2048,
      onProgress: (share) => shares.push(share),
    });
    expect(shares).toEqual([0.5, 1]);
    const { pixels, different, visible, mostSteps, visibleByColumn } = comparePictures(whole, tiled);
    console.log(
      `zoom ${camera.zoom}: ${different} of ${pixels} px differ, ${visible} by more than 1/255, at most ${mostSteps}`,
    );
    expect(different / pixels).toBeLessThan(0.001);
    expect(visible / pixels).toBeLessThan(0.0002);
    // Nothing stands out where the pieces meet.
    const seam = whole.width / 2;
    expect(Math.max(...visibleByColumn.subarray(seam - 2, seam + 2))).toBeLessThanOrEqual(2);
  },
);
