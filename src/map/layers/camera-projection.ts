import type { CustomRenderMethodInput } from "maplibre-gl";
import type { ShaderProgram } from "./shader-program";

/**
 * Projection uniforms for positions relative to an origin near the data, recomputed each frame without allocating.
 *
 * Under mercator the matrix is moved to the camera in double precision, so vertex and matrix are both small numbers
 * where the map is looked at. The globe needs absolute positions (2.4 m steps), but MapLibre's own globe turns into
 * mercator by zoom 12, before that can be seen.
 */
export class CameraProjection {
  readonly #matrix = new Float32Array(16);
  readonly #fallbackMatrix = new Float32Array(16);
  readonly #cameraHigh = new Float32Array(2);
  readonly #cameraLow = new Float32Array(2);
  #cameraX = 0.5;
  #cameraY = 0.5;
  #isGlobe = false;
  #data: CustomRenderMethodInput["defaultProjectionData"] | null = null;

  /** Takes over the frame's projection; the camera and the origin are Web Mercator 0…1 positions. */
  update(
    args: Pick<CustomRenderMethodInput, "defaultProjectionData" | "shaderData">,
    camera: { readonly x: number; readonly y: number },
    origin: { readonly x: number; readonly y: number },
  ): void {
    const data = args.defaultProjectionData;
    this.#data = data;
    this.#cameraX = camera.x;
    this.#cameraY = camera.y;
    this.#isGlobe = args.shaderData.define.includes("GLOBE");
    this.#cameraHigh[0] = camera.x - origin.x;
    this.#cameraHigh[1] = camera.y - origin.y;
    this.#cameraLow[0] = camera.x - origin.x - this.#cameraHigh[0]!;
    this.#cameraLow[1] = camera.y - origin.y - this.#cameraHigh[1]!;
    this.#matrix.set(data.mainMatrix);
    this.#fallbackMatrix.set(data.fallbackMatrix);
    if (this.#isGlobe) return;
    for (let row = 0; row < 4; row++) {
      this.#matrix[12 + row] =
        data.mainMatrix[row]! * camera.x + data.mainMatrix[4 + row]! * camera.y + data.mainMatrix[12 + row]!;
    }
  }

  /** Sets the uniforms of the bound program. */
  apply(gl: WebGL2RenderingContext, { uniforms }: ShaderProgram): void {
    const data = this.#data;
    if (data === null) return;
    const at = (name: string) => uniforms.get(name) ?? null;
    gl.uniformMatrix4fv(at("u_projection_matrix"), false, this.#matrix);
    gl.uniformMatrix4fv(at("u_projection_fallback_matrix"), false, this.#fallbackMatrix);
    gl.uniform4fv(at("u_projection_tile_mercator_coords"), data.tileMercatorCoords);
    gl.uniform4fv(at("u_projection_clipping_plane"), data.clippingPlane);
    gl.uniform1f(at("u_projection_transition"), data.projectionTransition);
    gl.uniform2fv(at("u_cameraHigh"), this.#cameraHigh);
    gl.uniform2fv(at("u_cameraLow"), this.#cameraLow);
    gl.uniform2f(
      at("u_projectionOrigin"),
      this.#isGlobe ? this.#cameraX : 0,
      this.#isGlobe ? this.#cameraY : 0,
    );
    gl.uniform1f(at("u_cameraMercatorY"), this.#cameraY);
  }
}
