declare module "gifenc" {
  export type GifColor = readonly [red: number, green: number, blue: number];
  interface GifFrameOptions {
    /** Of the first frame: the global table. */
    readonly palette?: readonly GifColor[];
    readonly transparent?: boolean;
    readonly transparentIndex?: number;
    /** Milliseconds; kept in hundredths of a second. */
    readonly delay?: number;
    /** 0 for ever. */
    readonly repeat?: number;
    readonly dispose?: number;
  }
  export interface GifStream {
    readonly writeFrame: (
      index: Uint8Array,
      width: number,
      height: number,
      options?: GifFrameOptions,
    ) => void;
    readonly finish: () => void;
    readonly bytes: () => Uint8Array<ArrayBuffer>;
  }
  export function GIFEncoder(): GifStream;
  export function quantize(rgba: Uint8Array | Uint8ClampedArray, mostColors: number): GifColor[];
}
