/**
 * Names of columns without white space around them, made unique: "name", "name (2)", …; one without a name is called by
 * its place, "#3".
 */
export function makeNamesUnique(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const wanted = name.trim() || `#${index + 1}`;
    let unique = wanted;
    for (let number = 2; taken.has(unique); number++) unique = `${wanted} (${number})`;
    taken.add(unique);
    return unique;
  });
}
