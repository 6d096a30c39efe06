import { weaponFamilies } from "../../../core/events/weapons";
import type { IncidentScene } from "../incident-scene";
import type { ShaderProgram } from "../shader-program";
import { colorSymbolMasks, paintSymbolMasks } from "./symbol-masks";

type PictureColors = Pick<IncidentScene, "colors" | "sourceColors" | "sourceColorCount" | "colorBy">;

interface SymbolPictures {
  readonly pixelScale: number;
  readonly colors: PictureColors;
  readonly texture: WebGLTexture;
  /** Left and side in texels and the point's side in pixels, per family. */
  readonly cells: Float32Array;
  readonly hollowRow: number;
}

/** Pictures kept: of the sizes that a scrub goes to and fro between. */
const mostKept = 3;

/** Pictures of all symbols on the GPU, in the colours of a scene, painted on first use. */
export class SymbolPictureCache {
  readonly #gl: WebGL2RenderingContext;
  readonly #largestTexture: number;
  #kept: readonly SymbolPictures[] = [];

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    // A lost context answers null.
    this.#largestTexture = (gl.getParameter(gl.MAX_TEXTURE_SIZE) as number | null) ?? 0;
  }

  /**
   * The pictures of a size; null where they would be larger than the GPU's largest texture.
   *
   * @param pixelScale  device pixels per CSS pixel, times what symbols are scaled by
   */
  prepare(pixelScale: number, colors: PictureColors): SymbolPictures | null {
    const isWanted = (kept: SymbolPictures) =>
      kept.pixelScale === pixelScale && isSameColors(kept.colors, colors);
    const known = this.#kept.find(isWanted);
    if (known) return known;
    const painted = this.#paint(pixelScale, colors);
    if (painted === null) return null;
    const kept = [painted, ...this.#kept];
    for (const { texture } of kept.slice(mostKept)) this.#gl.deleteTexture(texture);
    this.#kept = kept.slice(0, mostKept);
    return painted;
  }

  free(): void {
    for (const { texture } of this.#kept) this.#gl.deleteTexture(texture);
    this.#kept = [];
  }

  #paint(pixelScale: number, scene: PictureColors): SymbolPictures | null {
    const gl = this.#gl;
    // Not the scene itself, which would keep its table in memory.
    const { colors, sourceColors, sourceColorCount, colorBy } = scene;
    const palettes = toPalettes(scene);
    // At most half a million texels, a few milliseconds of painting.
    const masks = paintSymbolMasks(pixelScale, palettes.length * pixelScale ** 2 < 8 ? 4 : 2);
    const { width } = masks;
    const height = masks.height * palettes.length;
    if (Math.max(width, height) > this.#largestTexture) return null;
    const texels = colorSymbolMasks(masks, { palettes, paper: colors.paper, edge: colors.edge });
    const texture = gl.createTexture();
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    // What MapLibre may have set for its own uploads.
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 4);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, width, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, texels);
    for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
      gl.texParameteri(gl.TEXTURE_2D, filter, gl.NEAREST);
    const cells = new Float32Array(
      masks.cells.flatMap(({ leftTexels, sideTexels, pointPixels }) => [leftTexels, sideTexels, pointPixels]),
    );
    const painted = { colors, sourceColors, sourceColorCount, colorBy };
    return { pixelScale, colors: painted, texture, cells, hollowRow: masks.hollowRowTexels };
  }
}

/** Gives the bound program its pictures. */
export function bindSymbolPictures(
  gl: WebGL2RenderingContext,
  { uniforms }: ShaderProgram,
  { texture, cells, hollowRow }: SymbolPictures,
): void {
  gl.activeTexture(gl.TEXTURE0);
  gl.bindSampler(0, null);
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.uniform1i(uniforms.get("u_pictures") ?? null, 0);
  gl.uniform3fv(uniforms.get("u_pictureCells[0]") ?? null, cells);
  gl.uniform1f(uniforms.get("u_hollowRow") ?? null, hollowRow);
}

/** The families' colours, then for each source with a colour that one for every family. */
function toPalettes({ colors, sourceColors, sourceColorCount, colorBy }: PictureColors): ArrayLike<number>[] {
  const sourceCount = colorBy === "source" ? Math.max(1, sourceColorCount) : 1;
  return Array.from({ length: sourceCount }, (_, ordinal) =>
    ordinal === 0
      ? colors.families
      : weaponFamilies.flatMap(() => [...sourceColors.subarray(ordinal * 3, ordinal * 3 + 3)]),
  );
}

function isSameColors(a: PictureColors, b: PictureColors): boolean {
  return (
    a.colors === b.colors &&
    a.colorBy === b.colorBy &&
    (a.colorBy === "weapon" ||
      (a.sourceColors === b.sourceColors && a.sourceColorCount === b.sourceColorCount))
  );
}
