import { geojson } from "flatgeobuf";
import type { Feature, FeatureCollection } from "geojson";
import { parquetWriteBuffer } from "hyparquet-writer";
import { type Shape, wgs84Prj, writeDbf, writeShp } from "./shapefile-bytes";

/** Small files of every format, made by hand or by other people's writers. */

const square = (west: number, south: number, side: number): number[][] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];

export const features: Feature[] = Array.from({ length: 6 }, (_, index) => ({
  type: "Feature",
  properties: { name: `Area ${index}`, killed: index, share: index / 8, noted: index % 2 === 0 },
  geometry:
    index % 2 === 0
      ? { type: "Polygon", coordinates: [square(30 + index, 48, 0.5)] }
      : {
          type: "MultiPolygon",
          coordinates: [[square(30 + index, 49, 0.5)], [square(30 + index, 50, 0.25)]],
        },
}));

export const collection: FeatureCollection = { type: "FeatureCollection", features };

export const geojsonText = JSON.stringify(collection);
export const geojsonlText = features.map((feature) => JSON.stringify(feature)).join("\n");

export const recordsText = JSON.stringify(
  Array.from({ length: 5 }, (_, index) => ({
    id: `CIV000${index}`,
    date: `02/2${index}/2022`,
    latitude: "49.9935",
    longitude: `36.23${index}`,
    sources: [{ id: index, paths: [`https://example.org/${index}`] }],
  })),
);

export const kmlText = `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2">
<Document><name>Map</name>
<Style id="red"><LineStyle><color>ff0000ff</color></LineStyle></Style>
<Folder><name>Russian forces</name>
  <Folder><name>27 December 2025</name>
    <Placemark id="p1"><name>Strike &amp; fire</name><description><![CDATA[<b>Two</b> hit]]></description>
      <TimeStamp><when>2025-12-27T03:10:00Z</when></TimeStamp>
      <ExtendedData><Data name="killed"><value>2</value></Data><Data name="__proto__"><value>kept</value></Data></ExtendedData>
      <Point><coordinates>36.23,49.99,0</coordinates></Point></Placemark>
    <Placemark><name>Area</name><TimeSpan><begin>2025-12-01</begin><end>2025-12-27</end></TimeSpan>
      <Polygon><outerBoundaryIs><LinearRing><coordinates>37,48 38,48 38,49 37,49 37,48</coordinates></LinearRing></outerBoundaryIs>
      <innerBoundaryIs><LinearRing><coordinates>37.2,48.2 37.4,48.2 37.4,48.4 37.2,48.4 37.2,48.2</coordinates></LinearRing></innerBoundaryIs></Polygon></Placemark>
  </Folder>
</Folder>
<Placemark><name>Lines</name><MultiGeometry><LineString><coordinates>30,50 31,51</coordinates></LineString>
  <LineString><coordinates>32,50 33,51</coordinates></LineString></MultiGeometry></Placemark>
<Placemark><name>Ride</name><gx:Track><when>2025-12-27T01:00:00Z</when><when>2025-12-27T02:00:00Z</when>
  <gx:coord>30.5 50.4 100</gx:coord><gx:coord>30.6 50.5 120</gx:coord></gx:Track></Placemark>
<Placemark><name>Nowhere</name></Placemark>
<GroundOverlay><name>Picture</name></GroundOverlay>
</Document></kml>`;

export const gpxText = `<?xml version="1.0"?>
<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1">
<wpt lat="49.99" lon="36.23"><ele>112.5</ele><time>2025-12-27T03:10:00Z</time><name>Crater</name><desc>5 m wide</desc></wpt>
<trk><name>Patrol</name><trkseg><trkpt lat="50" lon="30"><time>2025-12-27T01:00:00Z</time></trkpt><trkpt lat="50.1" lon="30.1"/></trkseg>
<trkseg><trkpt lat="51" lon="31"/><trkpt lat="51.1" lon="31.1"><time>2025-12-27T02:00:00Z</time></trkpt></trkseg></trk>
<rte><name>Road</name><rtept lat="49" lon="32"/><rtept lat="49.5" lon="32.5"/></rte>
<wpt lat="48.5" lon="35.1"><name>Second</name></wpt>
</gpx>`;

export const shapes: Shape[] = [
  { type: 5, parts: [square(30, 48, 1).toReversed(), square(30.25, 48.25, 0.25)] },
  { type: 5, parts: [square(32, 48, 1).toReversed(), square(34, 48, 1).toReversed()] },
  { type: 5, parts: [square(36, 48, 1).toReversed()] },
];

export const shapefileParts = {
  "areas.shp": writeShp(5, shapes),
  "areas.dbf": writeDbf(
    [
      { name: "NAME", type: "C", length: 12 },
      { name: "KILLED", type: "N", length: 4 },
      { name: "DAY", type: "D", length: 8 },
    ],
    [
      ["First", "   2", "20251227"],
      ["Second", "    ", "20251228"],
      ["Third", "   0", "        "],
    ],
  ),
  "areas.prj": new TextEncoder().encode(wgs84Prj),
  "areas.cpg": new TextEncoder().encode("UTF-8"),
};

export const flatgeobufBytes = new Uint8Array(geojson.serialize(collection));

export const geoparquetBytes = new Uint8Array(
  parquetWriteBuffer({
    columnData: [
      { name: "name", data: features.map((_, index) => `Area ${index}`), type: "STRING" },
      { name: "killed", data: features.map((_, index) => (index === 3 ? null : index)), type: "INT32" },
      { name: "geometry", data: features.map(({ geometry }) => geometry), type: "GEOMETRY" },
    ],
    kvMetadata: [
      {
        key: "geo",
        value: JSON.stringify({
          version: "1.1.0",
          primary_column: "geometry",
          columns: { geometry: { encoding: "WKB", geometry_types: [] } },
        }),
      },
    ],
  }),
);
