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

let lastGround: ZoneGround | null = null;

/** The ground of a state: the same object as long as its parts are. */
export function zoneGround({ data }: Pick<AppState, "data">): ZoneGround {
  const { places, admin1Areas, countryAreas } = data;
  const isSame =
    lastGround?.places === places &&
    lastGround.admin1Areas === admin1Areas &&
    lastGround.countryAreas === countryAreas;
  if (!isSame) lastGround = { places, admin1Areas, countryAreas };
  return lastGround as ZoneGround;
}

let lastMaps: readonly ControlMaps[] = [];

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
  const isSame =
    maps.length === lastMaps.length &&
    maps.every(({ sourceId, versions }, index) => {
      const before = lastMaps[index];
      return before?.sourceId === sourceId && before.versions === versions;
    });
  if (!isSame) lastMaps = maps;
  return lastMaps;
}

/** Ground on which nothing is known. */
export const emptyGround: ZoneGround = emptyBuiltInData;
