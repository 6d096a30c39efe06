import { uniteAreas } from "../../core/geo/boolean";
import { type Area, polygonsOf } from "../../core/geo/position";
import type { River } from "../../core/places/river";
import type { ZoneLookups } from "../../core/zones/lookups";
import type { Holder } from "../../core/zones/recipe";
import type { ControlMaps, ZoneGround } from "./zone-ground";

/** `make`'s answers by key, each made once. */
function remember<Value>(make: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (key) => {
    const answer = known.get(key) ?? { value: make(key) };
    known.set(key, answer);
    return answer.value;
  };
}

/** What recipes name, over so much ground; other zones are added by whoever knows them. */
export function groundLookups(
  ground: ZoneGround,
  rivers: readonly River[],
): Pick<ZoneLookups, "oblast" | "country" | "land" | "river"> {
  // Side by side, and united by whoever cuts to it.
  const land = remember((): Area | null => {
    const coordinates = [...ground.countryAreas.values()].flatMap(polygonsOf);
    return coordinates.length === 0 ? null : { type: "MultiPolygon", coordinates };
  });
  return {
    oblast: (id) => ground.admin1Areas.get(id) ?? null,
    country: (id) => ground.countryAreas.get(id) ?? null,
    land: () => land(""),
    river: (id) => rivers.find((river) => river.id === id)?.course ?? null,
  };
}

/** What recipes name of control maps: of the first source that has one of the date. */
export function controlLookups(
  sources: readonly ControlMaps[],
): Pick<ZoneLookups, "control" | "contactLine"> {
  const versionOf = (date: string) =>
    sources.flatMap(({ versions }) => versions).find((version) => version.date === date);
  const held = (holder: Holder) =>
    remember((date): Area | null => {
      const areas = versionOf(date)?.areas ?? [];
      return uniteAreas(
        areas
          .filter((area) => area.holder === holder && area.status === "assessed")
          .map(({ geometry }) => geometry),
      );
    });
  const heldBy: Readonly<Record<Holder, (date: string) => Area | null>> = { RU: held("RU"), UA: held("UA") };
  return {
    control: (date, holder) => heldBy[holder](date),
    contactLine: (date) => {
      const line = versionOf(date)?.contactLine;
      return line && line.coordinates.length > 0 ? line : null;
    },
  };
}
