import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from "maplibre-gl";
import type { EventTable } from "../../core/events/event-table";
import type { TimeWindow } from "../../core/time/uncertain-interval";
import type { ColorTokens } from "../../look/theme/tokens";
import { IncidentRenderer } from "./incident-renderer";
import type { IncidentColorBy, IncidentDisplay, IncidentScene, SceneRows } from "./incident-scene";
import { toShaderColors, toSourceColors } from "./shader-colors";

export interface IncidentLayerOptions {
  readonly id: string;
  readonly table: EventTable;
  readonly colors: ColorTokens;
}

/**
 * MapLibre layer that draws an event table: one point per row, or how dense they are, the window as uniforms, only the
 * slices that can overlap it submitted. It draws nothing until `setWindow`. A large table takes some frames to upload;
 * until then the previous one stays, and after the layer was added, nothing is drawn (`isReady`). The same object may
 * be added again after it was removed or after the WebGL context was lost, which MapLibre leaves to whoever added it.
 */
export class IncidentLayer implements CustomLayerInterface {
  readonly id: string;
  readonly type = "custom";
  readonly renderingMode = "2d";

  #scene: IncidentScene;
  #renderer: IncidentRenderer | null = null;
  #lastDrawnRowCount = 0;

  constructor({ id, table, colors }: IncidentLayerOptions) {
    this.id = id;
    this.#scene = {
      rows: {
        table,
        mask: null,
        maskRevision: 0,
        sourceOrdinals: null,
        sourceRevision: 0,
        statuses: table.status,
        statusRevision: 0,
        selectedRow: null,
        hoveredRow: null,
      },
      window: null,
      trail: null,
      isPalerWithAge: false,
      colors: toShaderColors(colors),
      sourceColors: toSourceColors([]),
      sourceColorCount: 0,
      colorBy: "weapon",
      display: "points",
    };
  }

  /** Rows submitted to the GPU for the last frame, before the shader rejected those outside the window. */
  get lastDrawnRowCount(): number {
    return this.#lastDrawnRowCount;
  }

  /** Whether what is drawn is the table set last, whole; false while it is being uploaded or the layer is on no map. */
  get isReady(): boolean {
    return this.#renderer?.isShowing(this.#scene) ?? false;
  }

  /**
   * The density at the end of the colour ramp at the map's zoom, in incidents around a place; `densityBands` makes a
   * legend of it. Null while nothing is drawn.
   */
  get densityReference(): number | null {
    return this.#renderer?.densityReference ?? null;
  }

  /** Replaces the events. Rows mean something else afterwards: mask, sources, selection and hover are cleared, the
   * statuses are the table's. */
  setTable(table: EventTable): void {
    const { maskRevision, sourceRevision, statusRevision } = this.#scene.rows;
    this.#changeRows({
      table,
      mask: null,
      maskRevision: maskRevision + 1,
      sourceOrdinals: null,
      sourceRevision: sourceRevision + 1,
      statuses: table.status,
      statusRevision: statusRevision + 1,
      selectedRow: null,
      hoveredRow: null,
    });
  }

  /** Shows what happened in a window, certainly or possibly. Uploads nothing. */
  setWindow(window: TimeWindow): void {
    this.#change({ window });
  }

  /**
   * Shows what happened before the window, in a trail that ends where the window begins, faded: solid or hollow as the
   * trail certainly or possibly holds it, without rings and halos, and not at all as density. Null shows none. Uploads
   * nothing.
   */
  setTrail(trail: TimeWindow | null): void {
    if (trail !== this.#scene.trail) this.#change({ trail });
  }

  /** Draws what happened in the window the paler, the older it is, or all alike. As density it makes no difference. */
  setPalerWithAge(isPalerWithAge: boolean): void {
    if (isPalerWithAge !== this.#scene.isPalerWithAge) this.#change({ isPalerWithAge });
  }

  /**
   * A byte per row: 0 hides it, 1 shows it, 2 shows it but never as certain, where a filter could not decide; null shows
   * all. Call again after changing the array's bytes.
   */
  setMask(mask: Uint8Array | null): void {
    this.#requireRows("mask", mask);
    this.#changeRows({ mask, maskRevision: this.#scene.rows.maskRevision + 1 });
  }

  /** The status of each row, as `statusByte` gives it, where it is another than the table says: that of an earlier time. */
  setStatuses(statuses: Uint8Array): void {
    this.#requireRows("list of statuses", statuses);
    this.#changeRows({ statuses, statusRevision: this.#scene.rows.statusRevision + 1 });
  }

  /** The source of each row: 0 for none, else an index in the source colours; null stands for 0 everywhere. */
  setSourceOrdinals(sourceOrdinals: Uint8Array | null): void {
    this.#requireRows("list of sources", sourceOrdinals);
    this.#changeRows({ sourceOrdinals, sourceRevision: this.#scene.rows.sourceRevision + 1 });
  }

  /**
   * Colours by source ordinal, `#RRGGBB`, at most 32; the first is not used, since ordinal 0 stands for no source.
   * Rows of an ordinal without a colour keep their weapon family's.
   */
  setSourceColors(colors: readonly string[]): void {
    this.#change({ sourceColors: toSourceColors(colors), sourceColorCount: colors.length });
  }

  /** Colours symbols by weapon family or by source. Their shape says the weapon family in either case. */
  setColorBy(colorBy: IncidentColorBy): void {
    if (colorBy !== this.#scene.colorBy) this.#change({ colorBy });
  }

  /** Draws a symbol for each incident, or the density of all; selected and hovered ones are symbols in either case. */
  setDisplay(display: IncidentDisplay): void {
    if (display !== this.#scene.display) this.#change({ display });
  }

  setColors(colors: ColorTokens): void {
    this.#change({ colors: toShaderColors(colors) });
  }

  setSelectedRow(row: number | null): void {
    this.#changeRows({ selectedRow: row });
  }

  setHoveredRow(row: number | null): void {
    if (row !== this.#scene.rows.hoveredRow) this.#changeRows({ hoveredRow: row });
  }

  onAdd(map: MapLibreMap, gl: WebGL2RenderingContext): void {
    // A lost context takes the layer off its map without a word.
    this.onRemove();
    this.#renderer = new IncidentRenderer(map, gl);
  }

  onRemove(): void {
    this.#renderer?.free();
    this.#renderer = null;
    this.#lastDrawnRowCount = 0;
  }

  prerender(_gl: WebGL2RenderingContext, args: CustomRenderMethodInput): void {
    this.#renderer?.drawAside(args, this.#scene);
  }

  render(_gl: WebGL2RenderingContext, args: CustomRenderMethodInput): void {
    this.#lastDrawnRowCount = this.#renderer?.draw(args, this.#scene) ?? 0;
  }

  #requireRows(name: string, bytes: Uint8Array | null): void {
    const { count } = this.#scene.rows.table;
    if (bytes !== null && bytes.length !== count)
      throw new RangeError(`the ${name} has ${bytes.length} rows, the table ${count}`);
  }

  #changeRows(part: Partial<SceneRows>): void {
    const rows = { ...this.#scene.rows, ...part };
    this.#scene = { ...this.#scene, rows };
    // Rows that are still on their way to the GPU change nothing in the picture.
    this.#renderer?.takeRows(rows);
  }

  #change(part: Partial<IncidentScene>): void {
    this.#scene = { ...this.#scene, ...part };
    this.#renderer?.repaint();
  }
}
