import { describe, expect, it } from "vitest";
import { colorTokens, interfaceThemes } from "../../../src/look/theme/tokens";
import { drawAnnotationImages } from "../../../src/map/style/annotation-images";
import { annotationImageId } from "../../../src/map/style/annotation-layers";
import { channelsOf } from "../../support/colors";

const imageOf = (id: string, pixelRatio = 2) =>
  drawAnnotationImages(pixelRatio).find((candidate) => candidate.id === id)!;
const pixel = (
  { image: { width, data } }: ReturnType<typeof imageOf>,
  x: number,
  y: number,
): [number, number, number, number] => {
  const at = (Math.floor(y) * width + Math.floor(x)) * 4;
  return [...data.slice(at, at + 4)] as [number, number, number, number];
};

const bytesOf = (hex: string) => channelsOf(hex).map((share) => Math.round(share * 255));

describe.each(interfaceThemes)("the images of the %s theme", (theme) => {
  it.each([1, 1.5, 2, 3])("keep their size on screen at a pixel ratio of %s", (pixelRatio) => {
    for (const { image, options } of drawAnnotationImages(pixelRatio)) {
      expect(image.data).toHaveLength(image.width * image.height * 4);
      expect([24, 36]).toContain(Math.round(image.width / options.pixelRatio));
    }
  });

  it("have a head that points east, in the colour of labels", () => {
    const head = imageOf(annotationImageId(theme, "head"));
    const middle = head.image.height / 2;
    const opaque = (x: number) =>
      Array.from({ length: head.image.height }, (_, y) => pixel(head, x, y)[3]).filter((alpha) => alpha > 200)
        .length;
    const [back, front] = [head.image.width * 0.3, head.image.width * 0.52];
    expect(opaque(back)).toBeGreaterThan(opaque(front));
    expect(opaque(front)).toBeGreaterThan(0);
    expect(opaque(head.image.width - 1)).toBe(0);
    expect(pixel(head, front - 2, middle).slice(0, 3)).toEqual(bytesOf(colorTokens[theme].label));
    // Symmetric about its course.
    for (let x = 0; x < head.image.width; x++)
      expect(pixel(head, x, middle - 5)).toEqual(pixel(head, x, middle + 4));
  });

  it("have a frame in the colour of the focus that stretches in its middle alone", () => {
    const frame = imageOf(annotationImageId(theme, "frame"));
    const { width } = frame.image;
    const edge = pixel(frame, width / 2, 3);
    expect(edge.slice(0, 3)).toEqual(bytesOf(colorTokens[theme].focus));
    expect(pixel(frame, 0, 0)[3]).toBe(0);
    const [from, to] = frame.options.stretchX![0]!;
    expect(from).toBeGreaterThan(width / 4);
    expect(to).toBeLessThan((3 * width) / 4);
  });
});
