import type { EventTable } from "../../../core/events/event-table";
import type { SceneRows } from "../incident-scene";
import { bindUploadedTable, type IncidentBuffers } from "./incident-buffers";
import { runAtOnce, runInSteps } from "./run-in-steps";
import { type TableUpload, uploadTable } from "./table-upload";

/** Tables up to so many rows are uploaded within the frame that first shows them: a few milliseconds. */
const mostRowsAtOnce = 32_768;

/** Rows that are wholly on the GPU. */
export interface UploadedRows {
  readonly rows: SceneRows;
  readonly buffers: IncidentBuffers;
}

interface PendingUpload {
  readonly table: EventTable;
  readonly stop: () => void;
  finished: TableUpload | null;
}

/**
 * Brings tables to the GPU. A large one is uploaded in steps between frames while the previous one, with its own mask
 * and selection, stays drawn whole; no table is ever drawn in part.
 */
export class IncidentTables {
  readonly #gl: WebGL2RenderingContext;
  readonly #onUploaded: () => void;
  readonly #onError: (error: unknown) => void;
  #uploaded: UploadedRows | null = null;
  #pending: PendingUpload | null = null;

  constructor(gl: WebGL2RenderingContext, onUploaded: () => void, onError: (error: unknown) => void) {
    this.#gl = gl;
    this.#onUploaded = onUploaded;
    this.#onError = onError;
  }

  /**
   * Begins to upload a table that takes more than one frame, and asks for a frame when it is there. May be called between
   * frames.
   *
   * @returns whether it is not there yet, so that a frame now would show nothing new
   */
  begin(table: EventTable): boolean {
    if (this.#pending?.table !== table) this.#dropPending();
    if (this.isShowing(table) || table.count <= mostRowsAtOnce) return false;
    this.#pending ??= this.#start(table);
    return this.#pending.finished === null;
  }

  /** The rows to draw now: those given as soon as they are uploaded, until then the last that were, or none. */
  prepare(rows: SceneRows): UploadedRows | null {
    const { table } = rows;
    if (!this.begin(table) && !this.isShowing(table)) this.#takeOver(table);
    const buffers = this.#uploaded?.buffers;
    if (buffers?.table !== table) return this.#uploaded;
    if (this.#uploaded?.rows !== rows) {
      this.#updateBytes(buffers, rows);
      this.#uploaded = { rows, buffers };
    }
    return this.#uploaded;
  }

  /** Whether the rows given last are what is drawn. */
  isShowing(table: EventTable): boolean {
    return this.#uploaded?.buffers.table === table;
  }

  free(): void {
    this.#dropPending();
    this.#uploaded?.buffers.free();
    this.#uploaded = null;
  }

  /** Shows a table from now on: one that is on the GPU by now, or a small one. */
  #takeOver(table: EventTable): void {
    const gl = this.#gl;
    const finished = this.#pending?.finished ?? runAtOnce(uploadTable(gl, table));
    this.#pending = null;
    this.#uploaded?.buffers.free();
    const buffers = bindUploadedTable(gl, table, finished);
    this.#uploaded = { rows: unknownRows(table), buffers };
  }

  #start(table: EventTable): PendingUpload {
    const pending: PendingUpload = {
      table,
      finished: null,
      stop: runInSteps(uploadTable(this.#gl, table), {
        onDone: (upload) => {
          pending.finished = upload;
          this.#onUploaded();
        },
        onError: this.#onError,
      }),
    };
    return pending;
  }

  #dropPending(): void {
    if (this.#pending === null) return;
    this.#pending.stop();
    this.#gl.deleteBuffer(this.#pending.finished?.vertices ?? null);
    this.#pending = null;
  }

  #updateBytes(buffers: IncidentBuffers, rows: SceneRows): void {
    const last = this.#uploaded?.rows;
    if (last?.maskRevision !== rows.maskRevision) buffers.uploadMask(rows.mask);
    if (last?.sourceRevision !== rows.sourceRevision) buffers.uploadSources(rows.sourceOrdinals);
    if (last?.statusRevision !== rows.statusRevision) buffers.uploadStatuses(rows.statuses);
  }
}

/** Rows of which nothing but the table has been uploaded: every revision differs from theirs. */
function unknownRows(table: EventTable): SceneRows {
  return {
    table,
    mask: null,
    maskRevision: -1,
    sourceOrdinals: null,
    sourceRevision: -1,
    statuses: table.status,
    statusRevision: -1,
    selectedRow: null,
    hoveredRow: null,
  };
}
