import type { DensityFormat } from "./density-format";
import { densityMeasures, marginCells } from "./density-measures";

/** A texture that can be drawn into. */
export interface DensityTarget {
  readonly texture: WebGLTexture;
  readonly framebuffer: WebGLFramebuffer;
}

/** The textures of the density display for one size of canvas. */
export interface DensityTargets {
  /** Size in cells, margins included; the canvas is in the middle. */
  readonly widthCells: number;
  readonly heightCells: number;
  /** Side of a cell in device pixels. */
  readonly cellPixels: number;
  readonly counts: DensityTarget;
  readonly blurredAcross: DensityTarget;
  readonly blurred: DensityTarget;
  readonly isFor: (widthPixels: number, heightPixels: number, pixelRatio: number) => boolean;
  readonly free: () => void;
}

/** A texture of a size in texels, nearest neighbour. Leaves its framebuffer bound. */
export function createTarget(
  gl: WebGL2RenderingContext,
  format: number,
  width: number,
  height: number,
): DensityTarget {
  const texture = gl.createTexture();
  const framebuffer = gl.createFramebuffer();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texStorage2D(gl.TEXTURE_2D, 1, format, width, height);
  // Floats may not be filtered; texels are fetched one by one.
  for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
    gl.texParameteri(gl.TEXTURE_2D, filter, gl.NEAREST);
  gl.bindTexture(gl.TEXTURE_2D, null);
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
  return { texture, framebuffer };
}

/** Textures for a canvas of a size in device pixels. Leaves a framebuffer of its own bound. */
export function createDensityTargets(
  gl: WebGL2RenderingContext,
  format: DensityFormat,
  widthPixels: number,
  heightPixels: number,
  pixelRatio: number,
): DensityTargets {
  const cellPixels = densityMeasures.cellPx * pixelRatio;
  const widthCells = Math.ceil(widthPixels / cellPixels) + 2 * marginCells;
  const heightCells = Math.ceil(heightPixels / cellPixels) + 2 * marginCells;
  const create = (internalFormat: number) => createTarget(gl, internalFormat, widthCells, heightCells);
  const targets = {
    counts: create(format.counts),
    blurredAcross: create(format.blurred),
    blurred: create(format.blurred),
  };
  return {
    widthCells,
    heightCells,
    cellPixels,
    ...targets,
    isFor: (width, height, ratio) => width === widthPixels && height === heightPixels && ratio === pixelRatio,
    free: () => {
      for (const { texture, framebuffer } of Object.values(targets)) {
        gl.deleteFramebuffer(framebuffer);
        gl.deleteTexture(texture);
      }
    },
  };
}
