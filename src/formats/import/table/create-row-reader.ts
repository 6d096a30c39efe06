import { type FigureName, unknownFigure } from "../../../core/events/dataset/incident-dataset";
import { familyByte, statusByte } from "../../../core/events/event-table";
import { placePrecisions } from "../../../core/events/incident";
import { resolveAdmin1 } from "../../../core/places/admin1-names";
import type { TableSettings, ValueRole } from "../import-settings";
import { presetOf } from "./presets/find-preset";
import { plainMeaning } from "./presets/table-preset";
import { createIntervalReader } from "./read-interval";
import { createPositionReader, type Remark } from "./read-position";
import { createPublishedReader } from "./read-published";
import type { RowReader, RowRemark, RowValues } from "./row-values";
import { cacheByText } from "./values/bounded-cache";
import { parseFigure, parseFigureRange } from "./values/parse-figure";
import { parseNumber } from "./values/parse-number";
import { type PlaceReading, placeOfWord, precisionOfRadius } from "./values/precision-words";
import { statusOfText } from "./values/status-words";
import { isUnknownText } from "./values/unknown-text";
import { weaponFamilyOfText } from "./values/weapon-words";

const longestOriginal = 200;
const notStated = familyByte("not-stated");
const reported = statusByte("reported");

/** Which ends of a figure a column gives, in the order in which they are read: the ends' own columns win. */
const figureRoles: readonly (readonly [role: ValueRole, low: FigureName | null, high: FigureName | null])[] =
  [
    ["killed", "killedMin", "killedMax"],
    ["killed-low", "killedMin", null],
    ["killed-high", null, "killedMax"],
    ["injured", "injuredMin", "injuredMax"],
  ];

function emptyValues(): RowValues {
  return {
    lng: 0,
    lat: 0,
    earliestMs: 0,
    latestMs: 0,
    throughout: 0,
    timePrecision: 0,
    placePrecision: 0,
    radiusMeters: 0,
    family: notStated,
    status: reported,
    killedMin: unknownFigure,
    killedMax: unknownFigure,
    injuredMin: unknownFigure,
    injuredMax: unknownFigure,
    publishedFromMs: Number.NaN,
    publishedUntilMs: Number.NaN,
  };
}

/** What a unit may measure across of which no ground is known here: about the larger regions of the field. */
const unknownUnitRadiusMeters = 100_000;

/**
 * Reads the rows of one table: cells become a position, an interval, precisions, figures, a weapon family and a status,
 * or a rejection with its reason. The weapon is read from its own column, or from the column with the type where that
 * leaves no doubt; never from notes. Figures that are not given are `unknownFigure`, never 0.
 *
 * @param columns  the table's headers, in order
 * @param settings  one role per column; with a preset, its codes are understood
 * Throws a RangeError for a zone that does not exist: settings are checked before.
 */
export function createRowReader(columns: readonly string[], settings: TableSettings): RowReader {
  const { roles, decimalComma, preset } = settings;
  const meaning = preset === null ? plainMeaning : presetOf(preset).meaning;
  const values = emptyValues();
  const remarks: RowRemark[] = [];
  const remark: Remark = (code, effect, column, original) => {
    remarks.push({ code, effect, column, original: original.slice(0, longestOriginal) });
  };
  const readPosition = createPositionReader(settings, values, remark);
  const readInterval = createIntervalReader(columns, settings, meaning, values, remark);
  const readPublished = createPublishedReader(settings, meaning, values, remark);

  const figureColumns = figureRoles
    .map(([role, low, high]) => ({ column: roles.indexOf(role), low, high }))
    .filter(({ column }) => column >= 0);
  const radiusColumn = roles.indexOf("radius-meters");
  const placeColumn = roles.indexOf("place-precision");
  const weaponColumn = roles.indexOf("weapon");
  const typeColumn = roles.indexOf("type");
  const statusColumn = roles.indexOf("status");
  const admin1Column = roles.indexOf("admin1");

  const readFamily = cacheByText((text) => familyByte(weaponFamilyOfText(text)));
  const readStatus = cacheByText((text) => {
    const status = statusOfText(text);
    return status === null ? -1 : statusByte(status);
  });
  const readPlace = cacheByText<PlaceReading | "none" | "not-known">((text) => {
    const key = text.trim().toLowerCase();
    if (isUnknownText(key)) return "none";
    return meaning.places.get(key) ?? placeOfWord(key) ?? "not-known";
  });

  const readFigures = (cells: readonly string[]) => {
    values.killedMin = values.killedMax = values.injuredMin = values.injuredMax = unknownFigure;
    for (const { column, low, high } of figureColumns) {
      const text = cells[column] ?? "";
      const figure = parseFigure(text, decimalComma);
      if (figure === unknownFigure) continue;
      const range = Number.isNaN(figure) ? parseFigureRange(text) : null;
      if (Number.isNaN(figure) && range === null) {
        remark("figure-unreadable", "noted", column, text);
        continue;
      }
      if (low !== null) values[low] = range?.low ?? figure;
      if (high !== null) values[high] = range?.high ?? figure;
    }
    // A lower end above the upper one: both were said, so that the truth lies between them.
    if (values.killedMax !== unknownFigure && values.killedMin > values.killedMax)
      [values.killedMin, values.killedMax] = [values.killedMax, values.killedMin];
  };

  const unitsKnown = new Map<string, boolean>();
  /** Whether the unit that the row names is one whose ground can stand for it. */
  const isKnownUnit = (cells: readonly string[]): boolean => {
    const text = admin1Column < 0 ? "" : (cells[admin1Column] ?? "");
    const known = unitsKnown.get(text) ?? resolveAdmin1(text) !== null;
    unitsKnown.set(text, known);
    return known;
  };

  const readPlacePrecision = (cells: readonly string[]) => {
    let place = meaning.place;
    let isStated = false;
    if (placeColumn >= 0) {
      const text = cells[placeColumn] ?? "";
      const found = readPlace(text);
      if (found === "not-known") remark("term-unknown", "noted", placeColumn, text);
      else if (found !== "none") {
        place = found;
        isStated = true;
      }
    }
    values.radiusMeters = place.radiusMeters;
    values.placePrecision = placePrecisions.indexOf(place.precision);
    if (place.precision === "admin1" && place.radiusMeters === 0 && !isKnownUnit(cells))
      values.radiusMeters = unknownUnitRadiusMeters;
    if (radiusColumn < 0) return;
    const text = cells[radiusColumn] ?? "";
    if (isUnknownText(text)) return;
    const radius = parseNumber(text, decimalComma);
    if (!(radius >= 0)) remark("figure-unreadable", "noted", radiusColumn, text);
    else {
      values.radiusMeters = radius;
      if (!isStated) values.placePrecision = placePrecisions.indexOf(precisionOfRadius(radius));
    }
  };

  const readTerms = (cells: readonly string[]) => {
    values.family = weaponColumn < 0 ? notStated : readFamily(cells[weaponColumn] ?? "");
    if (values.family === notStated && typeColumn >= 0) values.family = readFamily(cells[typeColumn] ?? "");
    values.status = reported;
    if (statusColumn < 0) return;
    const text = cells[statusColumn] ?? "";
    if (isUnknownText(text)) return;
    const status = readStatus(text);
    if (status < 0) remark("term-unknown", "noted", statusColumn, text);
    else values.status = status;
  };

  return {
    values,
    remarks,
    read(cells, geometry) {
      if (remarks.length > 0) remarks.length = 0;
      values.publishedFromMs = values.publishedUntilMs = Number.NaN;
      if (!readPosition(cells, geometry) || !readInterval(cells)) return false;
      readPublished?.(cells);
      readFigures(cells);
      readPlacePrecision(cells);
      readTerms(cells);
      return true;
    },
  };
}
