import type { LngLat } from "../../core/geo/position";
import { layoutDpi } from "../../workspace/page-size";
import type { FrameView } from "../../workspace/page-spec";
import { type FrameCamera, projectPoint } from "../frame-projection";
import type { Primitive } from "../page-primitives";
import type { PageStyle } from "../page-style";

const worldMeters = 40_075_016.686;
const tileSizePx = 512;
const metersPerInch = 0.0254;

/** MapLibre's zoom at which a paper of 96 CSS pixels an inch shows the ground at a latitude 1 : `scale`. */
export function zoomOfScale(scale: number, lat: number): number {
  const metersPerPx = (scale * metersPerInch) / layoutDpi;
  return Math.log2((worldMeters * Math.cos((lat * Math.PI) / 180)) / (tileSizePx * metersPerPx));
}

/** A frame of the size that is centred on a place and shows the ground there 1 : `scale`. */
export function viewOfFocus(
  lngLat: LngLat,
  scale: number,
  frame: { readonly width: number; readonly height: number },
): FrameView {
  return {
    center: lngLat,
    zoom: zoomOfScale(scale, lngLat[1]),
    bearing: 0,
    widthPx: frame.width,
    heightPx: frame.height,
  };
}

/** A ring around the place that a page is about, in CSS pixels of the frame; wide enough to leave its symbol free. */
export function focusRing(camera: FrameCamera, lngLat: LngLat, style: PageStyle): Primitive[] {
  const { x, y } = projectPoint(camera, lngLat);
  const r = style.symbolPx * 2.1;
  const d = `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  const ring = { kind: "path", d, x, y } as const;
  return [
    { ...ring, stroke: style.colors.labelHalo, strokeWidthPx: 4.5 },
    { ...ring, stroke: style.colors.focus, strokeWidthPx: 2.2 },
  ];
}
