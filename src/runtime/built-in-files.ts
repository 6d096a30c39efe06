import strikesUrl from "../../data/strikes.geojson?url";
import talksUrl from "../../data/talks.json?url";
import zonesUrl from "../../data/zones.geojson?url";

const controlUrls = import.meta.glob<string>("../../data/control/*.geojson", {
  query: "?url",
  import: "default",
  eager: true,
});

/** Addresses of the authored data, by the name under which the user is told of them. */
export const builtInFiles = {
  strikes: { name: "strikes.geojson", url: strikesUrl },
  zones: { name: "zones.geojson", url: zonesUrl },
  talks: { name: "talks.json", url: talksUrl },
  control: Object.entries(controlUrls).map(([path, url]) => ({
    name: path.replace(/^.*\/data\//, ""),
    url,
  })),
} as const;

const basemapUrl = (name: string) => `${import.meta.env.BASE_URL}basemap/${name}`;

/** Files of the embedded basemap that the map draws as they are. */
export const basemapFiles = {
  countries: "countries.geojson",
  borders: "borders.geojson",
  oblasts: "oblasts.geojson",
  oblastLines: "oblast-lines.geojson",
  lakes: "lakes.geojson",
  rivers: "rivers.geojson",
} as const;

export const gazetteerFile = "places.json";
export const regionLabelsFile = "country-labels.json";
export const basemapFileUrl = basemapUrl;
