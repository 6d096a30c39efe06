import { expect, test } from "vitest";
import { writeIncidentsCsv } from "../../src/formats/incidents-csv";
import { earlyMs, kyivStrike, placelessStrike } from "../snapshot/incidents-fixture";

const shown = [
  { incident: kyivStrike, match: "certain" },
  { incident: placelessStrike, match: "possible" },
] as const;

test("every incident shown is one row, with times in UTC and codes that scripts can rely on", () => {
  const lines = writeIncidentsCsv(shown, { locale: "en", knownAtMs: null }).split("\r\n");
  expect(lines).toHaveLength(4);
  expect(lines[0]).toBe(
    "\uFEFFid,title,place,country,admin1,latitude,longitude,place_precision,radius_m,earliest_utc,latest_utc," +
      "stated_time,match,weapons,targets,status,killed_min,killed_max,injured_min,injured_max,source_publishers,source_urls",
  );
  expect(lines[1]).toBe(
    '2025-12-27-kyiv,"Strike on Kyiv, ""night""",Kyiv,UA,Kyiv,50.4547,30.5238,settlement,12000,' +
      "2025-12-26T22:00Z,2025-12-27T08:00Z,'=night of 26–27 December,certain," +
      "ballistic-missile | one-way-drone,residential | energy,confirmed,1,2,30,30," +
      "Suspilne | Reuters,https://suspilne.media/1 | https://reuters.com/2",
  );
});

test("unknown is an empty cell, not 0", () => {
  const row = writeIncidentsCsv(shown, { locale: "en", knownAtMs: null }).split("\r\n")[2];
  expect(row).toContain(",UA,Kyiv,,,settlement,,");
  expect(row).toContain(",possible,");
  expect(row).toContain("confirmed,,,,,Suspilne,");
});

test("figures and sources are those known at the instant", () => {
  const row = writeIncidentsCsv(shown, { locale: "uk", knownAtMs: earlyMs }).split("\r\n")[1];
  expect(row).toContain("Удар по Києву,Київ,UA,Київ");
  expect(row).toMatch(/,1,1,,,Suspilne,https:\/\/suspilne\.media\/1$/);
});
