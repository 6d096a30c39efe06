import type { FeatureCollection } from "geojson";
import type { Area } from "../core/geo/position";
import type { Place } from "../core/places/place";
import { areasById, linesOf, namedRivers } from "../formats/built-in/basemap-ground";
import { parseFeatureCollection } from "../formats/built-in/feature-collection";
import { parseGazetteer } from "../formats/built-in/gazetteer";
import { parseRegionLabels, type RegionLabel } from "../formats/built-in/region-labels";
import type { ParseResult } from "../formats/parse-issue";
import { addRowsNotice } from "../workspace/commands/notice-commands";
import type { AppStore } from "../workspace/store";
import { basemapFiles, basemapFileUrl, gazetteerFile, regionLabelsFile } from "./built-in-files";
import { readBuiltInFile } from "./read-file";

export interface LoadedBasemap {
  readonly collections: Readonly<Record<keyof typeof basemapFiles, FeatureCollection>>;
  readonly places: readonly Place[];
  readonly regions: readonly RegionLabel[];
  /** Ground of the admin-1 units by ISO 3166-2. */
  readonly admin1Areas: ReadonlyMap<string, Area>;
}

/** Loads the embedded basemap and the gazetteer; a part that is missing is told and left empty. */
export async function loadBasemap(store: AppStore): Promise<LoadedBasemap> {
  const file = (name: string) => ({ name, url: basemapFileUrl(name) });
  const [places, regions, ...collections] = await Promise.all([
    readBuiltInFile(store, file(gazetteerFile), parseGazetteer),
    readBuiltInFile(store, file(regionLabelsFile), parseRegionLabels),
    ...Object.values(basemapFiles).map((name) => readBuiltInFile(store, file(name), parseFeatureCollection)),
  ]);
  const names = Object.keys(basemapFiles) as (keyof typeof basemapFiles)[];
  const named = Object.fromEntries(
    names.map((name, index) => [name, collections[index]]),
  ) as LoadedBasemap["collections"];
  const read = <Value>(
    name: keyof typeof basemapFiles,
    make: (from: FeatureCollection) => ParseResult<Value>,
  ) => {
    const { value, issues } = make(named[name]);
    addRowsNotice(store, basemapFiles[name], issues);
    return value;
  };
  const admin1Areas = read("oblasts", areasById);
  const countryAreas = read("countries", areasById);
  const rivers = read("rivers", (from) => namedRivers(from));
  const borderLines = [...read("oblastLines", linesOf), ...read("borders", linesOf)];
  store.setState({
    data: { ...store.getState().data, places, admin1Areas, countryAreas, rivers, borderLines },
  });
  return { collections: named, places, regions, admin1Areas };
}
