import type { EventTable } from "../../core/events/event-table";
import { attributeLocations, buildIncidentVertices, vertexBytes } from "./incident-vertices";

/** Some rows of the table, ascending, and where they begin in the vertex array's indices. */
export interface IndexedRows {
  readonly rows: Uint32Array;
  readonly firstIndex: number;
}

/** What of a table lies on the GPU. */
export interface IncidentBuffers {
  readonly originX: number;
  readonly originY: number;
  readonly haloRows: IndexedRows;
  readonly contestedRows: IndexedRows;
  readonly vertexArray: WebGLVertexArrayObject;
  /** Uploads the filter's mask, one byte per row; null shows every row. */
  readonly uploadMask: (mask: Uint8Array | null) => void;
  readonly free: () => void;
}

function bindAttributes(gl: WebGL2RenderingContext, vertices: WebGLBuffer, visibility: WebGLBuffer): void {
  const { position, interval, category, radius, visible } = attributeLocations;
  gl.bindBuffer(gl.ARRAY_BUFFER, vertices);
  gl.vertexAttribPointer(position, 2, gl.FLOAT, false, vertexBytes, 0);
  gl.vertexAttribIPointer(interval, 2, gl.UNSIGNED_INT, vertexBytes, 8);
  gl.vertexAttribIPointer(category, 4, gl.UNSIGNED_BYTE, vertexBytes, 16);
  gl.vertexAttribPointer(radius, 1, gl.FLOAT, false, vertexBytes, 20);
  gl.bindBuffer(gl.ARRAY_BUFFER, visibility);
  gl.vertexAttribIPointer(visible, 1, gl.UNSIGNED_BYTE, 1, 0);
  for (const location of Object.values(attributeLocations)) gl.enableVertexAttribArray(location);
}

/** Puts a table and its mask on the GPU. */
export function createIncidentBuffers(
  gl: WebGL2RenderingContext,
  table: EventTable,
  initialMask: Uint8Array | null,
): IncidentBuffers {
  const { data, originX, originY, haloRows, contestedRows } = buildIncidentVertices(table);
  const vertices = gl.createBuffer();
  const visibility = gl.createBuffer();
  const indices = gl.createBuffer();
  const vertexArray = gl.createVertexArray();

  gl.bindVertexArray(vertexArray);
  gl.bindBuffer(gl.ARRAY_BUFFER, vertices);
  gl.bufferData(gl.ARRAY_BUFFER, data, gl.STATIC_DRAW);
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, indices);
  const indexBytes = Uint32Array.BYTES_PER_ELEMENT;
  const indexCount = haloRows.length + contestedRows.length;
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, indexCount * indexBytes, gl.STATIC_DRAW);
  gl.bufferSubData(gl.ELEMENT_ARRAY_BUFFER, 0, haloRows);
  gl.bufferSubData(gl.ELEMENT_ARRAY_BUFFER, haloRows.length * indexBytes, contestedRows);
  bindAttributes(gl, vertices, visibility);
  gl.bindVertexArray(null);

  const uploadMask = (mask: Uint8Array | null) => {
    gl.bindBuffer(gl.ARRAY_BUFFER, visibility);
    gl.bufferData(gl.ARRAY_BUFFER, mask ?? new Uint8Array(table.count).fill(1), gl.DYNAMIC_DRAW);
    gl.bindBuffer(gl.ARRAY_BUFFER, null);
  };
  uploadMask(initialMask);
  const free = () => {
    gl.deleteVertexArray(vertexArray);
    for (const buffer of [vertices, visibility, indices]) gl.deleteBuffer(buffer);
  };
  return {
    originX,
    originY,
    haloRows: { rows: haloRows, firstIndex: 0 },
    contestedRows: { rows: contestedRows, firstIndex: haloRows.length },
    vertexArray,
    uploadMask,
    free,
  };
}
