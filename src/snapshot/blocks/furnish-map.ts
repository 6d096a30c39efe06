import type { BlockName } from "../../workspace/page-blocks";
import type { FrameCamera, FramePoint } from "../frame-projection";
import { type Block, type Box, boxesCollide, movePrimitives, type Primitive } from "../page-primitives";

/** Small blocks that find their own place on the map. */
export type FurnitureName = Extract<BlockName, "locator" | "scale-bar" | "north-arrow">;

export interface Furniture {
  readonly name: FurnitureName;
  readonly block: Block;
}

/** In CSS pixels of the frame. */
export interface PlacedFurniture extends Furniture {
  readonly box: Box;
}

/** Where the small blocks of a series stand on every page, in CSS pixels of the frame. */
export type HeldSpots = ReadonlyMap<FurnitureName, Box>;

/** What stands on the map already, in CSS pixels of the frame. */
export interface MapObstacles {
  /** Nothing may stand there. */
  readonly blocks: readonly Box[];
  /** What counts as many symbols, since it cannot be read where it is covered. */
  readonly notes: readonly Box[];
  readonly points: readonly FramePoint[];
  /** How far from its point a symbol reaches. */
  readonly reachPx: number;
}

const noteWeight = 100;
const insetsPx: Readonly<Record<FurnitureName, number>> = { locator: 8, "scale-bar": 8, "north-arrow": 4 };
/** What takes more of the map's width or height than this is left out. */
const largestShare = { width: 0.8, height: 0.42 } as const;
const gapPx = 6;

function weigh({ x, y, width, height }: Box, { points, notes, reachPx }: MapObstacles): number {
  const isCovered = (point: FramePoint) =>
    point.x > x - reachPx &&
    point.x < x + width + reachPx &&
    point.y > y - reachPx &&
    point.y < y + height + reachPx;
  const box = { x, y, width, height };
  return (
    points.filter(isCovered).length + noteWeight * notes.filter((note) => boxesCollide(note, box)).length
  );
}

/** Corners first: below for a scale bar, above for a north arrow, any for a locator; the right one if alike. */
function cornersOf({ name, block }: Furniture, camera: FrameCamera): Box[] {
  const { widthPx: width, heightPx: height } = block;
  const inset = insetsPx[name];
  const right = camera.widthPx - width - inset;
  const bottom = camera.heightPx - height - inset;
  const spots: readonly (readonly [number, number])[] =
    name === "scale-bar"
      ? [
          [right, bottom],
          [inset, bottom],
        ]
      : name === "north-arrow"
        ? [
            [right, inset],
            [inset, inset],
          ]
        : [
            [inset, inset],
            [right, bottom],
            [inset, bottom],
            [right, inset],
          ];
  return spots.map(([x, y]) => ({ x, y, width, height }));
}

/** Beside and below or above what is in the way of the corners. */
function spotsBeside(corners: readonly Box[], blocks: readonly Box[]): Box[] {
  return corners.flatMap((corner) =>
    blocks.flatMap((block) => [
      { ...corner, x: block.x - corner.width - gapPx },
      { ...corner, x: block.x + block.width + gapPx },
      { ...corner, y: block.y - corner.height - gapPx },
      { ...corner, y: block.y + block.height + gapPx },
    ]),
  );
}

function chooseSpot(
  furniture: Furniture,
  camera: FrameCamera,
  obstacles: MapObstacles,
  held: Box | undefined,
): Box | null {
  const { widthPx, heightPx } = furniture.block;
  if (widthPx > camera.widthPx * largestShare.width || heightPx > camera.heightPx * largestShare.height)
    return null;
  const inset = insetsPx[furniture.name] - 0.01;
  const isFree = (box: Box) =>
    box.x >= inset &&
    box.y >= inset &&
    box.x + box.width <= camera.widthPx - inset &&
    box.y + box.height <= camera.heightPx - inset &&
    !obstacles.blocks.some((block) => boxesCollide(block, box));
  const corners = cornersOf(furniture, camera);
  const free = corners.filter(isFree);
  const candidates = free.length > 0 ? free : spotsBeside(corners, obstacles.blocks).filter(isFree);
  let best: Box | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const box of candidates) {
    const weight = held ? Math.hypot(box.x - held.x, box.y - held.y) : weigh(box, obstacles);
    if (weight >= least) continue;
    best = box;
    least = weight;
  }
  return best;
}

/**
 * Places small blocks on the map in their order, each where it covers least and nothing of what stands there. One that
 * finds no room, or would take too much of a small map, is left out. With held spots each stands as near to its own as it
 * can, whatever it covers.
 */
export function furnishMap(
  pieces: readonly Furniture[],
  camera: FrameCamera,
  obstacles: MapObstacles,
  held: HeldSpots = new Map(),
): PlacedFurniture[] {
  const placed: PlacedFurniture[] = [];
  for (const piece of pieces) {
    const blocks = [...obstacles.blocks, ...placed.map(({ box }) => box)];
    const box = chooseSpot(piece, camera, { ...obstacles, blocks }, held.get(piece.name));
    if (box !== null) placed.push({ ...piece, box });
  }
  return placed;
}

/** What placed furniture draws, in CSS pixels of the frame. */
export function furniturePrimitives(placed: readonly PlacedFurniture[]): Primitive[] {
  return placed.flatMap(({ block, box }) => movePrimitives(block.primitives, box.x, box.y));
}
