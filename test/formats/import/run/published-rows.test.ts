import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimVisibility } from "../../../../src/core/events/casualties";
import { hiddenRow, possiblyShownRow, shownRow } from "../../../../src/core/events/counts";
import type { IncidentDataset } from "../../../../src/core/events/dataset/incident-dataset";
import { eventsAsOf } from "../../../../src/core/events/event-set/as-of";
import { type EventSet, joinEvents } from "../../../../src/core/events/event-set/event-set";
import { findIncident, incidentAt } from "../../../../src/core/events/event-set/incident-at";
import { formatIsoInterval } from "../../../../src/core/time/iso-interval";
import { allIssues, csvOf, importAll } from "./import-fixtures";

const markOf = { known: shownRow, "possibly-known": possiblyShownRow, unknown: hiddenRow } as const;

const eventsOf = (dataset: IncidentDataset | null): EventSet =>
  joinEvents(dataset ? [{ sourceId: "src", content: { kind: "dataset", dataset } }] : []);

const publishedOf = (events: EventSet, id: string) => {
  const published = findIncident(events, `src:${id}`)?.claims.map((claim) => claim.published) ?? [];
  return published.map(
    (one) => one && `${formatIsoInterval({ startMs: one.earliestMs, endMs: one.latestMs })} ${one.precision}`,
  );
};

const viina = (...rows: readonly string[]) =>
  csvOf("viina.csv", [
    "event_id,event_id_1pd,date,time,geonameid,asciiname,ADM1_NAME,ADM2_NAME,longitude,latitude,GEO_PRECISION,source,url,text",
    ...rows,
  ]);
const viinaRow = (id: string, date: string, time: string) =>
  `${id},${id},${date},${time},704204,Examplove,Donets'k,Raion,37.25,48.5,ADM3,paper,https://example.org/a,Text`;
const acled = (...rows: readonly string[]) =>
  csvOf("acled.csv", [
    "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities,timestamp",
    ...rows,
  ]);
const acledRow = (id: string, date: string, fatalities: number, timestamp: string) =>
  `${id},${date},1,Explosions/Remote violence,Air/drone strike,Side A,Donetsk,Examplove,48.5,37.25,1,A Paper,A note,${fatalities},${timestamp}`;

describe("an imported table that says when its rows were published", () => {
  it("of VIINA says so by the date and time of the report", async () => {
    const running = await importAll([
      viina(viinaRow("1", "20251227", "14:30"), viinaRow("2", "20251227", "")),
    ]);
    expect(running.review).toMatchObject({ questions: [], settings: { table: { preset: "viina" } } });
    const events = eventsOf(running.take("d").incidents);
    expect(publishedOf(events, "1")).toEqual(["2025-12-27T12:30Z/2025-12-27T12:31Z minute"]);
    expect(publishedOf(events, "2")).toEqual(["2025-12-26T22:00Z/2025-12-27T22:00Z day"]);
  });

  it("of ACLED by the last upload: possibly known from the event on, surely from then on", async () => {
    const running = await importAll([
      acled(acledRow("A", "2025-12-10", 4, "1766800000"), acledRow("B", "2025-12-11", 0, "n/a")),
    ]);
    expect(running.review).toMatchObject({ questions: [], settings: { table: { preset: "acled" } } });
    expect(allIssues(running)).toEqual([]);
    const events = eventsOf(running.take("d").incidents);
    const [published] = publishedOf(events, "A");
    expect(published).toBe("2025-12-09T22:00Z/2025-12-27T01:46:40Z unknown");
    expect(new Set(publishedOf(events, "B"))).toEqual(new Set([null]));
    // The upload itself stands in the row as the file has it.
    expect(findIncident(events, "src:A")?.imported?.fields).toContainEqual({
      name: "timestamp",
      text: "1766800000",
    });
  });

  it("accounts for values that it cannot use, and keeps their rows, undated", async () => {
    const file = csvOf("reports.csv", [
      "id,event date,reported at,lat,lon",
      "a,2025-12-27,2025-12-28,48.5,37.5",
      "b,2025-12-27,the day after,48.5,37.5",
      "c,2025-12-27,2025-12-01,48.5,37.5",
      "d,2025-12-27,,48.5,37.5",
      "e,someday,2025-12-28,48.5,37.5",
    ]);
    const running = await importAll([file]);
    expect(running.review.settings.table.roles).toEqual(["id", "date", "published", "lat", "lng"]);
    expect(running.review.counts).toMatchObject({ records: 5, accepted: 4, rejected: 1, repaired: 0 });
    expect(
      allIssues(running).map(({ code, effect, record, column, original }) => [
        code,
        effect,
        record,
        column,
        original,
      ]),
    ).toEqual([
      ["published-unreadable", "noted", 1, "reported at", "the day after"],
      ["published-before-event", "noted", 2, "reported at", "2025-12-01"],
      ["date-unreadable", "rejected", 4, "event date", "someday"],
    ]);
    const events = eventsOf(running.take("x").incidents);
    expect(["a", "b", "c", "d"].map((id) => publishedOf(events, id)[0] !== null)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it("keeps them when it is read again and merged by id", async () => {
    const first = await importAll([viina(viinaRow("1", "20251227", "14:30"), viinaRow("2", "20251227", ""))]);
    const second = await importAll([
      viina(viinaRow("2", "20251228", "08:00"), viinaRow("3", "20251229", "")),
    ]);
    const older = first.take("old").incidents!;
    const events = eventsOf(second.take("new", [older]).incidents);
    expect(events.table.count).toBe(3);
    expect(["1", "2", "3"].flatMap((id) => publishedOf(events, id))).toEqual([
      "2025-12-27T12:30Z/2025-12-27T12:31Z minute",
      "2025-12-28T06:00Z/2025-12-28T06:01Z minute",
      "2025-12-28T22:00Z/2025-12-29T22:00Z day",
    ]);
  });

  it("has no column where no row says it", async () => {
    const file = csvOf("plain.csv", ["event date,reported at,lat,lon", "2025-12-27,,48.5,37.5"]);
    const running = await importAll([file]);
    expect(running.take("x").incidents).not.toHaveProperty("published");
  });

  it("shows each row at any instant as its claims are known then", async () => {
    const day = fc.integer({ min: 0, max: 40 });
    const pad = (value: number) => String(value).padStart(2, "0");
    const dateOf = (count: number) => new Date(Date.UTC(2025, 9, 10 + count)).toISOString().slice(0, 10);
    const clock = fc.option(fc.tuple(fc.nat(23), fc.nat(59)));
    const said = fc.oneof(
      { weight: 6, arbitrary: fc.tuple(day, clock) },
      { weight: 1, arbitrary: fc.constantFrom("", "unknown", "soon") },
    );
    const rows = fc.array(fc.record({ event: day, said }), { minLength: 1, maxLength: 25 });
    const instants = fc.array(fc.integer({ min: Date.UTC(2025, 9, 9), max: Date.UTC(2025, 10, 22) }), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(rows, instants, async (all, moments) => {
        const written = all.map(({ event, said: one }, index) => {
          const text =
            typeof one === "string"
              ? one
              : `${dateOf(one[0])}${one[1] ? ` ${one[1].map(pad).join(":")}` : ""}`;
          return `${index},${dateOf(event)},${text},48.5,37.5`;
        });
        const running = await importAll([csvOf("any.csv", ["id,event date,published,lat,lon", ...written])], {
          table: {
            preset: null,
            roles: ["id", "date", "published", "lat", "lng"],
            dateOrder: "year-first",
            zone: "Europe/Kyiv",
            decimalComma: false,
            swapCoordinates: false,
          },
        });
        expect(running.review.counts).toMatchObject({ accepted: all.length, rejected: 0 });
        const events = eventsOf(running.take("x").incidents);
        for (const knownAtMs of moments) {
          const { knownRows } = eventsAsOf(events, knownAtMs);
          for (let row = 0; row < events.table.count; row++) {
            const { claims, time } = incidentAt(events, row);
            expect(claims).toHaveLength(1);
            expect(knownRows[row]).toBe(markOf[claimVisibility(claims[0]!, knownAtMs)]);
            const { published } = claims[0]!;
            if (published) expect(published.earliestMs).toBeGreaterThanOrEqual(time.earliestMs);
            if (knownAtMs < time.earliestMs) expect(knownRows[row]).toBe(hiddenRow);
          }
        }
      }),
      { seed: 33, numRuns: 60 },
    );
  });
});
