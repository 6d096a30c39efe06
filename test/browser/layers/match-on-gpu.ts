import type { EventTable } from "../../../src/core/events/event-table";
import type { TableWindow } from "../../../src/core/events/window-rows";
import { bindShaderProgram, createShaderProgram } from "../../../src/map/layers/shader-program";
import { symbolFragmentShader, symbolVertexShader } from "../../../src/map/layers/symbol-shader";
import { createIncidentBuffers } from "../../../src/map/layers/upload/incident-buffers";
import { createCanvas, mercatorShader } from "./draw-layer";

const { gl } = createCanvas(1);
const shader = createShaderProgram(gl, symbolVertexShader(mercatorShader), symbolFragmentShader(), [
  "v_match",
]);

/** A table on the GPU, asked what its vertex shader says of each row: the `v_match` that the fragment shader gets. */
export function createMatcher(table: EventTable, mask: Uint8Array | null) {
  const buffers = createIncidentBuffers(gl, table, mask);
  const captured = gl.createBuffer();
  gl.bindBuffer(gl.TRANSFORM_FEEDBACK_BUFFER, captured);
  gl.bufferData(gl.TRANSFORM_FEEDBACK_BUFFER, table.count * 4, gl.DYNAMIC_READ);
  return {
    match: (window: TableWindow): Uint32Array => {
      gl.bindBufferBase(gl.TRANSFORM_FEEDBACK_BUFFER, 0, captured);
      bindShaderProgram(gl, shader);
      gl.uniform2ui(shader.uniforms.get("u_window") ?? null, window.startSeconds, window.endSeconds);
      gl.bindVertexArray(buffers.vertexArray);
      gl.enable(gl.RASTERIZER_DISCARD);
      gl.beginTransformFeedback(gl.POINTS);
      gl.drawArrays(gl.POINTS, 0, table.count);
      gl.endTransformFeedback();
      gl.disable(gl.RASTERIZER_DISCARD);
      gl.bindVertexArray(null);
      const matches = new Uint32Array(table.count);
      gl.getBufferSubData(gl.TRANSFORM_FEEDBACK_BUFFER, 0, matches);
      gl.bindBufferBase(gl.TRANSFORM_FEEDBACK_BUFFER, 0, null);
      return matches;
    },
    free: () => {
      buffers.free();
      gl.deleteBuffer(captured);
    },
  };
}

