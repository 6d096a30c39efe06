import type { ControlVersion } from "../../core/control/control-version";
import { type BuiltInData, emptyBuiltInData } from "../built-in-data";
import { controlSource } from "../built-in-sources";
import type { AppState } from "../state";

/** What the words of recipes and the figures of zones are looked up in. */
export type ZoneGround = Pick<BuiltInData, "places" | "admin1Areas" | "countryAreas">;

/** The dated control maps of one source. */
export interface ControlMaps {
  readonly sourceId: string;
  readonly versions: readonly ControlVersion[];
}

type ControlInputs = Pick<AppState, "data" | "datasets" | "document">;

/** Kept for each set of parts, not for the last alone: stores side by side would take each other's for changed ones. */
const grounds = new WeakMap<
  ZoneGround["places"],
  WeakMap<ZoneGround["admin1Areas"], WeakMap<ZoneGround["countryAreas"], ZoneGround>>
>();

function inMap<K extends object, V>(map: WeakMap<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** The ground of a state: the same object as long as its parts are. */
export function zoneGround({ data }: Pick<AppState, "data">): ZoneGround {
  const { places, admin1Areas, countryAreas } = data;
  const ofPlaces = inMap(grounds, places, () => new WeakMap());
  const ofAdmin1 = inMap(ofPlaces, admin1Areas, () => new WeakMap());
  return inMap(ofAdmin1, countryAreas, () => ({ places, admin1Areas, countryAreas }));
}

/** All lists of maps that were asked for, by the built-in versions that each begins with. */
const listsByBuiltIn = new WeakMap<readonly ControlVersion[], (readonly ControlMaps[])[]>();

const isSameMaps = (a: readonly ControlMaps[], b: readonly ControlMaps[]) =>
  a.length === b.length &&
  a.every(({ sourceId, versions }, index) => {
    const other = b[index];
    return other?.sourceId === sourceId && other.versions === versions;
  });

/** Of as many stores as there are at once in one page, and to spare. */
const mostLists = 8;

/**
 * Every control map of a state, switched on or off, the built-in source first: a recipe names a date, whatever is shown.
 * The same list as long as the maps are the same.
 */
export function allControlMaps({ data, datasets, document }: ControlInputs): readonly ControlMaps[] {
  const imported = document.sources.flatMap(({ id, kind, datasetId }): ControlMaps[] => {
    const dataset = kind !== "control" || datasetId === null ? undefined : datasets[datasetId];
    return dataset?.kind === "control" ? [{ sourceId: id, versions: dataset.versions }] : [];
  });
  const maps = [{ sourceId: controlSource.id, versions: data.controlVersions }, ...imported];
  const lists = inMap(listsByBuiltIn, data.controlVersions, () => []);
  const known = lists.find((list) => isSameMaps(list, maps));
  if (known) return known;
  if (lists.unshift(maps) > mostLists) lists.pop();
  return maps;
}

/** Ground on which nothing is known. */
export const emptyGround: ZoneGround = emptyBuiltInData;
