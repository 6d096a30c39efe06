import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyFilter } from "../../../src/core/events/incident-filter";
import { writeAltText, writeCaption } from "../../../src/snapshot/content/caption";
import { contentOfState } from "../../../src/snapshot/content/content-of-state";
import { joinSentences } from "../../../src/snapshot/content/join-sentences";
import { factsOfPage } from "../../../src/snapshot/content/page-facts";
import { writeCredits } from "../../../src/snapshot/credits";
import { emptyDocument } from "../../../src/workspace/document";
import { defaultPageSpec } from "../../../src/workspace/page-spec";
import { repetitions } from "../../support/repetitions";
import { createSampleStore, drawnZone } from "../../ui/panels/sample-store";
import { states } from "../../workspace/arbitrary-state";
import { sampleContent, sampleSpec } from "../sample-content";

const surroundings = {
  regions: [],
  admin1: () => null,
  madeAtMs: Date.UTC(2026, 0, 5),
  version: "0.1",
  link: "",
};
const frameCounts = { inFrame: 2, outside: 1, withoutPlace: 0 };

const sampleState = () =>
  createSampleStore({
    document: {
      ...emptyDocument,
      zones: [drawnZone],
      filter: { ...emptyFilter, oblast: ["UA-63", "UA-51"] },
    },
  }).getState();

describe("the caption", () => {
  it("says what, when, how many, which filter, whose data, in both languages whichever the page's is", () => {
    for (const locale of ["en", "uk"] as const) {
      const spec = { ...defaultPageSpec, locale, title: "Six days" };
      const { caption } = writeCaption(contentOfState(sampleState(), spec, surroundings), spec, frameCounts);
      const { certain, possible, total } = sampleState().counts;
      expect(caption.en).toMatch(/^Six days\. Reported incidents, /);
      expect(caption.en).toContain(`${certain + possible} of ${total} in the data: ${certain} certain`);
      expect(caption.en).toContain("2 lie within this map, 1 outside it");
      expect(caption.en).toContain("Filter: oblast or region: Kharkiv");
      expect(caption.en).toContain("Sources: ");
      expect(caption.uk).toContain("Повідомлені інциденти");
      expect(caption.uk).toContain("Харківська");
      expect(caption.uk).not.toMatch(/\b(incidents|Filter|Kharkiv)\b/);
    }
  });

  it("counts as the page does", () => {
    const content = sampleContent("en");
    const { caption } = writeCaption(content, sampleSpec({ title: "" }), null);
    const { certain, possible, total, disputed, attackerOnly } = content.counts;
    expect(caption.en).toContain(
      `${certain + possible} of ${total} in the data: ${certain} certain, ${possible} possible`,
    );
    expect(caption.en).toContain(`${disputed} disputed and ${attackerOnly} claimed by the attacker only`);
    expect(caption.en).not.toContain("within this map");
  });
});

describe("the alternative text", () => {
  it("tells extent, counts, where most, weapons and zones", () => {
    const spec = { ...defaultPageSpec, title: "Six days" };
    const state = createSampleStore().getState();
    const text = factsOfPage(contentOfState(state, spec, surroundings), spec, null).altText;
    expect(text).toMatch(/Map of the area from [\d.]+° north to [\d.]+° north and from [\d.]+° east/);
    expect(text).toMatch(/reported incidents? in all, on this map and beyond it, of which/);
    expect(text).toContain("Highest counts: ");
    expect(text).toContain("By weapon: ");
  });

  it("has at most 700 characters and names no oblast that has no incident, whatever is shown", () => {
    fc.assert(
      fc.property(states, fc.constantFrom("en" as const, "uk" as const), (state, locale) => {
        const spec = {
          ...defaultPageSpec,
          ...state.document.page,
          locale,
          themeName: "light" as const,
          publishSafe: null,
        };
        const content = contentOfState(state, spec, surroundings);
        const text = writeAltText(content, spec.title.trim(), locale);
        expect(text.length).toBeLessThanOrEqual(700);
        expect(text).not.toContain("undefined");
        expect(text).not.toContain("NaN");
        const { certain, possible } = content.counts;
        const named = content.words?.[locale].oblasts ?? [];
        const counted = named.reduce((sum, one) => sum + one.certain + one.possible, 0);
        expect(counted).toBeLessThanOrEqual(certain + possible);
      }),
      { numRuns: repetitions(30, 200) },
    );
  });

  it("leaves out from the end what does not fit", () => {
    expect(joinSentences(["One.", "", " Two. ", "Three."], 9)).toBe("One. Two.");
    expect(joinSentences(["A very long sentence"], 8)).toBe("A very …");
  });
});

it("a page that is fit to be published says so in footer, caption and alternative text", () => {
  const spec = { ...defaultPageSpec, publishSafe: { gridKm: 10, delayDays: 3 } };
  const content = contentOfState(createSampleStore().getState(), spec, surroundings);
  const footer = (locale: "en" | "uk") =>
    writeCredits(content, frameCounts, locale)
      .map(({ lead, text }) => `${lead} ${text}`)
      .join("\n");
  expect(footer("en")).toContain(
    "Published: with places rounded to 10 km and without the last 3 days before the page was made.",
  );
  expect(footer("uk")).toContain(
    "Оприлюднено: місця округлено до 10 км, без останніх 3 днів перед створенням сторінки.",
  );
  const { caption, altText } = writeCaption(content, spec);
  for (const text of [caption.en, altText.en]) expect(text).toContain("rounded to 10 km");
  const plain = contentOfState(createSampleStore().getState(), defaultPageSpec, surroundings);
  expect(writeCredits(plain, frameCounts, "en").map(({ lead }) => lead)).not.toContain("Published:");
});
