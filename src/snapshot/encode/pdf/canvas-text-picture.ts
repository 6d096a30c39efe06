import { createMeasure } from "../../page-fonts";
import { paintText } from "../../paint-canvas";
import type { DrawTextPicture } from "./text-picture";

/** Pixels per CSS pixel at least, so that a picture is no coarser than print. */
const leastScale = 300 / 96;

/** Draws texts with whatever font the browser finds for them, as it does on the page's canvas. */
export function createTextPictures(layoutScale: number): DrawTextPicture {
  const measure = createMeasure();
  const scale = Math.max(leastScale, layoutScale);
  return (text) => {
    const { sizePx } = text.font;
    const advancePx = measure(text.text, text.font);
    const roomPx = sizePx * 0.4 + (text.halo?.widthPx ?? 0);
    const canvas = document.createElement("canvas");
    canvas.width = Math.ceil((advancePx + 2 * roomPx) * scale);
    canvas.height = Math.ceil((1.5 * sizePx + 2 * roomPx) * scale);
    const context = canvas.getContext("2d");
    if (context === null) return null;
    const [x, y] = [roomPx, roomPx + 1.1 * sizePx];
    context.setTransform(scale, 0, 0, scale, 0, 0);
    paintText(context, { ...text, x, y, anchor: "start", opacity: 1 });
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const box = { x: -x, y: -y, width: canvas.width / scale, height: canvas.height / scale };
    return { advancePx, box, widthPx: canvas.width, heightPx: canvas.height, rgba: data };
  };
}
