import type { FramePoint } from "../frame-projection";
import type { Box } from "../page-primitives";
import { arrowReachPx } from "./arrow-parts";
import type { NoteText } from "./note-text";

/** Above and below first, since words are wider than high. */
const directions: readonly (readonly [number, number])[] = [
  [0, -1],
  [0, 1],
  [1, 0],
  [-1, 0],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
];
const distancesPx = [5, 11, 18, 28] as const;

/** Around the place itself, then beside it, ever farther: where words may stand that belong to it. */
export function spotsAround({ x, y }: FramePoint, { widthPx: width, heightPx: height }: NoteText): Box[] {
  const left = x - width / 2;
  const top = y - height / 2;
  const beside = distancesPx.flatMap((distancePx) =>
    directions.map(([dx, dy]) => {
      // At a corner the words begin beside the place and end above it.
      const reach = dx !== 0 && dy !== 0 ? distancePx * Math.SQRT1_2 : distancePx;
      return {
        x: left + dx * (width / 2 + reach),
        y: top + dy * (height / 2 + reach),
        width,
        height,
      };
    }),
  );
  return [{ x: left, y: top, width, height }, ...beside];
}

/** From straight away from the head to beside the line, in eighths of a turn. */
const turns = [0, 1, -1, 2, -2];

/** Beyond an arrow's tail, away from its head where there is room, clear of its own line. */
export function spotsAtTail(tail: FramePoint, head: FramePoint, { widthPx, heightPx }: NoteText): Box[] {
  const away = Math.atan2(tail.y - head.y, tail.x - head.x);
  return distancesPx.flatMap((distancePx) =>
    turns.map((turn) => {
      const dx = Math.cos(away + (turn * Math.PI) / 4);
      const dy = Math.sin(away + (turn * Math.PI) / 4);
      // How far the middle of the words has to be for their edges to be clear of the line's end.
      const room = arrowReachPx + distancePx - distancesPx[0] + 1;
      const far = Math.min(
        (widthPx / 2 + room) / Math.max(1e-9, Math.abs(dx)),
        (heightPx / 2 + room) / Math.max(1e-9, Math.abs(dy)),
      );
      const x = tail.x + dx * far - widthPx / 2;
      const y = tail.y + dy * far - heightPx / 2;
      return { x, y, width: widthPx, height: heightPx };
    }),
  );
}
