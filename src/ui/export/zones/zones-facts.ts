import type { ControlVersion } from "../../../core/control/control-version";
import type { Locale } from "../../../core/sources/localized";
import type { DataSource } from "../../../core/sources/source";
import type { ExportedZone, ZonesFacts } from "../../../formats/export/zones/exported-zone";
import { describeIsoDate } from "../../../look/text/describe-proposal";
import { formatNumber } from "../../../look/text/format-number";
import { zoneFileMessages } from "../../../look/text/messages/zones/files";
import { controlSource, groundSources } from "../../../workspace/built-in-sources";
import { toDataSource } from "../../../workspace/selection/credited-sources";
import { allSources } from "../../../workspace/selection/own-source";
import type { AppState } from "../../../workspace/state";
import { allControlMaps } from "../../../workspace/zones/zone-ground";
import { zoneNeeds } from "../../../workspace/zones/zone-needs";
import { recipeById } from "../../../workspace/zones/zone-subjects";
import { controlDates } from "./control-dates";

type Sources = Pick<AppState, "data" | "datasets" | "document">;

interface UsedControl {
  readonly sourceId: string;
  readonly version: ControlVersion;
}

/** The control maps that zones were made from: of a date, that of the first source that has one, as recipes take it. */
function usedControls(state: Sources, zones: readonly ExportedZone[]): UsedControl[] {
  const dates = new Set(zones.flatMap(({ zone }) => [...controlDates(zone)]));
  const maps = allControlMaps(state).flatMap(({ sourceId, versions }) =>
    versions.map((version) => ({ sourceId, version })),
  );
  return [...dates].sort().flatMap((date) => maps.find(({ version }) => version.date === date) ?? []);
}

/** Whether a zone's recipe, or that of one it leaves out, names oblasts, countries or land, and rivers. */
function needsOf(state: Sources, zones: readonly ExportedZone[]) {
  const needs = zones.map(({ zone }) => zoneNeeds(zone.recipe, (id) => recipeById(state, id)));
  return { ground: needs.some(({ ground }) => ground), rivers: needs.some(({ rivers }) => rivers) };
}

/** The sources that zones and their figures rest on, each once, and no others: built-in ones first. */
export function sourcesOfZones(state: Sources, zones: readonly ExportedZone[]): DataSource[] {
  const { ground, rivers } = needsOf(state, zones);
  const hasFigures = zones.some(({ figures, geometry }) => figures && geometry.type !== "MultiLineString");
  const ids = new Set([
    ...usedControls(state, zones).map(({ sourceId }) => sourceId),
    ...zones.flatMap(({ zone }) => zone.importedFrom ?? []),
    ...(ground ? ["natural-earth"] : []),
    ...(rivers ? ["gshhg"] : []),
    ...(hasFigures ? ["geonames"] : []),
  ]);
  const all = [controlSource, ...allSources(state.document).map(toDataSource), ...groundSources];
  return all.filter(({ id }) => ids.has(id));
}

/** What the zones are and how far they may be relied on, a line each. */
function describeZones(state: Sources, zones: readonly ExportedZone[], locale: Locale): string {
  const texts = zoneFileMessages[locale];
  const readings = zones.flatMap(({ zone }) => (zone.readingOf ? [{ zone, reading: zone.readingOf }] : []));
  const drawnCount = zones.length - readings.length;
  const controls = usedControls(state, zones);
  const schematicMeters = controls
    .filter(({ version }) => version.schematic)
    .map(({ version }) => version.uncertaintyMeters);
  const assumed = zones.flatMap(({ zone: { name, assumptions } }) =>
    assumptions.length === 0
      ? []
      : [texts.assumed(name[locale], assumptions.map((assumption) => assumption[locale]).join(" "))],
  );
  return [
    ...(drawnCount > 0 ? [texts.hypothetical(drawnCount)] : []),
    ...(readings.length > 0 ? [texts.readings(readings.length)] : []),
    ...readings.map(({ zone, reading: { proposer, date } }) =>
      texts.readingOf(zone.name[locale], proposer[locale], describeIsoDate(locale, date)),
    ),
    ...assumed,
    texts.geometryNote,
    texts.gazetteerNote,
    ...(needsOf(state, zones).ground ? [texts.groundNote] : []),
    ...(controls.length > 0 ? [texts.controlNote] : []),
    ...(schematicMeters.length > 0
      ? [texts.schematicNote(formatNumber(locale, Math.max(...schematicMeters) / 1000))]
      : []),
  ].join("\n");
}

/** What a file of zones says about itself, from the state that it is of. */
export function factsOfZones(
  state: Sources,
  zones: readonly ExportedZone[],
  { locale, madeAtMs, version }: Pick<ZonesFacts, "locale" | "madeAtMs" | "version">,
): ZonesFacts {
  return {
    locale,
    title: state.document.page.title.trim(),
    description: describeZones(state, zones, locale),
    sources: sourcesOfZones(state, zones),
    version,
    madeAtMs,
  };
}
