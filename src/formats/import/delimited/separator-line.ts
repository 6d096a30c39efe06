import { type Delimiter, delimiters } from "../import-settings";

/** The delimiter that a first line such as `sep=;` names, null where the line is none of these. */
export function readSeparatorLine(line: string): Delimiter | null {
  const named = /^"?sep=(.)"?[ ]*$/i.exec(line)?.[1];
  return delimiters.find((delimiter) => delimiter === named) ?? null;
}
