/** Peak signal-to-noise ratio of two pictures of one size in dB; 30 and more look alike. */
export function psnr(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  let squares = 0;
  for (let at = 0; at < a.length; at++) if (at % 4 !== 3) squares += (a[at]! - b[at]!) ** 2;
  return 10 * Math.log10((255 ** 2 * (a.length * 0.75)) / Math.max(squares, 1e-9));
}

export function pixelsOfPicture(
  picture: CanvasImageSource,
  widthPx: number,
  heightPx: number,
): Uint8ClampedArray {
  const canvas = document.createElement("canvas");
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("no 2D canvas");
  context.drawImage(picture, 0, 0, widthPx, heightPx);
  return context.getImageData(0, 0, widthPx, heightPx).data;
}

/** Which of the painted frames each decoded one is most like, and how much. */
export function matchFrames(decoded: readonly Uint8ClampedArray[], painted: readonly Uint8ClampedArray[]) {
  return decoded.map((frame) => {
    const likeness = painted.map((one) => psnr(frame, one));
    const index = likeness.indexOf(Math.max(...likeness));
    return { index, decibels: likeness[index]! };
  });
}
