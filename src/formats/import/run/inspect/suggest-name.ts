/** A source's name by the names of its files: that of the one, or what those of several begin with. */
export function suggestName(fileNames: readonly string[]): string {
  const plain = fileNames.map((name) =>
    name.slice(name.lastIndexOf("/") + 1).replace(/(\.[a-z]{2,8}\d?)+$/i, ""),
  );
  const [first = "", ...others] = plain;
  let length = first.length;
  for (const other of others) {
    let same = 0;
    while (same < length && other[same] === first[same]) same++;
    length = same;
  }
  const common = others.length === 0 ? first : first.slice(0, length).replace(/[\d\s_.-]+$/, "");
  return (common || first).replaceAll("_", " ").trim();
}
