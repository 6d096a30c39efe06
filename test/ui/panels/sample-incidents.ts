import type { Claim, Incident } from "../../../src/core/events/incident";
import type { UncertainInterval } from "../../../src/core/time/uncertain-interval";

export const instant = (iso: string): number => Date.parse(iso);

export function interval(
  earliest: string,
  latest: string,
  change: Partial<UncertainInterval> = {},
): UncertainInterval {
  return {
    earliestMs: instant(earliest),
    latestMs: instant(latest),
    extent: "within",
    precision: "hour",
    zone: "Europe/Kyiv",
    ...change,
  };
}

export function claim(id: string, change: Partial<Claim> = {}): Claim {
  return {
    id,
    speakerIds: ["mayor"],
    office: null,
    scope: "site",
    publisher: `Outlet ${id}`,
    url: `https://example.org/${id}`,
    published: interval("2025-12-26T16:13+02:00", "2025-12-26T16:14+02:00", { precision: "minute" }),
    publishedInferred: false,
    killed: null,
    injured: null,
    stance: "reports",
    supersedes: [],
    note: { en: `Note ${id}.`, uk: `Примітка ${id}.` },
    ...change,
  };
}

export function incident(id: string, change: Partial<Incident> = {}): Incident {
  return {
    id,
    title: { en: `Strike ${id}`, uk: "Удар" },
    place: {
      name: { en: "Kharkiv", uk: "Харків" },
      admin1: { en: "Kharkiv Oblast", uk: "Харківська область" },
      admin1Id: "UA-63",
      country: "UA",
      lngLat: [36.2, 50],
      note: null,
    },
    placePrecision: "city-district",
    uncertaintyRadiusMeters: 3000,
    time: interval("2025-12-26T15:45+02:00", "2025-12-26T16:13+02:00"),
    statedTime: { en: "about 15:50", uk: "близько 15:50" },
    scope: "site",
    attributions: [{ party: "RU", claimIds: [], deniedByClaimIds: [] }],
    weapons: ["guided-bomb"],
    targets: ["residential"],
    munitions: null,
    status: "confirmed",
    claims: [claim(`${id}.1`)],
    ...change,
  } as Incident;
}

/** The Kharkiv road: a first count, a later one of the same mayor, and two more speakers. */
export const road = incident("road", {
  title: { en: "Guided bomb on a main road", uk: "Керована авіабомба на магістральній вулиці" },
  claims: [
    claim("late", {
      killed: 2,
      injured: 4,
      published: interval("2025-12-26T16:37+02:00", "2025-12-26T16:38+02:00", { precision: "minute" }),
    }),
    claim("first", { killed: 1, injured: 3 }),
    claim("police", {
      speakerIds: ["police"],
      killed: 2,
      injured: 6,
      published: interval("2025-12-26T15:45+02:00", "2025-12-27T00:00+02:00", { precision: "day" }),
      publishedInferred: true,
    }),
    claim("governor", { speakerIds: ["governor"], killed: 2, injured: 8, url: "javascript:alert(1)" }),
  ].map((entry) => (entry.id === "late" ? { ...entry, supersedes: ["first"] } : entry)),
});

/** Only possibly in the first window, denied, at the same point as the road. */
export const denied = incident("denied", {
  status: "disputed",
  weapons: ["ballistic-missile"],
  targets: ["energy"],
  time: interval("2025-12-29T18:00+02:00", "2025-12-30T08:00+02:00", { precision: "night" }),
  attributions: [{ party: "RU", claimIds: ["denied.1"], deniedByClaimIds: ["denied.2"] }],
  claims: [
    claim("denied.1", { killed: 0 }),
    claim("denied.2", { speakerIds: ["ministry"], stance: "denies", published: null }),
  ],
});

/** In Rostov, by Moscow's clock. */
export const refinery = incident("refinery", {
  place: { ...road.place, name: { en: "Rostov", uk: "Ростов" }, lngLat: [39.7, 47.2] },
  weapons: ["cruise-missile"],
  targets: ["refinery-oil"],
  attributions: [{ party: "UA", claimIds: [], deniedByClaimIds: [] }],
  time: interval("2025-12-25T12:30+03:00", "2025-12-25T13:30+03:00", { zone: "Europe/Moscow" }),
});

export const sampleIncidents = [road, denied, refinery];

export const sampleNames = {
  mayor: { en: "The mayor", uk: "Міський голова" },
  police: { en: "Kharkiv police", uk: "Поліція Харкова" },
  governor: { en: "The governor", uk: "Губернатор" },
  ministry: { en: "The ministry", uk: "Міністерство" },
};
