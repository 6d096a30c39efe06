import type { PathSegment } from "./path-segment";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** An elliptical arc as SVG path data states it; `turn` in degrees. */
export interface Arc {
  readonly radiusX: number;
  readonly radiusY: number;
  readonly turn: number;
  readonly large: boolean;
  readonly sweep: boolean;
}

/**
 * Cubic curves along an elliptical arc, one for each quarter turn or less. A radius of 0 is a straight line, one that is
 * too short for its ends is made just long enough. Source: SVG 2, appendix B.2.
 */
export function* arcToCurves(from: Point, to: Point, arc: Arc): Generator<PathSegment, void> {
  if (from.x === to.x && from.y === to.y) return;
  let radiusX = Math.abs(arc.radiusX);
  let radiusY = Math.abs(arc.radiusY);
  if (radiusX === 0 || radiusY === 0) {
    yield ["L", to.x, to.y];
    return;
  }
  const turn = (arc.turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const halfX = (from.x - to.x) / 2;
  const halfY = (from.y - to.y) / 2;
  const x1 = cos * halfX + sin * halfY;
  const y1 = -sin * halfX + cos * halfY;
  const excess = (x1 / radiusX) ** 2 + (y1 / radiusY) ** 2;
  if (excess > 1) {
    radiusX *= Math.sqrt(excess);
    radiusY *= Math.sqrt(excess);
  }
  const spread = (radiusX * y1) ** 2 + (radiusY * x1) ** 2;
  const room = Math.max(0, ((radiusX * radiusY) ** 2 - spread) / spread);
  const reach = (arc.large === arc.sweep ? -1 : 1) * Math.sqrt(room);
  const centerX1 = (reach * radiusX * y1) / radiusY;
  const centerY1 = (-reach * radiusY * x1) / radiusX;
  const centerX = cos * centerX1 - sin * centerY1 + (from.x + to.x) / 2;
  const centerY = sin * centerX1 + cos * centerY1 + (from.y + to.y) / 2;
  const start = Math.atan2((y1 - centerY1) / radiusY, (x1 - centerX1) / radiusX);
  const end = Math.atan2((-y1 - centerY1) / radiusY, (-x1 - centerX1) / radiusX);
  let sweep = end - start;
  if (arc.sweep && sweep < 0) sweep += 2 * Math.PI;
  if (!arc.sweep && sweep > 0) sweep -= 2 * Math.PI;
  const count = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-6));
  const step = sweep / count;
  const handle = (4 / 3) * Math.tan(step / 4);
  const place = (px: number, py: number): Point => ({
    x: centerX + cos * radiusX * px - sin * radiusY * py,
    y: centerY + sin * radiusX * px + cos * radiusY * py,
  });
  for (let index = 0; index < count; index++) {
    const a = start + index * step;
    const b = a + step;
    const first = place(Math.cos(a) - handle * Math.sin(a), Math.sin(a) + handle * Math.cos(a));
    const second = place(Math.cos(b) + handle * Math.sin(b), Math.sin(b) - handle * Math.cos(b));
    const last = index === count - 1 ? to : place(Math.cos(b), Math.sin(b));
    yield ["C", first.x, first.y, second.x, second.y, last.x, last.y];
  }
}
