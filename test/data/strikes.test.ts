import { readFileSync } from "node:fs";
import { booleanPointInPolygon } from "@turf/turf";
import Ajv2020 from "ajv/dist/2020";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { type CountRange, casualtiesOf } from "../../src/core/events/casualties";
import {
  claimScopes,
  claimStances,
  type Incident,
  judgedStatuses,
  parties,
  placePrecisions,
  targetCodes,
} from "../../src/core/events/incident";
import { weaponCodes } from "../../src/core/events/weapons";
import { floorToStep, shiftBySteps } from "../../src/core/time/calendar";
import { intervalPrecisions } from "../../src/core/time/uncertain-interval";
import { parseStrikes } from "../../src/formats/built-in/strikes-geojson";

const readText = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const text = readText("data/strikes.geojson");
const file = JSON.parse(text) as {
  readonly demarc: { readonly speakers: Record<string, unknown>; readonly offices: Record<string, unknown> };
  readonly features: readonly {
    readonly id: string;
    readonly geometry: { readonly coordinates: readonly [number, number] };
    readonly properties: { readonly time: { readonly reason: string } };
  }[];
};
const { value, issues } = parseStrikes(text);
const { incidents, speakers, offices } = value;
const claims = incidents.flatMap((incident) => incident.claims);
const reasonOf = new Map(file.features.map(({ id, properties }) => [id, properties.time.reason]));
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Everything a rule finds wrong, so that a failure names all of it. */
const wrong = <Item extends { readonly id: string }>(
  items: readonly Item[],
  isWrong: (item: Item) => boolean,
) => items.filter(isWrong).map(({ id }) => id);

describe("the file", () => {
  it("is valid against its schema", () => {
    const schema = JSON.parse(readText("data/schema/strikes.schema.json")) as object;
    const validate = new Ajv2020({ allErrors: true, strict: true, strictTuples: false }).compile(schema);
    validate(file);
    expect(validate.errors).toBeNull();
  });

  it("has a schema that knows the same codes as the program", () => {
    const { $defs } = JSON.parse(readText("data/schema/strikes.schema.json"));
    const incident = $defs.incident.properties.properties.properties;
    const enums = [
      [$defs.weapon, weaponCodes],
      [$defs.scope, claimScopes],
      [$defs.published.properties.precision, intervalPrecisions],
      [$defs.attribution.properties.party, parties],
      [$defs.claim.properties.stance, claimStances],
      [incident.placePrecision, placePrecisions],
      [incident.status, judgedStatuses],
      [incident.targets.items, targetCodes],
    ];
    for (const [schema, codes] of enums) expect(schema.enum).toEqual(codes);
  });

  it("is read without an issue: 89 incidents with 236 claims", () => {
    expect(issues).toEqual([]);
    expect(incidents).toHaveLength(89);
    expect(claims).toHaveLength(236);
  });

  it("begins with the seven places", () => {
    const first = incidents.slice(0, 7).map(({ place }) => place.name.en.split(/[ ,]/)[0]);
    expect(first).toEqual(["Novoshakhtinsk", "Uman", "Odesa", "Mykolaiv", "Kharkiv", "Zaporizhzhia", "Kyiv"]);
  });

  it("has its geometry where its place is", () => {
    expect(file.features.map(({ geometry }) => geometry.coordinates)).toEqual(
      incidents.map(({ place }) => place.lngLat),
    );
  });
});

describe("the claims", () => {
  it("each have a publisher and an address", () => {
    expect(wrong(claims, ({ publisher }) => publisher.trim() === "")).toEqual([]);
    const isAddress = (url: string) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
    expect(wrong(claims, ({ url }) => !isAddress(url))).toEqual([]);
  });

  it("have ids that are unique and begin with their incident's", () => {
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
    expect(new Set(incidents.map(({ id }) => id)).size).toBe(incidents.length);
    for (const incident of incidents)
      expect(wrong(incident.claims, ({ id }) => !id.startsWith(`${incident.id}.`))).toEqual([]);
  });

  it("cite speakers and offices that are named, and every name is cited", () => {
    const cited = new Set(claims.flatMap(({ speakerIds }) => speakerIds));
    expect([...cited].filter((id) => !Object.hasOwn(speakers, id))).toEqual([]);
    expect(Object.keys(file.demarc.speakers).filter((id) => !cited.has(id))).toEqual([]);
    const citedOffices = new Set(claims.flatMap(({ office }) => office ?? []));
    expect([...citedOffices].filter((id) => !Object.hasOwn(offices, id))).toEqual([]);
    expect(Object.keys(file.demarc.offices).filter((id) => !citedOffices.has(id))).toEqual([]);
  });

  it("supersede, attribute and deny within their own incident", () => {
    for (const incident of incidents) {
      const own = new Set(incident.claims.map(({ id }) => id));
      const named = [
        ...incident.claims.flatMap(({ supersedes }) => supersedes),
        ...incident.attributions.flatMap(({ claimIds, deniedByClaimIds }) => [
          ...claimIds,
          ...deniedByClaimIds,
        ]),
      ];
      expect(named.filter((id) => !own.has(id))).toEqual([]);
      const denied = incident.attributions.flatMap(({ deniedByClaimIds }) => deniedByClaimIds);
      expect(
        denied.filter((id) => incident.claims.find((claim) => claim.id === id)?.stance !== "denies"),
      ).toEqual([]);
    }
  });

  it("never supersede each other in a ring", () => {
    for (const { claims: own } of incidents) {
      const reaches = (from: string, trail: readonly string[]): boolean =>
        trail.includes(from) ||
        (own.find(({ id }) => id === from)?.supersedes ?? []).some((next) => reaches(next, [...trail, from]));
      expect(wrong(own, ({ id }) => reaches(id, []))).toEqual([]);
    }
  });

  it("never supersede what was surely published later", () => {
    for (const { claims: own } of incidents) {
      for (const later of own) {
        const earlier = own.filter(({ id }) => later.supersedes.includes(id));
        const isReversed = earlier.some(
          ({ published }) =>
            published !== null &&
            later.published !== null &&
            published.earliestMs >= later.published.latestMs,
        );
        expect(isReversed, later.id).toBe(false);
      }
    }
  });
});

describe("the texts", () => {
  const localized = (one: unknown, path: string): [string, { en: string; uk: string }][] => {
    if (typeof one !== "object" || one === null) return [];
    if ("en" in one && "uk" in one) return [[path, one as { en: string; uk: string }]];
    return Object.entries(one).flatMap(([key, member]) => localized(member, `${path}/${key}`));
  };
  const texts = localized(file, "");

  it("stand in both languages, Ukrainian in Ukrainian letters", () => {
    expect(texts.length).toBeGreaterThan(89 * 4 + 236);
    expect(
      texts.filter(([, { en, uk }]) => en.trim() === "" || uk.trim() === "").map(([path]) => path),
    ).toEqual([]);
    expect(
      texts.filter(([, { uk }]) => !/[а-щьюяєіїґ]/i.test(uk)).map(([path, { uk }]) => `${path} ${uk}`),
    ).toEqual([]);
    expect(texts.filter(([, { uk }]) => /[ыэъё]/i.test(uk)).map(([path, { uk }]) => `${path} ${uk}`)).toEqual(
      [],
    );
    expect(
      texts.filter(([, { en }]) => /[а-яёєіїґ]/i.test(en)).map(([path, { en }]) => `${path} ${en}`),
    ).toEqual([]);
  });

  it("keep to attributed, neutral words", () => {
    const judged = /liberat|terror|heroic|barbar|enemy|handed over|визвол|ворог|окупант|терорист|героїч/i;
    expect(
      texts.filter(([, { en, uk }]) => judged.test(en) || judged.test(uk)).map(([path]) => path),
    ).toEqual([]);
  });
});

/**
 * Worked out by hand from the claims, by the rules of architecture.md: figures of the incident's own scope alone, never
 * summed; a claim listed in `supersedes` and an earlier figure of the same speaker or office do not count; what no claim
 * states is null.
 */
const byHand: readonly (readonly [
  place: string,
  killed: [number, number] | null,
  injured: [number, number] | null,
])[] = [
  // Site. The governor first said 0 killed, 0 injured (1, at 16:16 Moscow time), then 0 and 1 (2, at 16:32): the second
  // replaces the first. The General Staff gives no figures (3, 4). Rostov.ru: 1 injured, nothing on killed (5).
  ["Novoshakhtinsk", [0, 0], [1, 1]],
  // Site. Five claims, each of 6 injured; none says how many were killed, so that stays unknown, not 0.
  ["Uman", null, [6, 6]],
  // Oblast. The governor alone gives figures for the oblast (2): 0 and 0. The city's claim (3) has another scope and
  // no figures; the minister (1) and DTEK (4) give none.
  ["Odesa", [0, 0], [0, 0]],
  // City. The administration twice says 0 injured (1, 2); its head gives nothing (3). Nobody says a number of killed.
  ["Mykolaiv", null, [0, 0]],
  // Site. The mayor's 1 and 3 at 16:13 (1) is replaced by his 2 and 4 at 16:37 (2), and both by the Prosecutor
  // General's 2 and 6 at 20:01, which lists them (4). Rescuers and police 2 and 6 (3), the oblast's prosecutors 2 and 6
  // (5), the governor 2 and 8 (6) stand, for they have no hour and name nobody: 2 killed; 6, 6, 6 and 8 injured.
  ["Kharkiv", [2, 2], [6, 8]],
  // Site. The governor twice says 1 and 3 (1, 2); an outlet's own summary says 1 and 4 (3).
  ["Zaporizhzhia", [1, 1], [3, 4]],
  // City. Out: 8 injured (1, listed by 2 to 6), 22 (2, listed by 3, 5 and 6), 28 (3, listed by 5) and the agency's 22
  // (8, listed by 5); the later 2 and 46 (7) are of the oblast. Left: the administration's 1 and 30 (4, no hour), the
  // police's 1 and 32 (5), the mayor's 1 and 32 (6) and the prime minister's 1 and 30 (9, no hour).
  ["Kyiv", [1, 1], [30, 32]],
];

describe("casualties of the seven by the rules", () => {
  const range = (pair: [number, number] | null): CountRange | null => pair && { min: pair[0], max: pair[1] };

  it.each(byHand)("of %s equal the table", (place, killed, injured) => {
    const incident = incidents.slice(0, 7).find(({ place: { name } }) => name.en.startsWith(place));
    expect(incident && casualtiesOf(incident)).toEqual({ killed: range(killed), injured: range(injured) });
  });
});

describe("intervals", () => {
  const lengthMs = ({ time }: Incident) => time.latestMs - time.earliestMs;
  const ofPrecision = (precision: string) => incidents.filter(({ time }) => time.precision === precision);
  const clockTimes = (id: string) => (reasonOf.get(id) ?? "").match(/\b\d{1,2}:\d{2}\b/g) ?? [];
  const localClock = (instantMs: number, zone: string) =>
    Temporal.Instant.fromEpochMilliseconds(instantMs)
      .toZonedDateTimeISO(zone)
      .toPlainTime()
      .toString()
      .slice(0, 5);

  it("each say how they follow from the sources", () => {
    expect(wrong(incidents, ({ id }) => (reasonOf.get(id) ?? "").length < 20)).toEqual([]);
  });

  it("of a minute last one, and the minute is the stated one", () => {
    const minutes = ofPrecision("minute");
    expect(minutes.length).toBeGreaterThan(0);
    expect(wrong(minutes, (incident) => lengthMs(incident) !== minuteMs)).toEqual([]);
    const isStated = ({ time, statedTime }: Incident) =>
      [statedTime.en, statedTime.uk].every((stated) =>
        stated.includes(localClock(time.earliestMs, time.zone)),
      );
    expect(wrong(minutes, (incident) => !isStated(incident))).toEqual([]);
  });

  it("of an hour last one, or as long as the clock times in their reason make them, never under 20 minutes", () => {
    const hours = ofPrecision("hour");
    expect(hours.length).toBeGreaterThan(0);
    expect(wrong(hours, (incident) => lengthMs(incident) < 20 * minuteMs)).toEqual([]);
    const isShort = (incident: Incident) => lengthMs(incident) < hourMs && clockTimes(incident.id).length < 2;
    expect(wrong(hours, isShort)).toEqual([]);
  });

  it("of a night last 14 hours unless their reason names other clock times", () => {
    const nights = ofPrecision("night");
    expect(nights.length).toBeGreaterThan(0);
    const isExplained = ({ id }: Incident) =>
      clockTimes(id).some((clock) => clock !== "18:00" && clock !== "08:00");
    expect(wrong(nights, (incident) => lengthMs(incident) < 14 * hourMs && !isExplained(incident))).toEqual(
      [],
    );
    const startsOdd = nights.filter(({ time }) => localClock(time.earliestMs, time.zone) !== "18:00");
    expect(wrong(startsOdd, (incident) => !isExplained(incident))).toEqual([]);
  });

  it("of a part of a day last an hour or more, with their bounds in the reason", () => {
    const parts = ofPrecision("part-of-day");
    expect(parts.length).toBeGreaterThan(0);
    expect(wrong(parts, (incident) => lengthMs(incident) < hourMs)).toEqual([]);
    expect(wrong(parts, ({ id }) => !/\d{1,2}:\d{2}|noon/.test(reasonOf.get(id) ?? ""))).toEqual([]);
  });

  it("of a day hold at least one whole day of their zone's calendar", () => {
    const days = ofPrecision("day");
    expect(days.length).toBeGreaterThan(0);
    const holdsDay = ({ time: { earliestMs, latestMs, zone } }: Incident) => {
      const start = floorToStep(earliestMs, "day", zone);
      const first = start === earliestMs ? start : shiftBySteps(start, "day", zone, 1);
      return shiftBySteps(first, "day", zone, 1) <= latestMs;
    };
    expect(wrong(days, (incident) => !holdsDay(incident))).toEqual([]);
  });

  it("of publication are a minute, or a day of their zone from the incident's earliest time on", () => {
    for (const { time, claims: own } of incidents) {
      for (const { id, published } of own) {
        if (published === null) continue;
        const { earliestMs, latestMs, precision, zone, extent } = published;
        expect(extent, id).toBe("within");
        expect(latestMs, `${id} is over before the incident begins`).toBeGreaterThan(time.earliestMs);
        if (precision === "minute") {
          expect(latestMs - earliestMs, id).toBe(minuteMs);
          continue;
        }
        expect(precision, id).toBe("day");
        const dayStart = floorToStep(earliestMs, "day", zone);
        expect(latestMs, id).toBe(shiftBySteps(dayStart, "day", zone, 1));
        expect(earliestMs, id).toBe(Math.max(dayStart, time.earliestMs));
      }
    }
  });

  it("of Novoshakhtinsk count by Moscow's clock", () => {
    const { time } = incidents[0]!;
    expect(time.zone).toBe("Europe/Moscow");
    // About 13:00 Moscow time is about 12:00 in Kyiv: 10:00 UTC, give or take half an hour.
    expect([time.earliestMs, time.latestMs]).toEqual([
      Date.parse("2025-12-25T09:30Z"),
      Date.parse("2025-12-25T10:30Z"),
    ]);
  });
});

type AreaFeature = Feature<Polygon | MultiPolygon, { readonly id: string; readonly country?: string }>;

describe("places", () => {
  const read = (path: string) => (JSON.parse(readText(path)) as FeatureCollection).features as AreaFeature[];
  const countries = new Map(read("public/basemap/countries.geojson").map((one) => [one.properties.id, one]));
  const oblasts = new Map(read("public/basemap/oblasts.geojson").map((one) => [one.properties.id, one]));

  /** At sea: no land of any country is there. */
  const atSea: readonly string[] = ["2025-12-11-filanovsky-platform", "2025-12-12-caspian-platforms"];

  it("lie in an admin area of the basemap, in its country", () => {
    const isUnknown = ({ place }: Incident) =>
      oblasts.get(place.admin1Id)?.properties.country !== place.country;
    expect(wrong(incidents, isUnknown)).toEqual([]);
  });

  it("lie on the ground of the country stated, Crimea in Ukraine", () => {
    const isOutside = ({ place }: Incident) => {
      const country = countries.get(place.country);
      return country === undefined || !booleanPointInPolygon([...place.lngLat], country);
    };
    expect(wrong(incidents, isOutside)).toEqual(atSea);
    const belbek = incidents.find(({ id }) => id === "2025-12-18-belbek-airfield");
    expect(belbek?.place.country).toBe("UA");
  });

  it("lie in the admin area stated, or no farther from it than their own uncertainty", () => {
    const isOutside = ({ place, uncertaintyRadiusMeters }: Incident) => {
      const oblast = oblasts.get(place.admin1Id);
      if (oblast === undefined) return true;
      if (booleanPointInPolygon([...place.lngLat], oblast)) return false;
      const degrees = (uncertaintyRadiusMeters ?? 0) / 111_000;
      const around = Array.from({ length: 36 }, (_, index) => {
        const angle = (index * Math.PI) / 18;
        const [lng, lat] = place.lngLat;
        return [
          lng + (degrees * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180),
          lat + degrees * Math.sin(angle),
        ];
      });
      return !around.some((position) => booleanPointInPolygon(position, oblast));
    };
    expect(wrong(incidents, isOutside)).toEqual(atSea);
  });

  it("have a radius, or are an admin area", () => {
    const isOdd = ({ placePrecision, uncertaintyRadiusMeters: radius }: Incident) =>
      placePrecision === "admin1" ? radius !== null : radius === null || radius < 1000;
    expect(wrong(incidents, isOdd)).toEqual([]);
  });
});

describe("replaced counts", () => {
  /**
   * Pairs "later replaces earlier" whose dates leave the order open, each with what makes it plain. Anything else that
   * shares a bare date stays a range.
   */
  const plainByWords: Readonly<Record<string, string>> = {
    "2025-12-27-kyiv-mass.2>1": "an early count, replaced by the one of 09:53",
    "2025-12-27-kyiv-mass.3>1": "an early count, replaced by the one of 11:00",
    "2025-12-27-kyiv-mass.3>2": "made at 11:00, after the one of 09:53",
    "2025-12-27-kyiv-mass.4>1": "an early count",
    "2025-12-27-kyiv-mass.5>1": "an early count",
    "2025-12-27-kyiv-mass.5>3": "made at 11:00 while the attack went on, before the one of 13:35",
    "2025-12-27-kyiv-mass.5>8": "repeats the mayor's count of 09:53, as its note says",
    "2025-12-27-kyiv-mass.6>1": "an early count",
    "2025-12-01-dnipro.2>1": "called the first count",
    "2025-12-01-dnipro.3>1": "called the first count",
    "2025-12-01-dnipro.3>2": "the count after the search was over",
    "2025-12-23-zhytomyr-region.2>1": "one of the injured it counts had died by the later one",
    "2025-12-25-chernihiv-apartments.2>1": "called the first count",
    "2025-12-25-chernihiv-apartments.3>1": "called the first count",
    "2025-12-31-bila-tserkva.1>2": "called the earlier statement",
    "2026-01-08-kryvyi-rih.2>1": "called the earlier count",
    "2026-01-08-kryvyi-rih.4>1": "called the earlier count",
    "2026-01-10-voronezh.2>1": "one of the injured it counts had died by the later one",
    "2026-01-13-korotych-post-terminal.3>2": "counts only those in hospital",
  };

  it("are surely older by their dates, or plainly so by their words", () => {
    const number = (claimId: string) => claimId.slice(claimId.lastIndexOf(".") + 1);
    const open = incidents.flatMap(({ id, claims }) =>
      claims.flatMap((later) =>
        later.supersedes.flatMap((earlierId) => {
          const earlier = claims.find((claim) => claim.id === earlierId);
          const isOlder =
            later.published && earlier?.published && later.published.earliestMs >= earlier.published.latestMs;
          return isOlder ? [] : [`${id}.${number(later.id)}>${number(earlierId)}`];
        }),
      ),
    );
    expect(open.sort()).toEqual(Object.keys(plainByWords).sort());
  });
});
