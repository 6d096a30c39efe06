import type { Map as MapLibreMap, StyleSpecification } from "maplibre-gl";

export type GroundErrorCode =
  | "webgl-unavailable"
  | "context-lost"
  | "too-large"
  | "blank"
  | "timeout"
  | "cancelled"
  | "incomplete";

/** Why no ground was drawn. There is never half of one. */
export class GroundError extends Error {
  readonly code: GroundErrorCode;

  constructor(code: GroundErrorCode, detail = "") {
    super(detail === "" ? code : `${code}: ${detail}`);
    this.name = "GroundError";
    this.code = code;
  }
}

export interface GroundImage {
  readonly id: string;
  readonly data: Parameters<MapLibreMap["addImage"]>[1];
  readonly options?: Parameters<MapLibreMap["addImage"]>[2];
}

export interface GroundRequest {
  /** Without symbol layers (they are taken out): names are placed by the page, once for all of it. */
  readonly style: StyleSpecification;
  readonly images: readonly GroundImage[];
  readonly center: readonly [lng: number, lat: number];
  readonly zoom: number;
  /** Degrees clockwise from north that point up. */
  readonly bearing: number;
  /** Size of the frame in CSS pixels; fractions are allowed. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Device pixels per CSS pixel. */
  readonly pixelRatio: number;
  readonly signal?: AbortSignal;
  /** Called with a share from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** For tests: the longest side of one piece in device pixels; the GPU's own limit holds too. */
  readonly maxTilePx?: number;
  /** How long one piece may take. */
  readonly timeoutMs?: number;
}
