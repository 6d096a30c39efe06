import type { EventTable } from "../../../core/events/event-table";
import { attributeLocations, vertexBytes } from "../incident-vertices";
import { findContestedRows } from "./contested-rows";
import { IndexedRows } from "./indexed-rows";
import { runAtOnce } from "./run-in-steps";
import { type TableUpload, uploadTable } from "./table-upload";

/** What of a table lies on the GPU, ready to be drawn. */
export interface IncidentBuffers extends Pick<TableUpload, "origin" | "densityReference"> {
  readonly table: EventTable;
  readonly vertexArray: WebGLVertexArrayObject;
  readonly halos: IndexedRows;
  readonly contested: IndexedRows;
  /** Uploads the filter's mask, one byte per row; null shows every row. */
  readonly uploadMask: (mask: Uint8Array | null) => void;
  /** Uploads the ordinal of each row's source; null stands for 0 everywhere. */
  readonly uploadSources: (ordinals: Uint8Array | null) => void;
  /** Uploads the status of each row, and which of them have a ring. */
  readonly uploadStatuses: (statuses: Uint8Array) => void;
  readonly free: () => void;
}

type ByteAttribute = "visible" | "source" | "status";

function bindAttributes(
  gl: WebGL2RenderingContext,
  vertices: WebGLBuffer,
  bytes: Readonly<Record<ByteAttribute, WebGLBuffer>>,
): void {
  const { position, interval, category, radius } = attributeLocations;
  gl.bindBuffer(gl.ARRAY_BUFFER, vertices);
  gl.vertexAttribPointer(position, 2, gl.FLOAT, false, vertexBytes, 0);
  gl.vertexAttribIPointer(interval, 2, gl.UNSIGNED_INT, vertexBytes, 8);
  gl.vertexAttribIPointer(category, 2, gl.UNSIGNED_BYTE, vertexBytes, 16);
  gl.vertexAttribPointer(radius, 1, gl.FLOAT, false, vertexBytes, 20);
  for (const name of ["visible", "source", "status"] as const) {
    gl.bindBuffer(gl.ARRAY_BUFFER, bytes[name]);
    gl.vertexAttribIPointer(attributeLocations[name], 1, gl.UNSIGNED_BYTE, 1, 0);
  }
  gl.bindBuffer(gl.ARRAY_BUFFER, null);
  for (const location of Object.values(attributeLocations)) gl.enableVertexAttribArray(location);
}

/** Makes an uploaded table drawable. Changes bindings, so it belongs into a frame. */
export function bindUploadedTable(
  gl: WebGL2RenderingContext,
  table: EventTable,
  { vertices, haloRows, origin, densityReference }: TableUpload,
): IncidentBuffers {
  const bytes = { visible: gl.createBuffer(), source: gl.createBuffer(), status: gl.createBuffer() };
  const vertexArray = gl.createVertexArray();
  const [halos, contested] = [new IndexedRows(gl), new IndexedRows(gl)];

  const uploadIndices = (indexed: IndexedRows, rows: Uint32Array<ArrayBuffer>) => {
    gl.bindVertexArray(vertexArray);
    indexed.upload(rows);
    gl.bindVertexArray(null);
  };
  const uploadBytes = (name: ByteAttribute, values: Uint8Array) => {
    gl.bindBuffer(gl.ARRAY_BUFFER, bytes[name]);
    gl.bufferData(gl.ARRAY_BUFFER, values, gl.DYNAMIC_DRAW);
    gl.bindBuffer(gl.ARRAY_BUFFER, null);
  };
  uploadIndices(halos, haloRows);
  gl.bindVertexArray(vertexArray);
  bindAttributes(gl, vertices, bytes);
  gl.bindVertexArray(null);

  return {
    table,
    origin,
    densityReference,
    vertexArray,
    halos,
    contested,
    uploadMask: (mask) => uploadBytes("visible", mask ?? new Uint8Array(table.count).fill(1)),
    uploadSources: (ordinals) => uploadBytes("source", ordinals ?? new Uint8Array(table.count)),
    uploadStatuses: (statuses) => {
      uploadBytes("status", statuses);
      uploadIndices(contested, findContestedRows(statuses));
    },
    free: () => {
      gl.deleteVertexArray(vertexArray);
      for (const buffer of [vertices, ...Object.values(bytes)]) gl.deleteBuffer(buffer);
      halos.free();
      contested.free();
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
  buffers.uploadStatuses(table.status);
  return buffers;
}
