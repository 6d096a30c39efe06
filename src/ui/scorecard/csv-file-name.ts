const longestName = 60;

/** A file name of letters, digits and hyphens that begins with a zone's name: "line-a-scorecard.csv". */
export function csvFileName(zoneName: string, what: string): string {
  const words = zoneName
    .toLocaleLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, longestName)
    .replace(/^-+|-+$/g, "");
  return `${words === "" ? "zone" : words}-${what}.csv`;
}
