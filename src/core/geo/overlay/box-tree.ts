const FAN_OUT = 8;

/** Boxes in order, four numbers each (least x and y, greatest x and y), with boxes around runs of eight and so on. */
export type BoxTree = readonly Float64Array[];

/** The tree over boxes whose neighbours in the array are mostly neighbours in place. */
export function buildBoxTree(boxes: Float64Array): BoxTree {
  const levels = [boxes];
  for (let below = boxes; below.length > 4 * FAN_OUT; ) {
    below = boxEveryEight(below);
    levels.push(below);
  }
  return levels;
}

/** Writes the indices of all boxes that meet a box into `found` and returns how many there are. */
export function findBoxes(
  tree: BoxTree,
  west: number,
  south: number,
  east: number,
  north: number,
  found: number[],
): number {
  let count = 0;
  const descend = (level: number, first: number, last: number): void => {
    const boxes = tree[level] as Float64Array;
    for (let index = first; index < last; index++) {
      const at = 4 * index;
      if ((boxes[at] as number) > east || (boxes[at + 2] as number) < west) continue;
      if ((boxes[at + 1] as number) > north || (boxes[at + 3] as number) < south) continue;
      if (level === 0) found[count++] = index;
      else {
        const below = (tree[level - 1] as Float64Array).length / 4;
        descend(level - 1, FAN_OUT * index, Math.min(below, FAN_OUT * (index + 1)));
      }
    }
  };
  const top = tree.length - 1;
  descend(top, 0, (tree[top] as Float64Array).length / 4);
  return count;
}

function boxEveryEight(below: Float64Array): Float64Array {
  const childCount = below.length / 4;
  const boxes = new Float64Array(4 * Math.ceil(childCount / FAN_OUT));
  for (let first = 0; first < childCount; first += FAN_OUT) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let child = first; child < Math.min(childCount, first + FAN_OUT); child++) {
      west = Math.min(west, below[4 * child] as number);
      south = Math.min(south, below[4 * child + 1] as number);
      east = Math.max(east, below[4 * child + 2] as number);
      north = Math.max(north, below[4 * child + 3] as number);
    }
    boxes.set([west, south, east, north], 4 * (first / FAN_OUT));
  }
  return boxes;
}
