import fc from "fast-check";
import { expect, test } from "vitest";
import { interpolate } from "../../../../src/core/geo/geodesic";
import type { LngLat } from "../../../../src/core/geo/position";
import { findMoveAnchor, moveZone, moveZoneTo } from "../../../../src/core/zones/edit/move-zone";
import { reversePath, swapSides } from "../../../../src/core/zones/edit/reverse";
import { deleteVertex, insertVertex, moveVertex } from "../../../../src/core/zones/edit/vertices";
import { type DrawnStrip, differenceOf, drawnStrip } from "./arbitrary-recipe";

/** An edit drawn from three numbers from 0 to 1, and how it is undone. */
type Step = (
  recipe: DrawnStrip,
  a: number,
  b: number,
  c: number,
) => { done: DrawnStrip; undo: (done: DrawnStrip) => DrawnStrip };

const sure = <Value>(value: Value | null): DrawnStrip => {
  if (value === null) throw new Error("an edit was refused");
  return value as unknown as DrawnStrip;
};
const pick = (share: number, count: number) => Math.min(count - 1, Math.floor(share * count));

const steps: Record<string, Step> = {
  "insert a vertex": (recipe, a, b, c) => {
    const index = pick(a, recipe.path.positions.length + 1);
    const near = recipe.path.positions.at(Math.max(0, index - 1)) as LngLat;
    const done = sure(insertVertex(recipe, index, [near[0] + b / 10, near[1] + c / 10]));
    return { done, undo: (edited) => sure(deleteVertex(edited, index)) };
  },
  "insert a vertex on an edge": (recipe, a, b) => {
    const index = 1 + pick(a, recipe.path.positions.length - 1);
    const [from, to] = [recipe.path.positions[index - 1], recipe.path.positions[index]] as [LngLat, LngLat];
    const [between] = interpolate(from, to, [0.05 + 0.9 * b]);
    return {
      done: sure(insertVertex(recipe, index, between!)),
      undo: (edited) => sure(deleteVertex(edited, index)),
    };
  },
  "move a vertex": (recipe, a, b, c) => {
    const index = pick(a, recipe.path.positions.length);
    const former = recipe.path.positions[index]!;
    const done = sure(moveVertex(recipe, index, [former[0] + b / 20, former[1] + c / 20]));
    return { done, undo: (edited) => sure(moveVertex(edited, index, former)) };
  },
  "delete a vertex": (recipe, a) => {
    const { positions } = recipe.path;
    if (positions.length < 3) return { done: recipe, undo: (edited) => edited };
    const index = 1 + pick(a, positions.length - 2);
    return {
      done: sure(deleteVertex(recipe, index)),
      undo: (edited) => sure(insertVertex(edited, index, positions[index]!)),
    };
  },
  "move the zone": (recipe, a, b) => {
    const anchor = findMoveAnchor(recipe)!;
    return {
      done: sure(moveZone(recipe, 360 * a, 300_000 * b)),
      undo: (edited) => sure(moveZoneTo(edited, anchor)),
    };
  },
  "reverse the path": (recipe) => ({
    done: sure(reversePath(recipe)),
    undo: (edited) => sure(reversePath(edited)),
  }),
  "swap the sides": (recipe) => ({
    done: sure(swapSides(recipe)),
    undo: (edited) => sure(swapSides(edited)),
  }),
};

test("every edit after another, undone in turn, leaves the recipe as it was", () => {
  const share = fc.integer({ min: 0, max: 999 }).map((value) => value / 1000);
  const edits = fc.array(fc.tuple(fc.constantFrom(...Object.keys(steps)), share, share, share), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(drawnStrip, edits, (recipe, sequence) => {
      let current = recipe as DrawnStrip;
      const undos: { name: string; undo: (done: DrawnStrip) => DrawnStrip }[] = [];
      for (const [name, a, b, c] of sequence) {
        const { done, undo } = steps[name]!(current, a, b, c);
        undos.push({ name, undo });
        current = done;
      }
      for (const { undo } of undos.toReversed()) current = undo(current);
      const { degrees, meters } = differenceOf(current, recipe as DrawnStrip);
      expect(degrees, undos.map(({ name }) => name).join()).toBeLessThan(1e-9);
      expect(meters, undos.map(({ name }) => name).join()).toBeLessThan(1e-3);
    }),
    { numRuns: Number(process.env.SOAK_RUNS ?? 200), seed: 11, endOnFailure: true },
  );
});
