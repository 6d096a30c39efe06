/** Whether the browser dropped what was drawn on a 2D canvas: it is blank then, and so is what is drawn on it later. */
export function isCanvasLost(canvas: HTMLCanvasElement): boolean {
  // Browsers that cannot tell have no such method.
  return canvas.getContext("2d")?.isContextLost?.() ?? false;
}
