import type { Glyph } from "@pdf-lib/fontkit";
import { shortNumber as short } from "../../../vector/short-number";
import type { ContourPoint } from "./true-type";

interface PathCommand {
  readonly command: "moveTo" | "lineTo" | "quadraticCurveTo" | "bezierCurveTo" | "closePath";
  readonly args: readonly number[];
}

/** The commands of a glyph's outline, which the types of the library leave out. */
const commandsOf = ({ path }: Glyph): readonly PathCommand[] =>
  (path as unknown as { readonly commands: readonly PathCommand[] }).commands;

/** The contours of a glyph of a TrueType font, on whole font units. Throws where it has cubic curves. */
export function contoursOf(glyph: Glyph): ContourPoint[][] {
  const contours: ContourPoint[][] = [];
  for (const { command, args } of commandsOf(glyph)) {
    const [x = 0, y = 0, endX = 0, endY = 0] = args.map(Math.round);
    const contour = contours.at(-1);
    if (command === "moveTo") contours.push([{ x, y, isOn: true }]);
    else if (command === "lineTo") contour?.push({ x, y, isOn: true });
    else if (command === "quadraticCurveTo")
      contour?.push({ x, y, isOn: false }, { x: endX, y: endY, isOn: true });
    else if (command === "bezierCurveTo") throw new Error("the font is no TrueType font");
  }
  for (const contour of contours) {
    const [first, last] = [contour[0]!, contour.at(-1)!];
    // A contour closes by itself; a second point at its start would be an edge of no length.
    if (contour.length > 1 && last.isOn && last.x === first.x && last.y === first.y) contour.pop();
  }
  return contours.filter(({ length }) => length > 1);
}

/** Operators that build a glyph's outline, moved by font units; nothing is painted yet. */
export function outlineOperators(glyph: Glyph, dx: number, dy: number): string {
  const parts: string[] = [];
  let [x, y] = [0, 0];
  const at = (px: number, py: number) => `${short(Math.round(px + dx))} ${short(Math.round(py + dy))}`;
  for (const { command, args } of commandsOf(glyph)) {
    const [a = 0, b = 0, c = 0, d = 0] = args;
    if (command === "closePath") parts.push("h");
    else if (command === "quadraticCurveTo") {
      const towards = (from: number, control: number) => from + (2 / 3) * (control - from);
      parts.push(`${at(towards(x, a), towards(y, b))} ${at(towards(c, a), towards(d, b))} ${at(c, d)} c`);
      [x, y] = [c, d];
    } else {
      parts.push(`${at(a, b)} ${command === "moveTo" ? "m" : "l"}`);
      [x, y] = [a, b];
    }
  }
  return parts.join("\n");
}
