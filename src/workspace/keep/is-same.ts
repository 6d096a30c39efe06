const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

function definedKeys(value: object): string[] {
  return Object.keys(value).filter((key) => (value as Record<string, unknown>)[key] !== undefined);
}

function compare(a: unknown, b: unknown, mayHaveMore: boolean): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => compare(item, b[index], mayHaveMore));
  const keys = definedKeys(a);
  if (!mayHaveMore && keys.length !== definedKeys(b).length) return false;
  const [first, second] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return keys.every((key) => Object.hasOwn(b, key) && compare(first[key], second[key], mayHaveMore));
}

/**
 * Whether two values are written as the same JSON, order of members aside: a member that is undefined is none. Parts that
 * are identical are not looked into, so that two states that share most of their parts are compared at once.
 */
export const isSame = (a: unknown, b: unknown): boolean => compare(a, b, false);

/** Whether `b` is the same as `a` but for members that `a` does not have: what a reader fills in. */
export const isFilledIn = (a: unknown, b: unknown): boolean => compare(a, b, true);
