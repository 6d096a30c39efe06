/** Encodings by the language driver byte of a dBASE header; "ANSI" (0x57) says nothing about which, so it is not here. */
const encodingByDriver = new Map([
  [0x03, "windows-1252"],
  [0x26, "ibm866"],
  [0x58, "windows-1252"],
  [0x59, "windows-1252"],
  [0x65, "ibm866"],
  [0xc8, "windows-1250"],
  [0xc9, "windows-1251"],
  [0xca, "windows-1254"],
  [0xcb, "windows-1253"],
]);

/** What a .cpg file says, as a label that a TextDecoder knows; null where it says nothing usable. */
export function encodingOfCpg(text: string): string | null {
  const name = text
    .replace(/^\uFEFF/, "")
    .trim()
    .toLowerCase();
  if (/^(?:cp)?65001$|^utf[-_ ]?8$/.test(name)) return "utf-8";
  const digits = /(\d{3,5})\s*$/.exec(name)?.[1];
  if (digits === "866") return "ibm866";
  if (digits !== undefined && /^125[0-8]$/.test(digits)) return `windows-${digits}`;
  const part = /^(?:iso[-_ ]?)?8859[-_ ]?(\d{1,2})$/.exec(name)?.[1];
  const label = part === undefined ? name : `iso-8859-${part}`;
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The encoding that the byte at 29 of a .dbf header names, or null. */
export function encodingOfDriver(driver: number): string | null {
  return encodingByDriver.get(driver) ?? null;
}

/** True where the bytes are sound UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
