import type { ImportReview } from "../../../../formats/import/import-review";
import type { ColumnRole } from "../../../../formats/import/import-settings";

/** The first value of the first column with a role, null where the file has none. */
export function sampleOf(
  review: ImportReview,
  roles: readonly ColumnRole[],
  role: ColumnRole,
): string | null {
  return review.columns[roles.indexOf(role)]?.samples[0] ?? null;
}

/** A row's coordinates as they stand in the file, null where they are not in two columns. */
export function pairOf(
  review: ImportReview,
  roles: readonly ColumnRole[],
): { readonly lat: string; readonly lng: string } | null {
  const [latColumn, lngColumn] = [roles.indexOf("lat"), roles.indexOf("lng")];
  for (const { cells } of review.rows) {
    const [lat, lng] = [cells[latColumn], cells[lngColumn]];
    if (lat && lng) return { lat, lng };
  }
  return null;
}

/** A number of the file with a comma in it, null where none is among the examples. */
export function commaNumberOf(review: ImportReview, roles: readonly ColumnRole[]): string | null {
  const columns = review.columns.filter((_, index) =>
    ["lat", "lng", "coordinates"].includes(roles[index] ?? ""),
  );
  for (const { samples } of columns) {
    const found = samples.map((sample) => /-?\d+,\d+/.exec(sample)?.[0]).find(Boolean);
    if (found) return found;
  }
  return null;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: everything beyond ASCII is meant.
const beyondAscii = /[^\x00-\x7f]/;
const mostTexts = 3;

/** Texts of the file whose letters depend on the encoding. */
export function accentedTextsOf({ columns }: ImportReview): readonly string[] {
  const texts = columns.flatMap(({ name, samples }) => [name, ...samples]);
  return texts.filter((text) => beyondAscii.test(text)).slice(0, mostTexts);
}
