import type { Claim, Incident } from "../../src/core/events/incident";

const dayMs = 86_400_000;
const startMs = Date.UTC(2025, 11, 26, 22);

const claim = (change: Partial<Claim>): Claim => ({
  id: "c1",
  speakerIds: ["governor"],
  office: null,
  scope: "site",
  publisher: "Suspilne",
  url: "https://suspilne.media/1",
  published: {
    earliestMs: startMs + dayMs,
    latestMs: startMs + dayMs + 60_000,
    extent: "within",
    precision: "minute",
    zone: "Europe/Kyiv",
  },
  publishedInferred: false,
  killed: 1,
  injured: null,
  stance: "reports",
  supersedes: [],
  note: { en: "", uk: "" },
  ...change,
});

/** One strike with an early claim and a late one of another speaker. */
export const kyivStrike: Incident = {
  id: "2025-12-27-kyiv",
  title: { en: 'Strike on Kyiv, "night"', uk: "Удар по Києву" },
  place: {
    name: { en: "Kyiv", uk: "Київ" },
    admin1: { en: "Kyiv", uk: "Київ" },
    admin1Id: "UA-30",
    country: "UA",
    lngLat: [30.5238, 50.4547],
    note: null,
  },
  placePrecision: "settlement",
  uncertaintyRadiusMeters: 12_000,
  time: {
    earliestMs: startMs,
    latestMs: startMs + 10 * 3_600_000,
    extent: "throughout",
    precision: "hour",
    zone: "Europe/Kyiv",
  },
  statedTime: { en: "=night of 26–27 December", uk: "ніч на 27 грудня" },
  scope: "site",
  attributions: [{ party: "RU", claimIds: ["c1"], deniedByClaimIds: [] }],
  weapons: ["ballistic-missile", "one-way-drone"],
  targets: ["residential", "energy"],
  status: "confirmed",
  claims: [
    claim({}),
    claim({
      id: "c2",
      speakerIds: ["mayor"],
      publisher: "Reuters",
      url: "https://reuters.com/2",
      killed: 2,
      injured: 30,
      published: {
        earliestMs: startMs + 3 * dayMs,
        latestMs: startMs + 3 * dayMs + 60_000,
        extent: "within",
        precision: "minute",
        zone: "Europe/Kyiv",
      },
    }),
  ],
};

/** A strike that no source places. */
export const placelessStrike: Incident = {
  ...kyivStrike,
  id: "placeless",
  place: { ...kyivStrike.place, lngLat: [Number.NaN, Number.NaN] },
  uncertaintyRadiusMeters: null,
  claims: [claim({ id: "c3", killed: null, published: null })],
};

export const earlyMs = startMs + 2 * dayMs;
