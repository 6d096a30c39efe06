/** Whether two plain values (as JSON has them) say the same; the order of an object's members says nothing. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const membersOfA = Object.entries(a);
  const membersOfB = new Map(Object.entries(b));
  return (
    membersOfA.length === membersOfB.size &&
    membersOfA.every(([name, value]) => membersOfB.has(name) && isSameValue(value, membersOfB.get(name)))
  );
}
