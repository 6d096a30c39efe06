import { admin1Name, resolveAdmin1 } from "../../places/admin1-names";
import type { Localized } from "../../sources/localized";
import { intervalPrecisions } from "../../time/uncertain-interval";
import { findField, readField } from "../dataset/field-column";
import { type FieldRole, type IncidentDataset, unknownFigure } from "../dataset/incident-dataset";
import { publicationOf } from "../dataset/published";
import { type Claim, type Incident, incidentStatuses, placePrecisions, targetCodes } from "../incident";
import { type WeaponCode, type WeaponFamily, weaponFamilies } from "../weapons";

/** The codes that stand for a family where a table says no more. */
const weaponsOfFamily: Readonly<Record<WeaponFamily, readonly WeaponCode[]>> = {
  missile: ["missile-unspecified"],
  "one-way-drone": ["one-way-drone"],
  "guided-bomb": ["guided-bomb"],
  artillery: ["artillery"],
  "naval-drone": ["naval-drone"],
  combined: ["missile-unspecified", "one-way-drone"],
  "not-stated": [],
};

const both = (text: string): Localized => ({ en: text, uk: text });

function textOf(dataset: IncidentDataset, row: number, role: FieldRole): string {
  const field = dataset.fields.find((candidate) => candidate.role === role);
  return field ? readField(field.column, row) : "";
}

/** Marks ids that are rows; an id of a file that begins with it gets it once more. */
const rowMark = "~";

/** So many characters of a dataset's own id tell it from others of the same source. */
const datasetKeyLength = 8;

/** What names a row without an id: the dataset, since its next version numbers its rows anew, and the row's number. */
const rowId = ({ id }: IncidentDataset, row: number | string) =>
  `${rowMark}${id.slice(0, datasetKeyLength)}.${row}`;

/**
 * The id of a dataset's row under the id of its source: what the file calls it, else its number among the dataset's rows.
 * Lines would not do: those of several files are the same.
 */
export function importedId(dataset: IncidentDataset, row: number, sourceId: string): string {
  const id = textOf(dataset, row, "id");
  if (id === "") return `${sourceId}:${rowId(dataset, row)}`;
  return `${sourceId}:${id.startsWith(rowMark) ? rowMark : ""}${id}`;
}

/** The row whose id, as `importedId` gives it without the source's, is the given one; null where there is none. */
export function findImportedRow(dataset: IncidentDataset, id: string, rowCount: number): number | null {
  const field = dataset.fields.find(({ role }) => role === "id");
  const isOwn = !id.startsWith(rowMark) || id.startsWith(rowMark.repeat(2));
  if (isOwn) {
    const own = id.startsWith(rowMark) ? id.slice(rowMark.length) : id;
    return field && own !== "" ? findField(field.column, own, rowCount) : null;
  }
  const row = Number(/\.(\d+)$/.exec(id)?.[1] ?? rowCount);
  return id === rowId(dataset, row) && row < rowCount && (!field || readField(field.column, row) === "")
    ? row
    : null;
}

function figure(
  dataset: IncidentDataset,
  name: keyof IncidentDataset["figures"],
  row: number,
): number | null {
  const value = dataset.figures[name]?.[row] ?? unknownFigure;
  return value === unknownFigure ? null : value;
}

/** What the row claims: one claim, or two where it gives a lowest and a highest figure. */
function claimsOf(dataset: IncidentDataset, row: number, id: string): Claim[] {
  const url = textOf(dataset, row, "url");
  const published = publicationOf(dataset, row);
  const claim = (suffix: string, killed: number | null, injured: number | null): Claim => ({
    id: `${id}#${suffix}`,
    speakerIds: [],
    office: null,
    scope: "site",
    publisher: textOf(dataset, row, "publisher"),
    url: /^https?:\/\//i.test(url) ? url : "",
    published,
    publishedInferred: false,
    killed,
    injured,
    stance: "reports",
    supersedes: [],
    note: both(""),
  });
  const low = claim("low", figure(dataset, "killedMin", row), figure(dataset, "injuredMin", row));
  const high = claim("high", figure(dataset, "killedMax", row), figure(dataset, "injuredMax", row));
  return low.killed === high.killed && low.injured === high.injured ? [low] : [low, high];
}

/**
 * A row of an imported table as an incident, made when it is asked for. `title` is the file's own, else its event type
 * and place, else its id; `statedTime` is empty, since the times are the file's.
 */
export function importedIncident(dataset: IncidentDataset, row: number, sourceId: string): Incident {
  const { table } = dataset;
  const text = (role: FieldRole) => textOf(dataset, row, role);
  const id = importedId(dataset, row, sourceId);
  const admin1 = text("admin1");
  const admin1Id = resolveAdmin1(admin1);
  const placePrecision = placePrecisions[dataset.placePrecision[row]!] ?? "admin1";
  const radiusMeters = table.radiusMeters[row]!;
  const family = weaponFamilies[table.family[row]!] ?? "not-stated";
  const title = text("title") || [text("type"), text("place")].filter(Boolean).join(", ");
  return {
    id,
    title: both(title || `#${text("id") || dataset.lines[row]}`),
    place: {
      name: both(text("place") || admin1),
      admin1: (admin1Id && admin1Name(admin1Id)) || both(admin1),
      admin1Id: admin1Id ?? "",
      country: text("country"),
      lngLat: [table.lng[row]!, table.lat[row]!],
      note: null,
    },
    placePrecision,
    uncertaintyRadiusMeters: placePrecision === "admin1" && radiusMeters === 0 ? null : radiusMeters,
    time: {
      earliestMs: table.epochMs + table.earliestSeconds[row]! * 1000,
      latestMs: table.epochMs + table.latestSeconds[row]! * 1000,
      extent: table.throughout[row] === 1 ? "throughout" : "within",
      precision: intervalPrecisions[dataset.timePrecision[row]!] ?? "unknown",
      zone: dataset.zone,
    },
    statedTime: both(""),
    scope: "site",
    attributions: [],
    weapons: weaponsOfFamily[family],
    targets: targetCodes.filter((code) => code === text("target")),
    status: incidentStatuses[table.status[row]!] ?? "reported",
    claims: claimsOf(dataset, row, id),
    imported: {
      sourceId,
      line: dataset.lines[row]!,
      fields: dataset.fields.map(({ name, column }) => ({ name, text: readField(column, row) })),
    },
  };
}
