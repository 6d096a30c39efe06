/** The text with its figures kept in one line with what follows them: "14.2 km" does not break. */
export function bindUnits(text: string): string {
  return text.replace(/(\d) (?=[\p{L}\d])/gu, "$1\u00a0");
}
