import { findDate } from "./find-date";

/** The ISO date in a file's name without its ending and folders ("…_20251231.geojson"), null where there is no one date. */
export function dateOfFileName(name: string): string | null {
  const base = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  return findDate(base.replace(/(?:\.[a-z]{2,8}\d?)+$/i, ""));
}
