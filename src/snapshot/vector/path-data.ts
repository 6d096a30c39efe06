import { arcToCurves } from "./arc-to-curves";
import type { PathSegment } from "./path-segment";

export class PathDataError extends Error {
  constructor(d: string, at: number) {
    super(`path data cannot be read at ${at}: ${d.slice(Math.max(0, at - 12), at + 12)}`);
    this.name = "PathDataError";
  }
}

const argumentCounts: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

const number = /[\s,]*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/y;
const flag = /[\s,]*([01])/y;
const command = /[\s,]*([a-zA-Z])/y;

interface PathCommand {
  readonly letter: string;
  readonly values: readonly number[];
}

/** The commands as written, repeated ones spelt out. Throws PathDataError where the grammar of SVG is not kept. */
function* readCommands(d: string): Generator<PathCommand, void> {
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(d);
    if (found === null) return null;
    at = pattern.lastIndex;
    return found[1]!;
  };
  while (d.slice(at).trim() !== "") {
    let letter = take(command);
    const count = letter === null ? undefined : argumentCounts[letter.toUpperCase()];
    if (letter === null || count === undefined) throw new PathDataError(d, at);
    for (let isFirst = true; ; isFirst = false) {
      const start = at;
      const values: number[] = [];
      const isArc = letter === "A" || letter === "a";
      while (values.length < count) {
        const text = take(isArc && (values.length === 3 || values.length === 4) ? flag : number);
        if (text === null) break;
        values.push(Number(text));
      }
      if (values.length < count) {
        if (isFirst || values.length > 0) throw new PathDataError(d, start);
        break;
      }
      yield { letter, values };
      if (count === 0) break;
      if (letter === "M") letter = "L";
      if (letter === "m") letter = "l";
    }
  }
}

/**
 * The outline of SVG path data as absolute lines and cubic curves; arcs become curves within 0.03 % of their radius.
 *
 * @throws PathDataError where the data are not path data
 */
export function* parsePathData(d: string): Generator<PathSegment, void> {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  // Control point that a smooth command mirrors, and the kind of curve it belongs to.
  let [controlX, controlY, curve] = [0, 0, ""];
  for (const { letter, values } of readCommands(d)) {
    const kind = letter.toUpperCase();
    const isRelative = letter !== kind;
    const [dx, dy] = isRelative ? [x, y] : [0, 0];
    const points = values.map((value, index) => value + (index % 2 === 0 ? dx : dy));
    const mirrored = (of: string): [number, number] =>
      curve === of ? [2 * x - controlX, 2 * y - controlY] : [x, y];
    let next = "";
    switch (kind) {
      case "M":
        [x, y] = points as [number, number];
        [startX, startY] = [x, y];
        yield ["M", x, y];
        break;
      case "L":
      case "H":
      case "V":
        if (kind === "L") [x, y] = points as [number, number];
        else if (kind === "H") x = values[0]! + dx;
        else y = values[0]! + dy;
        yield ["L", x, y];
        break;
      case "C":
      case "S": {
        const [x1, y1] = kind === "C" ? (points as [number, number]) : mirrored("C");
        const [x2, y2, endX, endY] = points.slice(-4) as [number, number, number, number];
        yield ["C", x1, y1, x2, y2, endX, endY];
        [controlX, controlY, x, y, next] = [x2, y2, endX, endY, "C"];
        break;
      }
      case "Q":
      case "T": {
        const [qx, qy] = kind === "Q" ? (points as [number, number]) : mirrored("Q");
        const [endX, endY] = points.slice(-2) as [number, number];
        const towards = (from: number, control: number) => from + (2 / 3) * (control - from);
        yield ["C", towards(x, qx), towards(y, qy), towards(endX, qx), towards(endY, qy), endX, endY];
        [controlX, controlY, x, y, next] = [qx, qy, endX, endY, "Q"];
        break;
      }
      case "A": {
        const [radiusX, radiusY, turn, large, sweep, endX, endY] = values as [
          number,
          number,
          number,
          number,
          number,
          number,
          number,
        ];
        const end = { x: endX + dx, y: endY + dy };
        yield* arcToCurves({ x, y }, end, { radiusX, radiusY, turn, large: large === 1, sweep: sweep === 1 });
        [x, y] = [end.x, end.y];
        break;
      }
      case "Z":
        [x, y] = [startX, startY];
        yield ["Z"];
        break;
    }
    curve = next;
  }
}
