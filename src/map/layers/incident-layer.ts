import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from "maplibre-gl";
import type { EventTable } from "../../core/events/event-table";
import { toTableWindow, windowSlices } from "../../core/events/window-rows";
import type { TimeWindow } from "../../core/time/uncertain-interval";
import type { ColorTokens } from "../../look/theme/tokens";
import { IncidentRenderer } from "./incident-renderer";
import type { IncidentScene } from "./incident-scene";
import { toShaderColors } from "./shader-colors";

export interface IncidentLayerOptions {
  readonly id: string;
  readonly table: EventTable;
  readonly colors: ColorTokens;
}

/**
 * MapLibre layer that draws an event table: one point per row, the window as uniforms, only the slices that can
 * overlap it submitted. It draws nothing until `setWindow`. The same object may be added again after it was removed or
 * after the WebGL context was lost, which MapLibre leaves to whoever added it.
 */
export class IncidentLayer implements CustomLayerInterface {
  readonly id: string;
  readonly type = "custom";
  readonly renderingMode = "2d";

  #scene: IncidentScene;
  #window: TimeWindow | null = null;
  #renderer: IncidentRenderer | null = null;
  #lastDrawnRowCount = 0;

  constructor({ id, table, colors }: IncidentLayerOptions) {
    this.id = id;
    this.#scene = {
      table,
      tableWindow: { startSeconds: 0, endSeconds: 0 },
      slices: [],
      mask: null,
      maskRevision: 0,
      colors: toShaderColors(colors),
      selectedRow: null,
      hoveredRow: null,
    };
  }

  /** Rows submitted to the GPU by the last frame, before the shader rejected those outside the window. */
  get lastDrawnRowCount(): number {
    return this.#lastDrawnRowCount;
  }

  /** Replaces the events. Rows mean something else afterwards: mask, selection and hover are cleared. */
  setTable(table: EventTable): void {
    const { maskRevision } = this.#scene;
    const cleared = { mask: null, maskRevision: maskRevision + 1, selectedRow: null, hoveredRow: null };
    this.#change({ table, ...cleared, ...slicesOf(table, this.#window) });
  }

  /** Shows what happened in a window, certainly or possibly. Uploads nothing. */
  setWindow(window: TimeWindow): void {
    this.#window = window;
    this.#change(slicesOf(this.#scene.table, window));
  }

  /** Shows the rows whose byte is not 0; null shows all. Call again after changing the array's bytes. */
  setMask(mask: Uint8Array | null): void {
    const { table, maskRevision } = this.#scene;
    if (mask !== null && mask.length !== table.count)
      throw new RangeError(`the mask has ${mask.length} rows, the table ${table.count}`);
    this.#change({ mask, maskRevision: maskRevision + 1 });
  }

  setColors(colors: ColorTokens): void {
    this.#change({ colors: toShaderColors(colors) });
  }

  setSelectedRow(row: number | null): void {
    this.#change({ selectedRow: row });
  }

  setHoveredRow(row: number | null): void {
    if (row !== this.#scene.hoveredRow) this.#change({ hoveredRow: row });
  }

  onAdd(map: MapLibreMap, gl: WebGL2RenderingContext): void {
    this.#renderer = new IncidentRenderer(map, gl);
  }

  onRemove(): void {
    this.#renderer?.free();
    this.#renderer = null;
    this.#lastDrawnRowCount = 0;
  }

  render(_gl: WebGL2RenderingContext, args: CustomRenderMethodInput): void {
    this.#lastDrawnRowCount = this.#renderer?.draw(args, this.#scene) ?? 0;
  }

  #change(part: Partial<IncidentScene>): void {
    this.#scene = { ...this.#scene, ...part };
    this.#renderer?.repaint();
  }
}

function slicesOf(table: EventTable, window: TimeWindow | null): Partial<IncidentScene> {
  if (window === null) return {};
  const tableWindow = toTableWindow(table, window);
  return { tableWindow, slices: windowSlices(table, tableWindow) };
}
