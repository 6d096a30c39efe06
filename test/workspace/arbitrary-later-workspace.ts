import fc from "fast-check";
import type { SavedWorkspace } from "../../src/workspace/file/workspace-file";
import { workspace } from "./arbitrary-workspace";

/** Names that no version has, and those that objects have of themselves. */
const laterName = fc.oneof(
  fc.constantFrom("__proto__", "constructor", "prototype", "toString", "later", "ще одне"),
  fc.string({ minLength: 1, maxLength: 8 }).map((text) => `x-${text}`),
);
// As JSON itself gives it back: it has no negative zero.
const laterValue = fc.jsonValue({ maxDepth: 2 }).map((value): unknown => JSON.parse(JSON.stringify(value)));
const laterMembers = fc.array(fc.tuple(laterName, laterValue), { maxLength: 3 });

/** An object with more members than it knows of, before its own; a name as they come, `__proto__` too. */
const withMembers = <Whole extends object>(members: readonly [string, unknown][], whole: Whole): Whole =>
  Object.fromEntries([
    ...members.filter(([name]) => !Object.hasOwn(whole, name)),
    ...Object.entries(whole),
  ]) as Whole;

/** A workspace as a later version might write it: with members that this one does not know, wherever they are kept. */
export const laterWorkspace: fc.Arbitrary<SavedWorkspace> = fc
  .record({ saved: workspace, members: fc.array(laterMembers, { minLength: 7, maxLength: 7 }) })
  .map(({ saved, members }) => {
    const [ofView, ofTime, ofFilter, ofPage, ofZone, ofRecipe, ofVariant] = members.map((list) => list ?? []);
    const { document, time, view } = saved;
    return {
      document: {
        ...document,
        filter: withMembers(ofFilter!, document.filter),
        page: withMembers(ofPage!, document.page),
        zones: document.zones.map((zone) =>
          withMembers(ofZone!, {
            ...zone,
            recipe: withMembers(ofRecipe!, zone.recipe),
            variants: zone.variants.map((variant) =>
              withMembers(ofVariant!, { ...variant, recipe: withMembers(ofRecipe!, variant.recipe) }),
            ),
          }),
        ),
      },
      time: withMembers(ofTime!, time),
      view: withMembers(ofView!, view),
    };
  });
