import { pageSizePx } from "../../workspace/page-size";
import type { PageSpec } from "../../workspace/page-spec";

/** `page` is the page's own shape at the screen's resolution. */
export const animationSizes = ["hd", "full-hd", "square", "upright", "page"] as const;
export type AnimationSize = (typeof animationSizes)[number];

/** Larger ones are refused by many players, and their frames take more memory than a minute of them is worth. */
const longestSidePx = 3840;

// Full-size frames are laid out as paper of 150 pixels an inch: their type is large enough to be read on a telephone.
const sized: Readonly<Record<Exclude<AnimationSize, "page">, Pick<PageSpec, "custom" | "dpi">>> = {
  hd: { custom: { width: 1280, height: 720, unit: "px" }, dpi: 96 },
  "full-hd": { custom: { width: 1920, height: 1080, unit: "px" }, dpi: 150 },
  square: { custom: { width: 1080, height: 1080, unit: "px" }, dpi: 96 },
  upright: { custom: { width: 1080, height: 1920, unit: "px" }, dpi: 150 },
};

const toEven = (value: number) => Math.max(2, 2 * Math.round(value / 2));

/** The page of a frame: both sides whole and even numbers of pixels, as H.264 wants them. */
export function specOfAnimation(spec: PageSpec, size: AnimationSize): PageSpec {
  if (size !== "page") return { ...spec, page: "custom", ...sized[size] };
  const { widthPx, heightPx } = pageSizePx({ ...spec, dpi: 96 });
  const share = Math.min(1, longestSidePx / Math.max(widthPx, heightPx));
  const custom = { width: toEven(widthPx * share), height: toEven(heightPx * share), unit: "px" } as const;
  return { ...spec, page: "custom", dpi: 96, custom };
}
