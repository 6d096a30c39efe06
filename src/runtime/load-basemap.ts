import type { FeatureCollection } from "geojson";
import type { Place } from "../core/places/place";
import { parseFeatureCollection } from "../formats/built-in/feature-collection";
import { parseGazetteer } from "../formats/built-in/gazetteer";
import { parseRegionLabels, type RegionLabel } from "../formats/built-in/region-labels";
import type { AppStore } from "../workspace/store";
import { basemapFiles, basemapFileUrl, gazetteerFile, regionLabelsFile } from "./built-in-files";
import { readBuiltInFile } from "./read-file";

export interface LoadedBasemap {
  readonly collections: Readonly<Record<keyof typeof basemapFiles, FeatureCollection>>;
  readonly places: readonly Place[];
  readonly regions: readonly RegionLabel[];
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
  store.setState({ data: { ...store.getState().data, places } });
  return {
    collections: Object.fromEntries(
      names.map((name, index) => [name, collections[index]]),
    ) as LoadedBasemap["collections"],
    places,
    regions,
  };
}
