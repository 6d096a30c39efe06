import precedentsUrl from "../../data/precedents.json?url";
import type { Precedent } from "../core/zones/precedent";
import { parsePrecedents } from "../formats/built-in/precedents-json";
import type { AppStore } from "../workspace/store";
import { readBuiltInFile } from "./read-file";

const loaded = new WeakMap<AppStore, Promise<readonly Precedent[]>>();

/**
 * The precedents that come with the app, fetched from our own origin when they are first asked for. What is missing or
 * broken is told in a notice, and asked for again the next time if there was nothing of it.
 */
export function loadPrecedents(store: AppStore): Promise<readonly Precedent[]> {
  const known = loaded.get(store);
  if (known) return known;
  const file = { name: "precedents.json", url: precedentsUrl };
  const loading = readBuiltInFile(store, file, parsePrecedents).then((precedents) => {
    if (precedents.length === 0) loaded.delete(store);
    return precedents;
  });
  loaded.set(store, loading);
  return loading;
}
