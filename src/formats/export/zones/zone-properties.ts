import type { Locale } from "../../../core/sources/localized";
import { stripDepths } from "../../../core/zones/strip-depths";
import type { ExportedZone } from "./exported-zone";

export interface ZoneProperty {
  readonly name: string;
  /** At most ten characters, as the table of a shapefile wants. */
  readonly shortName: string;
  /** Null where it is unknown or the zone has none: never written as 0. */
  readonly value: string | number | null;
}

const separator = " | ";
const squareKm = (squareMeters: number) => Number((squareMeters / 1e6).toFixed(3));
const km = (meters: number) => Number((meters / 1000).toFixed(3));

/** What the formats say of a zone in plain columns, the same ones in the same order for every zone. */
export function zoneProperties({ zone, figures }: ExportedZone, locale: Locale): ZoneProperty[] {
  const depths = stripDepths(zone.recipe);
  const reading = zone.readingOf;
  const residents = figures?.residentsBefore2022;
  const hasResidents =
    figures !== null &&
    residents !== undefined &&
    (figures.settlements.count === 0 || figures.settlements.count > residents.placesWithoutFigure);
  const encloses = figures !== null && figures.areaSqMeters > 0;
  const property = (name: string, shortName: string, value: string | number | null): ZoneProperty => ({
    name,
    shortName,
    value: value === "" ? null : value,
  });
  return [
    property("id", "id", zone.id),
    property("name", "name", zone.name[locale]),
    property("name_en", "name_en", zone.name.en),
    property("name_uk", "name_uk", zone.name.uk),
    property("scenario", "scenario", zone.scenario),
    property("kind", "kind", zone.recipe.kind),
    property("standing", "standing", reading === null ? "hypothetical" : "reading of a proposal"),
    property("proposed_by", "proposer", reading?.proposer[locale] ?? null),
    property("proposed_on", "proposed", reading?.date ?? null),
    property("proposal_sources", "prop_srcs", (reading?.sources ?? []).map(({ url }) => url).join(separator)),
    property("control_map", "controlmap", zone.referenceDate),
    property("assumptions", "assumption", zone.assumptions.map((text) => text[locale]).join(separator)),
    property("depth_left_m", "depthleft", depths?.leftMeters ?? null),
    property("depth_right_m", "depthright", depths?.rightMeters ?? null),
    property("area_sq_km", "area_sqkm", encloses ? squareKm(figures.areaSqMeters) : null),
    property("length_km", "length_km", figures && figures.lengthMeters > 0 ? km(figures.lengthMeters) : null),
    property("listed_settlements", "settlemnts", encloses ? figures.settlements.count : null),
    property("listed_residents_before_2022", "residents", encloses && hasResidents ? residents.sum : null),
  ];
}
