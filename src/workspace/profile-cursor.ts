import type { LngLat } from "../core/geo/position";
import type { AppStore } from "./store";

/** A place on a base line that is pointed at, where a chart tells of it. */
export interface PointedStation {
  readonly zoneId: string;
  readonly lngLat: LngLat;
}

/** What is pointed at now. It is no part of the state: it changes with every move and must enter no history and no file. */
export interface ProfileCursor {
  readonly get: () => PointedStation | null;
  readonly set: (station: PointedStation | null) => void;
  /** Returns what ends it. */
  readonly subscribe: (onChange: () => void) => () => void;
}

const cursors = new WeakMap<AppStore, ProfileCursor>();

function createCursor(): ProfileCursor {
  const listeners = new Set<() => void>();
  let pointed: PointedStation | null = null;
  return {
    get: () => pointed,
    set: (station) => {
      if (station === pointed) return;
      pointed = station;
      for (const listener of listeners) listener();
    },
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}

/** The one cursor of a store. */
export function profileCursor(store: AppStore): ProfileCursor {
  const cursor = cursors.get(store) ?? createCursor();
  cursors.set(store, cursor);
  return cursor;
}
