import type { FontSpec, MeasureText } from "./page-primitives";

const families: Readonly<Record<FontSpec["family"], string>> = {
  interface: '"Inter Variable", "Inter", system-ui, sans-serif',
  map: '"Noto Sans", sans-serif',
};

/** CSS font shorthand. */
export function cssFont({ family, sizePx, weight, italic }: FontSpec): string {
  return `${italic ? "italic " : ""}${weight} ${sizePx}px ${families[family]}`;
}

const samples = ["Kyiv 0123", "Київ ґєії", "Łódź ś"];

const isOfPages = ({ family }: FontFace) =>
  Object.values(families).some((list) => list.includes(`"${family.replaceAll('"', "")}"`));

/**
 * Waits until the fonts of pages are there: in the scripts that every page uses, and in all others that they have, so
 * that words of the user's are set in the same letters the first time as later. Those not installed are left alone.
 */
export async function loadPageFonts(): Promise<void> {
  const wanted = (["interface", "map"] as const).flatMap((family) =>
    ([400, 600, 700] as const).map((weight) => cssFont({ family, sizePx: 12, weight })),
  );
  wanted.push(cssFont({ family: "map", sizePx: 12, weight: 400, italic: true }));
  const loads = wanted.flatMap((font) => samples.map((sample) => document.fonts.load(font, sample)));
  const others = [...document.fonts].filter((face) => isOfPages(face) && face.status !== "loaded");
  const [, outcomes] = await Promise.all([
    Promise.all(loads),
    Promise.allSettled(others.map((face) => face.load())),
  ]);
  const missing = outcomes.filter(({ status }) => status === "rejected").length;
  if (missing > 0) console.warn(`${missing} parts of the fonts of pages could not be loaded.`);
}

const measuredAtPx = 100;

/** The browser hands out no canvas to draw or measure on, mostly for want of memory. */
export class NoCanvasError extends Error {
  constructor() {
    super("no 2D canvas");
    this.name = "NoCanvasError";
  }
}

/**
 * Measures as the painter sets: at a large size, scaled down, so that widths are the same at every resolution.
 *
 * @throws NoCanvasError
 */
export function createMeasure(): MeasureText {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) throw new NoCanvasError();
  context.textRendering = "geometricPrecision";
  const known = new Map<string, Map<string, number>>();
  return (text, font) => {
    const { family, weight, italic, sizePx, letterSpacingPx } = font;
    const face = `${family}${weight}${italic === true ? "i" : ""}`;
    let widths = known.get(face);
    if (widths === undefined) {
      widths = new Map();
      known.set(face, widths);
    }
    let width = widths.get(text);
    if (width === undefined) {
      context.font = cssFont({ ...font, sizePx: measuredAtPx });
      width = context.measureText(text).width / measuredAtPx;
      widths.set(text, width);
    }
    return letterSpacingPx === undefined
      ? width * sizePx
      : width * sizePx + letterSpacingPx * [...text].length;
  };
}
