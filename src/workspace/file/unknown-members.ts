/** The members of what was read that the result of reading does not have, `__proto__` among them. */
function unknownEntries(raw: unknown, read: object, known: readonly string[]): [string, unknown][] {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return [];
  return Object.entries(raw).filter(([name]) => !Object.hasOwn(read, name) && !known.includes(name));
}

/**
 * What was read, together with the members that this version does not know, as they stood: a later version may have
 * written them. The very object where there are none.
 *
 * @param known  names that were read under another one
 */
export function keepUnknown<Read extends object>(
  raw: unknown,
  read: Read,
  known: readonly string[] = [],
): Read {
  const unknown = unknownEntries(raw, read, known);
  // Members are defined, not set: `__proto__` is a name like any other.
  return unknown.length === 0 ? read : (Object.fromEntries([...unknown, ...Object.entries(read)]) as Read);
}

/** An object without the members whose names are not among these; the very object where there are none. */
export function dropUnknown<Kept extends object>(kept: Kept, known: ReadonlySet<string>): Kept {
  const entries = Object.entries(kept);
  const wanted = entries.filter(([name]) => known.has(name));
  return wanted.length === entries.length ? kept : (Object.fromEntries(wanted) as Kept);
}
