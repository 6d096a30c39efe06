import { expect, test } from "vitest";
import { buildHistogram } from "../../src/core/events/histogram";
import { snapshotMessages } from "../../src/look/text/messages/snapshot";
import { dataFileName, snapshotFileName } from "../../src/snapshot/content/file-name";
import { filterSentence } from "../../src/snapshot/content/filter-sentence";
import { periodSentence } from "../../src/snapshot/content/period-sentence";
import { rebinHistogram } from "../../src/snapshot/content/rebin-histogram";
import { writeCredits } from "../../src/snapshot/credits";
import { sampleContent, sampleSpec } from "./sample-content";

test("filters become one sentence", () => {
  expect(filterSentence([], "en")).toBe("none; all kinds of incident.");
  expect(
    filterSentence(
      [
        { facet: "weapon", values: ["missile", "one-way-drone", "artillery"] },
        { facet: "target", values: ["energy"] },
        { facet: "party", values: ["UA"] },
        { facet: "text", values: ["refinery"] },
        { facet: "place", values: [] },
      ],
      "en",
    ),
  ).toBe(
    "weapon: missile, one-way drone or artillery, MLRS, FPV drone; target: energy; attributed to: Ukraine; text: “refinery”.",
  );
  expect(filterSentence([{ facet: "status", values: ["disputed", "attacker-only"] }], "uk")).toBe(
    "статус: оспорюється або заявлено лише стороною, що атакувала.",
  );
});

test("the period says window, zone, offset and what was known", () => {
  const { time } = sampleContent("en");
  expect(periodSentence(time, "en")).toEqual({
    lead: "Period:",
    text: "24 Dec 2025 00:00 – 30 Dec 2025 00:00, Kyiv time (UTC+2). All claims in the data, whenever published. Page made on 15 Jan 2026 12:00.",
  });
  const knownAtMs = Date.UTC(2025, 11, 27, 8);
  expect(periodSentence({ ...time, knownAtMs }, "en").text).toBe(
    "24 Dec 2025 00:00 – 30 Dec 2025 00:00, Kyiv time (UTC+2). " +
      "What was known on 27 Dec 2025 10:00 (Kyiv time); later reports are left out. Page made on 15 Jan 2026 12:00.",
  );
  expect(periodSentence({ ...time, mode: "instant", knownAtMs }, "uk")).toEqual({
    lead: "Мить:",
    text:
      "24 груд. 2025 00:00, за київським часом (UTC+2). Показано те, що було відомо 27 груд. 2025 10:00 " +
      "(за київським часом); пізніших повідомлень не враховано. Сторінку створено 15 січ. 2026 12:00.",
  });
  expect(periodSentence({ ...time, zone: "UTC", knownAtMs }, "en").text).toContain("08:00 (UTC); later");
  const summer = { startMs: Date.UTC(2025, 9, 20), endMs: Date.UTC(2025, 10, 1) };
  expect(periodSentence({ ...time, window: summer }, "en").text).toContain("(UTC+3, UTC+2)");
});

test("credits name every source with licence and date, borders and the schematic warning", () => {
  const counts = { inFrame: 1, outside: 2, withoutPlace: 0 };
  for (const locale of ["en", "uk"] as const) {
    const text = writeCredits(sampleContent(locale), counts, locale)
      .map((paragraph) => `${paragraph.lead} ${paragraph.text}`)
      .join("\n");
    for (const source of sampleContent(locale).sources) {
      expect(text).toContain(source.attribution[locale]);
      expect(text).toContain(source.licence);
    }
    expect(text).toContain(sampleContent(locale).borderPolicy);
    expect(text).toContain("±10");
    expect(text).toContain("Demarc 0.1.0");
    expect(text).toContain(locale === "en" ? "accessed 15 January 2026" : "доступ 15 січня 2026");
  }
});

test("large counts are grouped as the language does", () => {
  const content = sampleContent("en");
  const many = { ...content, counts: { ...content.counts, certain: 1_000_000, total: 1_234_567 } };
  const counts = { inFrame: 12_345, outside: 987_655, withoutPlace: 0 };
  expect(writeCredits(many, counts, "en")[0]?.text).toMatch(
    /^1,000,00\d of 1,234,567 incidents match \(1,000,000 certain, .* 12,345 in this frame, 987,655 outside it/,
  );
});

test("what Demarc compiled itself has a licence and no access date", () => {
  const content = sampleContent("en");
  const own = { ...content.sources[0]!, accessed: null };
  const counts = { inFrame: 1, outside: 2, withoutPlace: 0 };
  const text = writeCredits({ ...content, sources: [own] }, counts, "en")
    .map((paragraph) => paragraph.text)
    .join("\n");
  expect(text).toContain(`${own.attribution.en} (${own.licence})`);
  expect(text).not.toContain("accessed");
});

test("Ukrainian numbers take the right forms", () => {
  const shown = (total: number) =>
    snapshotMessages.uk.shown(
      {
        match: "1",
        total: String(total),
        certain: "1",
        possible: "0",
        contested: "0",
        inFrame: "1",
        outside: "0",
        withoutPlace: "0",
      },
      total,
    );
  expect(shown(89)).toContain("1 із 89 інцидентів");
  expect(shown(21)).toContain("1 із 21 інциденту");
  expect([1, 3, 7].map((count) => snapshotMessages.uk.moreZones(count))).toEqual([
    "і ще 1 зона на карті",
    "і ще 3 зони на карті",
    "і ще 7 зон на карті",
  ]);
});

test("file names are safe in any script", () => {
  const { time } = sampleContent("en");
  expect(snapshotFileName(sampleSpec({ title: "Strikes: 26/27 “Dec” — ../x" }), time, "png")).toBe(
    "strikes-26-27-dec-x-2025-12-24-2025-12-29-a4-300dpi.png",
  );
  expect(
    snapshotFileName(sampleSpec({ title: "Удари: об’єкти", locale: "uk", page: "16:9" }), time, "png"),
  ).toBe("удари-обєкти-2025-12-24-2025-12-29-16x9-300dpi.png");
  const knownAtMs = Date.UTC(2025, 11, 27, 8);
  expect(dataFileName(sampleSpec({ title: "Strikes" }), { ...time, knownAtMs }, "csv")).toBe(
    "strikes-2025-12-24-2025-12-29-known-2025-12-27-1000.csv",
  );
  expect(snapshotFileName(sampleSpec({ title: " " }), time, "csv")).toMatch(/^demarc-map-/);
});

test("joined bins keep their totals", () => {
  const histogram = sampleContent("en").strip?.histogram ?? buildHistogram({} as never, []);
  const joined = rebinHistogram(histogram, 10);
  const sum = (values: Float32Array) => values.reduce((total, value) => total + value, 0);
  expect(joined.edges.length - 1).toBeLessThanOrEqual(10);
  expect(joined.edges[0]).toBe(histogram.edges[0]);
  expect(joined.edges.at(-1)).toBe(histogram.edges.at(-1));
  expect(sum(joined.certain)).toBeCloseTo(sum(histogram.certain), 3);
  expect(sum(joined.possible)).toBeCloseTo(sum(histogram.possible), 3);
  expect(rebinHistogram(histogram, 1000)).toBe(histogram);
});
