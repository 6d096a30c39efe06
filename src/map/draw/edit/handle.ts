import type { LngLat } from "../../../core/geo/position";
import type { ZoneRecipe } from "../../../core/zones/recipe";
import type { CommandCode } from "../../../workspace/history";

export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

export type HandleKind = "vertex" | "midpoint" | "depth" | "boundary" | "split" | "move" | "radius";

/** Something on the map that is dragged, pressed or removed to change a recipe. */
export interface MapHandle {
  /** The same for as long as it stands for the same thing. */
  readonly id: string;
  readonly kind: HandleKind;
  /** For screen readers and as a tooltip. */
  readonly name: string;
  /** What it would change. */
  readonly lngLat: LngLat;
  /** How far beside it the handle is shown. */
  readonly offsetPx: ScreenPoint;
  /** Clockwise from upwards, for handles that move along a line. */
  readonly turnDegrees: number;
  /** Follows the pointer while it is dragged, wherever the next recipe would put it. */
  readonly isLoose: boolean;
  readonly snaps: boolean;
  readonly code: CommandCode;
  /** The recipe once the handle was moved from `lngLat` to another place. Null where it cannot be moved. */
  readonly move: ((recipe: ZoneRecipe, to: LngLat) => ZoneRecipe) | null;
  /** What a press, or Enter, makes of the recipe. */
  readonly press: ((recipe: ZoneRecipe) => ZoneRecipe) | null;
  /** The recipe without what it stands for. Null where that cannot go. */
  readonly remove: ((recipe: ZoneRecipe) => ZoneRecipe) | null;
  /** The handle that stands for the same thing after a press, a move or a removal. */
  readonly nextId: string;
  /** Its figure as text, shown beside it while it is moved. */
  readonly value: string | null;
}

/** A handle with what is usual of most. */
export function handle(
  part: Pick<MapHandle, "id" | "kind" | "name" | "lngLat"> & Partial<MapHandle>,
): MapHandle {
  return {
    offsetPx: { x: 0, y: 0 },
    turnDegrees: 0,
    isLoose: false,
    snaps: false,
    code: "edit-zone",
    move: null,
    press: null,
    remove: null,
    nextId: part.id,
    value: null,
    ...part,
  };
}
