import type { CustomRenderMethodInput } from "maplibre-gl";

type FrameInput = Pick<CustomRenderMethodInput, "defaultProjectionData" | "shaderData">;

/** Remembers what was looked at, so that a frame that changes neither view nor rows counts nothing anew. */
export class DensityView {
  readonly #numbers = new Float64Array(40);
  #variantName = "";

  /** Whether the view is that of the last call. */
  isSame(args: FrameInput, gl: WebGL2RenderingContext, pixelRatio: number): boolean {
    const { mainMatrix, fallbackMatrix, clippingPlane, projectionTransition } = args.defaultProjectionData;
    const { variantName } = args.shaderData;
    let isSame = this.#variantName === variantName;
    this.#variantName = variantName;
    const note = (index: number, value: number) => {
      if (this.#numbers[index] !== value) isSame = false;
      this.#numbers[index] = value;
    };
    for (let index = 0; index < 16; index++) {
      note(index, mainMatrix[index]!);
      note(16 + index, fallbackMatrix[index]!);
    }
    for (let index = 0; index < 4; index++) note(32 + index, clippingPlane[index]!);
    note(36, projectionTransition);
    note(37, gl.drawingBufferWidth);
    note(38, gl.drawingBufferHeight);
    note(39, pixelRatio);
    return isSame;
  }
}
