import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from "@zip.js/zip.js/lib/zip-core-native.js";
import type { ExportedZone, ZonesFacts } from "./exported-zone";
import { writeDbf } from "./write-dbf";
import { type ShapeType, shapeTypes, writeShp } from "./write-shp";
import { zoneProperties } from "./zone-properties";

/** WGS 84 as ESRI writes it. */
const projection =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

interface Layer {
  readonly name: string;
  readonly type: ShapeType;
  readonly zones: readonly ExportedZone[];
}

function tableOf(zones: readonly ExportedZone[], { locale, madeAtMs }: ZonesFacts) {
  const rows = zones.map((zone) => zoneProperties(zone, locale));
  const columns = (rows[0] ?? []).map(({ shortName }, index) => ({
    name: shortName,
    values: rows.map((row) => row[index]?.value ?? null),
  }));
  return writeDbf(columns, zones.length, madeAtMs);
}

/** What the table has no room for, in words of the locale, beside the columns' full names. */
function readme(zones: readonly ExportedZone[], facts: ZonesFacts): string {
  const { title, description, sources, version, locale } = facts;
  const [first] = zones;
  return [
    ...(title === "" ? [] : [title, ""]),
    description,
    "",
    ...sources.map((source) => `${source.name[locale]}: ${source.attribution[locale]} (${source.licence})`),
    "",
    ...(first ? zoneProperties(first, locale).map(({ name, shortName }) => `${shortName} = ${name}`) : []),
    "",
    `Demarc ${version}`,
    "",
  ].join("\n");
}

/**
 * The zones as zipped shapefiles, areas and lines each in one of their own, in WGS 84 with UTF-8 tables. Recipes do not
 * fit into the table: what comes back from here is a plain outline.
 */
export async function writeZonesShapefile(zones: readonly ExportedZone[], facts: ZonesFacts): Promise<Blob> {
  const isLine = ({ geometry }: ExportedZone) => geometry.type === "MultiLineString";
  const layers: readonly Layer[] = [
    { name: "zones", type: shapeTypes.polygon, zones: zones.filter((zone) => !isLine(zone)) },
    { name: "lines", type: shapeTypes.line, zones: zones.filter(isLine) },
  ];
  const zip = new ZipWriter(new BlobWriter("application/zip"), { lastModDate: new Date(facts.madeAtMs) });
  for (const { name, type, zones: layerZones } of layers) {
    if (layerZones.length === 0) continue;
    const { shp, shx } = writeShp(
      layerZones.map(({ geometry }) => geometry),
      type,
    );
    await zip.add(`${name}.shp`, new Uint8ArrayReader(shp));
    await zip.add(`${name}.shx`, new Uint8ArrayReader(shx));
    await zip.add(`${name}.dbf`, new Uint8ArrayReader(tableOf(layerZones, facts)));
    await zip.add(`${name}.prj`, new TextReader(projection));
    await zip.add(`${name}.cpg`, new TextReader("UTF-8"));
  }
  await zip.add("README.txt", new TextReader(readme(zones, facts)));
  return zip.close();
}
