import type { ZoneWords } from "./style/overlay-data";

let words: ZoneWords | null = null;

/** What is written on zones, once it is loaded: the geodesics behind it are no part of what a first visit waits for. */
export const loadedZoneWords = (): ZoneWords | null => words;

export async function loadZoneWords(): Promise<void> {
  words ??= await import("./style/overlay-zone-figures");
}
