import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import {
  type CountRange,
  casualtiesOf,
  claimVisibility,
  possibleCasualtiesOf,
} from "../../src/core/events/casualties";
import type { Incident } from "../../src/core/events/incident";
import { statusOfClaims } from "../../src/core/events/known/status-of-claims";
import { firstKnown, incidentAsOf } from "../../src/core/events/known-at";
import { parseStrikes } from "../../src/formats/built-in/strikes-geojson";

const text = readFileSync(new URL("../../data/strikes.geojson", import.meta.url), "utf8");
const { incidents } = parseStrikes(text).value;
const find = (id: string): Incident => {
  const found = incidents.find((incident) => incident.id === id);
  if (!found) throw new Error(`no incident ${id}`);
  return found;
};
/** An instant by Kyiv's clock, which is two hours ahead of UTC in all of December and January. */
const kyiv = (moment: string) => Date.parse(`${moment.replace(" ", "T")}+02:00`);

it("makes of all claims together the status that each of the 89 was judged to have", () => {
  const differing = incidents.filter(
    (incident) => statusOfClaims(incident.claims, incident) !== incident.status,
  );
  expect(differing.map(({ id }) => id)).toEqual([]);
  expect(incidents).toHaveLength(89);
});

it("lets no claim speak for two sides, and lets all who may decide a status speak for one", () => {
  const file = JSON.parse(text) as {
    readonly demarc: { readonly speakers: Record<string, { readonly party?: string }> };
  };
  const sidesOfSpeakers = (ids: readonly string[]) =>
    new Set(ids.flatMap((id) => file.demarc.speakers[id]?.party ?? []));
  const claims = incidents.flatMap((incident) => incident.claims);
  expect(claims.filter(({ speakerIds }) => sidesOfSpeakers(speakerIds).size > 1)).toEqual([]);
  const decisive = claims.filter(({ stance }) => stance === "confirms" || stance === "denies");
  expect(decisive.filter(({ speaksFor }) => speaksFor === undefined)).toEqual([]);
});

it("says nothing of an incident before it may have happened", () => {
  const early = incidents.filter((incident) => {
    const first = firstKnown(incident);
    return first !== null && first.possiblyFromMs < incident.time.earliestMs;
  });
  expect(early.map(({ id }) => id)).toEqual([]);
});

type Pair = readonly [min: number, max: number] | null;
type Row = readonly [
  moment: string,
  visibility: "known" | "possibly-known" | "unknown",
  status: string | null,
  known: readonly [killed: Pair, injured: Pair],
  possible: readonly [killed: Pair, injured: Pair],
];
const none = [null, null] as const;

/**
 * Worked out on paper from the times of publication in `strikes.geojson`, by Kyiv's clock. "Day" is a claim with a bare
 * date: possibly known from the date's beginning, or the incident's if that is later, known once the date is over. Numbers
 * in brackets are those of the claims. What is not visible yet has no status.
 */
const byHand: Readonly<Record<string, readonly Row[]>> = {
  // Day 25 Dec by Moscow's clock, over at 23:00 in Kyiv: (3) and (4) without figures, (5) 1 injured. (1) 25 Dec 15:16:
  // 0, 0; (2) 16:32 Moscow time, 15:32 in Kyiv: 0, 1, lists (1). So all five are known on the 26th, and (1) is replaced:
  // 0 killed by (2); 1 injured by (2) and (5). The governor of the struck oblast speaks: confirmed.
  "2025-12-25-novoshakhtinsk-refinery": [
    [
      "2025-12-26 12:00",
      "known",
      "confirmed",
      [
        [0, 0],
        [1, 1],
      ],
      none,
    ],
    [
      "2025-12-26 20:00",
      "known",
      "confirmed",
      [
        [0, 0],
        [1, 1],
      ],
      none,
    ],
    [
      "2025-12-27 12:00",
      "known",
      "confirmed",
      [
        [0, 0],
        [1, 1],
      ],
      none,
    ],
    [
      "2025-12-27 20:00",
      "known",
      "confirmed",
      [
        [0, 0],
        [1, 1],
      ],
      none,
    ],
    [
      "2025-12-28 12:00",
      "known",
      "confirmed",
      [
        [0, 0],
        [1, 1],
      ],
      none,
    ],
    [
      "2025-12-28 20:00",
      "known",
      "confirmed",
      [
        [0, 0],
        [1, 1],
      ],
      none,
    ],
  ],
  // All five are of day 26 Dec, from 11:10 on, each with 6 injured and nothing on killed: possible on the 26th, known
  // from the 27th on.
  "2025-12-26-uman": [
    ["2025-12-26 12:00", "possibly-known", "confirmed", none, [null, [6, 6]]],
    ["2025-12-26 20:00", "possibly-known", "confirmed", none, [null, [6, 6]]],
    ["2025-12-27 12:00", "known", "confirmed", [null, [6, 6]], none],
    ["2025-12-27 20:00", "known", "confirmed", [null, [6, 6]], none],
    ["2025-12-28 12:00", "known", "confirmed", [null, [6, 6]], none],
    ["2025-12-28 20:00", "known", "confirmed", [null, [6, 6]], none],
  ],
  // All four are of day 26 Dec. Of the oblast, only the governor (2) gives figures: 0, 0. (3) is of the city.
  "2025-12-26-odesa-region-ports": [
    [
      "2025-12-26 12:00",
      "possibly-known",
      "confirmed",
      none,
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [
      "2025-12-26 20:00",
      "possibly-known",
      "confirmed",
      none,
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [
      "2025-12-27 12:00",
      "known",
      "confirmed",
      [
        [0, 0],
        [0, 0],
      ],
      none,
    ],
    [
      "2025-12-27 20:00",
      "known",
      "confirmed",
      [
        [0, 0],
        [0, 0],
      ],
      none,
    ],
    [
      "2025-12-28 12:00",
      "known",
      "confirmed",
      [
        [0, 0],
        [0, 0],
      ],
      none,
    ],
    [
      "2025-12-28 20:00",
      "known",
      "confirmed",
      [
        [0, 0],
        [0, 0],
      ],
      none,
    ],
  ],
  // All three are of day 26 Dec: (1) and (2) 0 injured, (3) without figures; nobody counts killed.
  "2025-12-26-mykolaiv-night": [
    ["2025-12-26 12:00", "possibly-known", "confirmed", none, [null, [0, 0]]],
    ["2025-12-26 20:00", "possibly-known", "confirmed", none, [null, [0, 0]]],
    ["2025-12-27 12:00", "known", "confirmed", [null, [0, 0]], none],
    ["2025-12-27 20:00", "known", "confirmed", [null, [0, 0]], none],
    ["2025-12-28 12:00", "known", "confirmed", [null, [0, 0]], none],
    ["2025-12-28 20:00", "known", "confirmed", [null, [0, 0]], none],
  ],
  // It happened after 15:45, so at noon there is nothing. (1) 16:13: 1, 3; (2) 16:37: 2, 4, lists (1); (4) 20:01, a minute
  // too late for 20:00: 2, 6, lists (1) and (2). Day 26 Dec, from 15:45 on: (3) 2, 6; (5) 2, 6; (6) 2, 8.
  // 26 Dec 20:00: known (2), possible (3), (5), (6). From the 27th on known: (3), (4), (5), (6).
  "2025-12-26-kharkiv-road": [
    ["2025-12-26 12:00", "unknown", null, none, none],
    [
      "2025-12-26 20:00",
      "known",
      "confirmed",
      [
        [2, 2],
        [4, 4],
      ],
      [
        [2, 2],
        [6, 8],
      ],
    ],
    [
      "2025-12-27 12:00",
      "known",
      "confirmed",
      [
        [2, 2],
        [6, 8],
      ],
      none,
    ],
    [
      "2025-12-27 20:00",
      "known",
      "confirmed",
      [
        [2, 2],
        [6, 8],
      ],
      none,
    ],
    [
      "2025-12-28 12:00",
      "known",
      "confirmed",
      [
        [2, 2],
        [6, 8],
      ],
      none,
    ],
    [
      "2025-12-28 20:00",
      "known",
      "confirmed",
      [
        [2, 2],
        [6, 8],
      ],
      none,
    ],
  ],
  // All three are of day 26 Dec: (1) and (2) 1, 3; the outlet's (3) 1, 4.
  "2025-12-26-zaporizhzhia-district": [
    [
      "2025-12-26 12:00",
      "possibly-known",
      "confirmed",
      none,
      [
        [1, 1],
        [3, 4],
      ],
    ],
    [
      "2025-12-26 20:00",
      "possibly-known",
      "confirmed",
      none,
      [
        [1, 1],
        [3, 4],
      ],
    ],
    [
      "2025-12-27 12:00",
      "known",
      "confirmed",
      [
        [1, 1],
        [3, 4],
      ],
      none,
    ],
    [
      "2025-12-27 20:00",
      "known",
      "confirmed",
      [
        [1, 1],
        [3, 4],
      ],
      none,
    ],
    [
      "2025-12-28 12:00",
      "known",
      "confirmed",
      [
        [1, 1],
        [3, 4],
      ],
      none,
    ],
    [
      "2025-12-28 20:00",
      "known",
      "confirmed",
      [
        [1, 1],
        [3, 4],
      ],
      none,
    ],
  ],
  // It began on 27 Dec at 01:30, so on the 26th there is nothing. With a minute: (2) 27 Dec 09:53: 22 injured, lists (1);
  // (5) 13:35: 1, 32, lists (1), (2), (3), (8); (6) 18:14: 1, 32, lists (1), (2). Day 27 Dec, from 01:30 on: (1) 8 injured,
  // (3) 28, lists (1), (2); (4) 1, 30; (8) 22; (9) 1, 30. (7) is of 3 January and of the oblast.
  // 27 Dec 12:00: known (2); possible (3), (4), (8), (9), for (1) is replaced by (2).
  // 27 Dec 20:00: known (5), (6), for (2) is replaced; possible (4), (9), for (1), (3), (8) are replaced by (5).
  // From the 28th on known: (4), (5), (6), (9).
  "2025-12-27-kyiv-mass": [
    ["2025-12-26 12:00", "unknown", null, none, none],
    ["2025-12-26 20:00", "unknown", null, none, none],
    [
      "2025-12-27 12:00",
      "known",
      "confirmed",
      [null, [22, 22]],
      [
        [1, 1],
        [22, 30],
      ],
    ],
    [
      "2025-12-27 20:00",
      "known",
      "confirmed",
      [
        [1, 1],
        [32, 32],
      ],
      [
        [1, 1],
        [30, 30],
      ],
    ],
    [
      "2025-12-28 12:00",
      "known",
      "confirmed",
      [
        [1, 1],
        [30, 32],
      ],
      none,
    ],
    [
      "2025-12-28 20:00",
      "known",
      "confirmed",
      [
        [1, 1],
        [30, 32],
      ],
      none,
    ],
  ],
};

const range = (pair: Pair): CountRange | null => pair && { min: pair[0], max: pair[1] };
const ranges = ([killed, injured]: readonly [Pair, Pair]) => ({
  killed: range(killed),
  injured: range(injured),
});
const rows = Object.entries(byHand).flatMap(([id, moments]) => moments.map((row) => [id, ...row] as const));

it("holds the seven places at six moments", () => {
  expect(incidents.slice(0, 7).map(({ id }) => id)).toEqual(Object.keys(byHand));
  expect(rows).toHaveLength(7 * 6);
});

it.each(rows)("tells of %s at %s: %s", (id, moment, visibility, status, known, possible) => {
  const incident = find(id);
  const at = kyiv(moment);
  const asOf = incidentAsOf(incident, at);
  expect(asOf.visibility).toBe(visibility);
  if (status !== null) expect(asOf.status).toBe(status);
  expect(casualtiesOf(incident, at)).toEqual(ranges(known));
  expect(possibleCasualtiesOf(incident, at)).toEqual(ranges(possible));
});

it.each([
  // Bare dates by Moscow's clock of the attacker's staff and of an outlet: until the governor speaks at 15:16.
  ["2025-12-25-novoshakhtinsk-refinery", "2025-12-25 11:00", "unknown", null, null],
  [
    "2025-12-25-novoshakhtinsk-refinery",
    "2025-12-25 15:00",
    "possibly-known",
    "attacker-only",
    "attacker-only",
  ],
  ["2025-12-25-novoshakhtinsk-refinery", "2025-12-25 15:17", "known", "confirmed", "confirmed"],
  // Sources in the SBU at 13:11; the struck side's headquarters on that date, over at 23:00 in Kyiv.
  ["2025-12-25-temryuk-port", "2025-12-25 10:00", "possibly-known", "confirmed", "confirmed"],
  ["2025-12-25-temryuk-port", "2025-12-25 15:00", "known", "attacker-only", "confirmed"],
  ["2025-12-25-temryuk-port", "2025-12-25 23:00", "known", "confirmed", "confirmed"],
  // Occupied territory: its head at 14:59 Kyiv time; the attacker's denial on 2 January by Moscow's clock.
  ["2026-01-01-khorly", "2026-01-01 12:00", "possibly-known", "confirmed", "confirmed"],
  ["2026-01-01-khorly", "2026-01-01 20:00", "known", "confirmed", "confirmed"],
  ["2026-01-01-khorly", "2026-01-02 12:00", "known", "confirmed", "disputed"],
  ["2026-01-01-khorly", "2026-01-02 23:00", "known", "disputed", "disputed"],
  // The attacker's denial on 3 January.
  ["2026-01-02-kharkiv-kyivskyi", "2026-01-02 15:39", "known", "confirmed", "confirmed"],
  ["2026-01-02-kharkiv-kyivskyi", "2026-01-03 12:00", "known", "confirmed", "disputed"],
  ["2026-01-02-kharkiv-kyivskyi", "2026-01-04 00:00", "known", "disputed", "disputed"],
  // Media by Moscow's clock, over at 23:00; the town's authorities by Kyiv's, over at midnight.
  ["2025-12-09-cheboksary", "2025-12-09 23:30", "known", "reported", "confirmed"],
  ["2025-12-09-cheboksary", "2025-12-10 00:00", "known", "confirmed", "confirmed"],
  // Denied on the 26th before the attacker's own claim of the 28th.
  ["2025-12-26-volgograd-refinery", "2025-12-27 12:00", "known", "disputed", "disputed"],
  // The struck side speaks only of drones over the whole oblast.
  ["2025-12-28-syzran-refinery", "2025-12-29 12:00", "known", "attacker-only", "attacker-only"],
  // The mayor's word is of the town, not of the refinery, but confirms it.
  ["2025-12-05-syzran-refinery", "2025-12-06 12:00", "known", "confirmed", "confirmed"],
  // Told of only weeks later.
  ["2025-12-03-sloviansk", "2025-12-20 12:00", "unknown", null, null],
  ["2025-12-03-sloviansk", "2025-12-28 12:00", "possibly-known", "confirmed", "confirmed"],
  // None of its claims has a date.
  ["2025-12-18-belbek-airfield", "2026-06-01 12:00", "unknown", null, null],
] as const)("calls %s at %s %s and %s", (id, moment, visibility, status, possibleStatus) => {
  const asOf = incidentAsOf(find(id), kyiv(moment));
  expect(asOf.visibility).toBe(visibility);
  if (status !== null) expect(asOf).toEqual({ visibility, status, possibleStatus });
});

it("has now what it has after the last publication, where every claim has a date", () => {
  const dated = incidents.filter(({ claims }) => claims.every(({ published }) => published !== null));
  expect(dated.length).toBeGreaterThan(80);
  for (const incident of dated) {
    const last = Math.max(...incident.claims.map(({ published }) => published!.latestMs));
    expect(casualtiesOf(incident, last), incident.id).toEqual(casualtiesOf(incident));
    expect(incidentAsOf(incident, last), incident.id).toEqual(incidentAsOf(incident, null));
    expect(possibleCasualtiesOf(incident, last)).toEqual({ killed: null, injured: null });
  }
});

it("keeps a claim that has no date for now", () => {
  const undated = incidents.flatMap(({ claims }) => claims.filter(({ published }) => published === null));
  expect(undated.length).toBeGreaterThan(0);
  for (const claim of undated) expect(claimVisibility(claim, kyiv("2030-01-01 00:00"))).toBe("unknown");
});
