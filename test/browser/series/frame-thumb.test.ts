import { expect, test } from "vitest";
import { findFrameFault, isBlankThumb, thumbOf } from "../../../src/snapshot/animation/frame-thumb";

const [width, height] = [320, 180];

function picture(markX: number, shade = 0): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d")!;
  context.fillStyle = `rgb(${240 - shade} ${238 - shade} ${230 - shade})`;
  context.fillRect(0, 0, width, height);
  context.fillStyle = "#0067a8";
  context.fillRect(markX, 60, 9, 9);
  return canvas;
}
const thumb = (markX: number, shade = 0) => thumbOf(picture(markX, shade), width, height);

test("a frame is told from a blank one, from another one and from a damaged one", () => {
  const [first, second] = [thumb(40), thumb(200)];
  const all = [first, second];
  // What an encoder does to all of it alike.
  expect(findFrameFault(thumb(40, 1), first, all)).toBeNull();
  expect(findFrameFault(second, first, all)).toBe("is another frame than was painted");
  expect(findFrameFault(thumb(40, 30), first, all)).toMatch(/differs by (29|30)\.\d levels/);
  const empty = document.createElement("canvas");
  empty.width = width;
  empty.height = height;
  expect(isBlankThumb(thumbOf(empty, width, height))).toBe(true);
  expect(findFrameFault(thumbOf(empty, width, height), first, all)).toBe("blank");
});
