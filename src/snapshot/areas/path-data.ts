import type { FramePoint } from "../frame-projection";

/** Decimals that keep a coordinate within a twentieth of a device pixel, for a scale of device pixels per CSS pixel. */
export function decimalsFor(scale: number): number {
  return Math.max(1, Math.ceil(Math.log10(10 * scale)));
}

/** SVG path data through points, in their own unit; points that fall together are written once. Empty for fewer than two. */
export function pathData(points: readonly FramePoint[], isClosed: boolean, decimals: number): string {
  const factor = 10 ** decimals;
  // `+ 0` makes 0 of −0.
  const round = (value: number) => Math.round(value * factor) / factor + 0;
  const written = points.map(({ x, y }) => `${round(x)} ${round(y)}`);
  const distinct = written.filter((text, index) => text !== written[index - 1]);
  if (isClosed && distinct.length > 1 && distinct[0] === distinct.at(-1)) distinct.pop();
  if (distinct.length < 2) return "";
  return `M${distinct.join("L")}${isClosed ? "Z" : ""}`;
}
