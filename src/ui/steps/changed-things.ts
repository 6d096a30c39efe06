import { isSameValue } from "../../core/events/edits/same-value";

interface ChangedThings<Thing> {
  readonly added: readonly Thing[];
  readonly removed: readonly Thing[];
  /** Those that are in both lists and say something else, as they were and as they are. */
  readonly changed: readonly { readonly before: Thing; readonly after: Thing }[];
}

/** What differs between two lists of things with ids. Their order says nothing. */
export function changedThings<Thing extends { readonly id: string }>(
  before: readonly Thing[],
  after: readonly Thing[],
): ChangedThings<Thing> {
  if (before === after) return { added: [], removed: [], changed: [] };
  const former = new Map(before.map((thing) => [thing.id, thing]));
  const present = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !former.has(id)),
    removed: before.filter(({ id }) => !present.has(id)),
    changed: after.flatMap((thing) => {
      const was = former.get(thing.id);
      return was && !isSameValue(was, thing) ? [{ before: was, after: thing }] : [];
    }),
  };
}

/** Names of the members that say something else, those that only one of the two has included. */
export function changedMembers<Thing extends object>(before: Thing, after: Thing): ReadonlySet<keyof Thing> {
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const names = [...new Set([...was.keys(), ...is.keys()])];
  return new Set(names.filter((name) => !isSameValue(was.get(name), is.get(name))) as (keyof Thing)[]);
}
