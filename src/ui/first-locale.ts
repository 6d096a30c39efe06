import type { Locale } from "../core/sources/localized";

/** The language for somebody who has chosen none yet: Ukrainian where it comes first among those of the browser. */
export function firstLocale([first = ""]: readonly string[]): Locale {
  return /^uk(-|$)/i.test(first) ? "uk" : "en";
}
