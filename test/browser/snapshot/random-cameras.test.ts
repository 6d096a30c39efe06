import { expect, test } from "vitest";
import { renderGround } from "../../../src/map/offscreen";
import { projectToFrame } from "../../../src/snapshot/frame-projection";
import { seededRandom } from "../../support/synthetic-events";
import { discColor, discRadiusPx, discStyle, knownPositions, mercatorPx, middleOf } from "./known-positions";
import { pixelsOf } from "./snapshot-page";

/** 200 under `npm run soak`. */
const cameraCount = Number(import.meta.env.VITE_SOAK_CAMERAS ?? 4);
const pixelRatio = 3.125;

test("ground and page put a position on the same pixel, for random cameras in pieces", {
  timeout: 3_600_000,
}, async () => {
  const random = seededRandom(308);
  let worstPx = 0;
  for (let index = 0; index < cameraCount; index++) {
    const camera = {
      center: [random() * 340 - 170, random() * 150 - 75],
      zoom: 3 + random() * 11,
      bearing: random() * 360 - 180,
      widthPx: 520 + random(),
      heightPx: 400 + random(),
    } as const;
    const positions = knownPositions(camera);
    const ground = { style: discStyle(positions), images: [] };
    const canvas = await renderGround({ ...ground, ...camera, pixelRatio, maxTilePx: 1024 });
    const pixels = pixelsOf(canvas);
    const reachPx = Math.ceil((discRadiusPx + 3) * pixelRatio);
    for (const position of positions) {
      const wanted = mercatorPx(camera, position);
      const found = projectToFrame(camera, position);
      expect(Math.hypot(found.x - wanted.x, found.y - wanted.y)).toBeLessThan(1e-6);
      const [left, top] = [wanted.x, wanted.y].map((px) => Math.round(px * pixelRatio) - reachPx) as [
        number,
        number,
      ];
      const patch = new ImageData(2 * reachPx, 2 * reachPx);
      for (let row = 0; row < 2 * reachPx; row++) {
        const from = ((top + row) * canvas.width + left) * 4;
        patch.data.set(pixels.subarray(from, from + 8 * reachPx), row * 8 * reachPx);
      }
      const disc = middleOf(patch, discColor);
      if (disc === null) throw new Error(`Nothing is drawn at ${position} by ${JSON.stringify(camera)}.`);
      const offPx = Math.max(
        Math.abs(left + disc.x - wanted.x * pixelRatio),
        Math.abs(top + disc.y - wanted.y * pixelRatio),
      );
      worstPx = Math.max(worstPx, offPx);
    }
  }
  console.log(`${cameraCount} cameras: at most ${worstPx.toFixed(2)} px off`);
  expect(worstPx).toBeLessThan(1);
});
