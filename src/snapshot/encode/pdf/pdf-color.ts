import { shortNumbers } from "../../vector/short-number";

const hexColor = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

/** Red, green and blue of 0…1, as `#RRGGBB` states them. Throws for any other colour. */
export function pdfColor(color: string): string {
  const found = hexColor.exec(color);
  if (found === null) throw new Error(`${color} is no colour of a page`);
  return shortNumbers(...found.slice(1).map((part) => Number.parseInt(part, 16) / 255));
}
