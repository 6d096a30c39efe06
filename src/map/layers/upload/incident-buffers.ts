import type { EventTable } from "../../../core/events/event-table";
import { attributeLocations, vertexBytes } from "../incident-vertices";
import { runAtOnce } from "./run-in-steps";
import { type TableUpload, uploadTable } from "./table-upload";

/** What of a table lies on the GPU, ready to be drawn. */
export interface IncidentBuffers extends TableUpload {
  readonly table: EventTable;
  readonly vertexArray: WebGLVertexArrayObject;
  /** Uploads the filter's mask, one byte per row; null shows every row. */
  readonly uploadMask: (mask: Uint8Array | null) => void;
  /** Uploads the ordinal of each row's source; null stands for 0 everywhere. */
  readonly uploadSources: (ordinals: Uint8Array | null) => void;
  readonly free: () => void;
}

function bindAttributes(
  gl: WebGL2RenderingContext,
  vertices: WebGLBuffer,
  visibility: WebGLBuffer,
  sources: WebGLBuffer,
): void {
  const { position, interval, category, radius, visible, source } = attributeLocations;
  gl.bindBuffer(gl.ARRAY_BUFFER, vertices);
  gl.vertexAttribPointer(position, 2, gl.FLOAT, false, vertexBytes, 0);
  gl.vertexAttribIPointer(interval, 2, gl.UNSIGNED_INT, vertexBytes, 8);
  gl.vertexAttribIPointer(category, 4, gl.UNSIGNED_BYTE, vertexBytes, 16);
  gl.vertexAttribPointer(radius, 1, gl.FLOAT, false, vertexBytes, 20);
  gl.bindBuffer(gl.ARRAY_BUFFER, visibility);
  gl.vertexAttribIPointer(visible, 1, gl.UNSIGNED_BYTE, 1, 0);
  gl.bindBuffer(gl.ARRAY_BUFFER, sources);
  gl.vertexAttribIPointer(source, 1, gl.UNSIGNED_BYTE, 1, 0);
  gl.bindBuffer(gl.ARRAY_BUFFER, null);
  for (const location of Object.values(attributeLocations)) gl.enableVertexAttribArray(location);
}

/** Leaves the index buffer bound, to the vertex array. */
function uploadIndices(gl: WebGL2RenderingContext, indices: WebGLBuffer, upload: TableUpload): void {
  const { haloRows, contestedRows } = upload;
  const indexBytes = Uint32Array.BYTES_PER_ELEMENT;
  const count = haloRows.rows.length + contestedRows.rows.length;
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, indices);
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, count * indexBytes, gl.STATIC_DRAW);
  for (const { rows, firstIndex } of [haloRows, contestedRows])
    gl.bufferSubData(gl.ELEMENT_ARRAY_BUFFER, firstIndex * indexBytes, rows);
}

/** Makes an uploaded table drawable. Changes bindings, so it belongs into a frame. */
export function bindUploadedTable(
  gl: WebGL2RenderingContext,
  table: EventTable,
  upload: TableUpload,
): IncidentBuffers {
  const visibility = gl.createBuffer();
  const sources = gl.createBuffer();
  const vertexArray = gl.createVertexArray();
  const indices = gl.createBuffer();
  gl.bindVertexArray(vertexArray);
  uploadIndices(gl, indices, upload);
  bindAttributes(gl, upload.vertices, visibility, sources);
  gl.bindVertexArray(null);

  const uploadBytes = (buffer: WebGLBuffer, bytes: Uint8Array) => {
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.bufferData(gl.ARRAY_BUFFER, bytes, gl.DYNAMIC_DRAW);
    gl.bindBuffer(gl.ARRAY_BUFFER, null);
  };
  return {
    ...upload,
    table,
    vertexArray,
    uploadMask: (mask) => uploadBytes(visibility, mask ?? new Uint8Array(table.count).fill(1)),
    uploadSources: (ordinals) => uploadBytes(sources, ordinals ?? new Uint8Array(table.count)),
    free: () => {
      gl.deleteVertexArray(vertexArray);
      for (const buffer of [upload.vertices, indices, visibility, sources]) gl.deleteBuffer(buffer);
    },
  };
}

/** Puts a table and its mask on the GPU at once. */
export function createIncidentBuffers(
  gl: WebGL2RenderingContext,
  table: EventTable,
  mask: Uint8Array | null,
): IncidentBuffers {
  const buffers = bindUploadedTable(gl, table, runAtOnce(uploadTable(gl, table)));
  buffers.uploadMask(mask);
  buffers.uploadSources(null);
  return buffers;
}
