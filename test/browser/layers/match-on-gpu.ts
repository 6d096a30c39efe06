import type { EventTable } from "../../../src/core/events/event-table";
import type { TableWindow } from "../../../src/core/events/window-rows";
import { noWindow } from "../../../src/map/layers/drawn-rows";
import { ageShareLine, type IncidentLook, plainLook } from "../../../src/map/layers/incident-look";
import { bindShaderProgram, createShaderProgram } from "../../../src/map/layers/shader-program";
import { symbolFragmentShader, symbolVertexShader } from "../../../src/map/layers/symbol-shader";
import { createIncidentBuffers } from "../../../src/map/layers/upload/incident-buffers";
import { createCanvas, mercatorShader } from "./draw-layer";

const { gl } = createCanvas(1);
const shader = createShaderProgram(gl, symbolVertexShader(mercatorShader), symbolFragmentShader(), [
  "v_match",
  "v_opacity",
]);
const uniform = (name: string) => shader.uniforms.get(name) ?? null;

export interface MatchOptions {
  /** Rows that this window holds or may hold are left out. */
  readonly without?: TableWindow;
  readonly look?: IncidentLook;
}

/** A table on the GPU, asked what its vertex shader says of each row: what the fragment shader gets. */
export function createMatcher(table: EventTable, mask: Uint8Array | null) {
  const buffers = createIncidentBuffers(gl, table, mask);
  const captured = gl.createBuffer();
  gl.bindBuffer(gl.TRANSFORM_FEEDBACK_BUFFER, captured);
  gl.bufferData(gl.TRANSFORM_FEEDBACK_BUFFER, table.count * 8, gl.DYNAMIC_READ);
  return {
    match: (
      window: TableWindow,
      { without = noWindow, look = plainLook }: MatchOptions = {},
    ): { readonly matches: Uint32Array; readonly opacities: Float32Array } => {
      const { startSeconds, endSeconds } = window;
      const [startMs, endMs] = [startSeconds, endSeconds].map((seconds) => table.epochMs + seconds * 1000);
      const { atEnd, perSecond } = ageShareLine(
        { startMs: startMs!, endMs: endMs! },
        table.epochMs,
        endSeconds,
      );
      gl.bindBufferBase(gl.TRANSFORM_FEEDBACK_BUFFER, 0, captured);
      bindShaderProgram(gl, shader);
      gl.uniform2ui(uniform("u_window"), startSeconds, endSeconds);
      gl.uniform2ui(uniform("u_windowWithout"), without.startSeconds, without.endSeconds);
      gl.uniform2f(uniform("u_ageShare"), atEnd, perSecond);
      gl.uniform2f(uniform("u_ageOpacities"), look.newestOpacity, look.oldestOpacity);
      gl.bindVertexArray(buffers.vertexArray);
      gl.enable(gl.RASTERIZER_DISCARD);
      gl.beginTransformFeedback(gl.POINTS);
      gl.drawArrays(gl.POINTS, 0, table.count);
      gl.endTransformFeedback();
      gl.disable(gl.RASTERIZER_DISCARD);
      gl.bindVertexArray(null);
      const words = new Uint32Array(table.count * 2);
      gl.getBufferSubData(gl.TRANSFORM_FEEDBACK_BUFFER, 0, words);
      gl.bindBufferBase(gl.TRANSFORM_FEEDBACK_BUFFER, 0, null);
      const error = gl.getError();
      if (error !== gl.NO_ERROR) throw new Error(`WebGL error ${error}`);
      return {
        matches: words.filter((_, index) => index % 2 === 0),
        opacities: new Float32Array(words.buffer).filter((_, index) => index % 2 === 1),
      };
    },
    free: () => {
      buffers.free();
      gl.deleteBuffer(captured);
    },
  };
}
