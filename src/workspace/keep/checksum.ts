import { crc32 } from "../../formats/crc32";

const encoder = new TextEncoder();

/** A checksum over texts and numbers and where one ends and the next begins. */
export function checksumOf(...members: readonly (string | number)[]): number {
  return crc32(encoder.encode(members.map((member) => `${String(member).length}:${member}`).join(" ")));
}
