import { expect, test } from "vitest";
import { weaponFamilies } from "../../../src/core/events/weapons";
import { type Locale, locales } from "../../../src/core/sources/localized";
import { familyNames } from "../../../src/look/text/messages/terms";
import { contentOfState } from "../../../src/snapshot/content/content-of-state";
import { layoutPage } from "../../../src/snapshot/page-layout";
import { repetitions } from "../../support/repetitions";
import { seededRandom } from "../../support/synthetic-events";
import { approximateMeasure } from "../approximate-measure";
import { sampleSpec } from "../sample-content";
import { countByHand, liesIn, type Match } from "./count-by-hand";
import { filterInWords } from "./filter-words";
import { drawSettledState } from "./random-state";
import { readPage } from "./read-page";

const surroundings = { regions: [], admin1: () => null, madeAtMs: 0, version: "0.1.0", link: "" };

const tally = (matches: readonly Match[]) => ({
  certain: matches.filter(({ kind }) => kind === "certain").length,
  possible: matches.filter(({ kind }) => kind === "possible").length,
});

interface Marks {
  readonly disputed: string;
  readonly attackerOnly: string;
  readonly possible: RegExp;
  readonly certainInFrame: string;
  readonly possibleInFrame: string;
}

/** Legend's words that stand before a figure of their own, or as a row of their own. */
const marks: Readonly<Record<Locale, Marks>> = {
  en: {
    disputed: "Disputed",
    attackerOnly: "Claimed by the attacker only",
    certainInFrame: "Certain, in this frame",
    possibleInFrame: "Possible, in this frame",
    possible: /Possibly (in the period|at the moment)/,
  },
  uk: {
    disputed: "Оспорюється",
    attackerOnly: "Заявив лише нападник",
    certainInFrame: "Напевно, на цій карті",
    possibleInFrame: "Можливо, на цій карті",
    possible: /Можливо, в (цьому періоді|цю мить)/,
  },
};

/** The figure after words that end so; 0 where there is none. */
const figureAt = (figures: ReadonlyMap<string, number>, name: string) =>
  [...figures].find(([words]) => words.endsWith(name))?.[1] ?? 0;

test("footer, legend and filter sentence of random states say what is counted one by one", {
  timeout: 3_600_000,
}, async () => {
  const random = seededRandom(66);
  const seen = {
    certain: 0,
    possible: 0,
    placeless: 0,
    outside: 0,
    contested: 0,
    filters: 0,
    rows: 0,
    densities: 0,
    circles: 0,
    views: 0,
  };
  const count = repetitions(50, 500);
  for (let index = 0; index < count; index++) {
    const drawn = await drawSettledState(random, index);
    const locale = locales[index % locales.length]!;
    const spec = sampleSpec({ locale, page: "a3", title: "", subtitle: "", notes: "" });
    const layout = layoutPage(contentOfState(drawn.state, spec, surroundings), spec, approximateMeasure);
    const page = readPage(layout, locale);
    const { matches, total } = countByHand(drawn);
    const isPlaced = ({ lng, lat }: Match) => Number.isFinite(lng) && Number.isFinite(lat);
    const inside = matches.filter((one) => isPlaced(one) && liesIn(layout.camera, one.lng, one.lat));
    const withoutPlace = matches.filter((one) => !isPlaced(one)).length;
    const contested = matches.filter(({ status }) => status === "disputed" || status === "attacker-only");
    const context = `state ${index}, ${JSON.stringify(drawn.state.document.filter)}`;
    expect({ ...page, rows: [], figures: [], text: "" }, context).toEqual({
      ...tally(matches),
      match: matches.length,
      total,
      contested: contested.length,
      inFrame: inside.length,
      outside: matches.length - inside.length - withoutPlace,
      withoutPlace,
      filter: filterInWords(drawn.state.document.filter, locale, drawn.circle?.name ?? null),
      rows: [],
      figures: [],
      text: "",
    });
    const isDensity = drawn.state.view.display === "density";
    const expectedRows = weaponFamilies.flatMap((family) => {
      const of = inside.filter((one) => one.family === family);
      return of.length === 0 || isDensity ? [] : [{ name: familyNames[locale][family], ...tally(of) }];
    });
    const isFamily = ({ name }: { readonly name: string }) =>
      Object.values(familyNames[locale]).includes(name);
    expect(page.rows.filter(isFamily), context).toEqual(expectedRows);
    const others = page.rows.filter((row) => !isFamily(row));
    const isBySource = drawn.state.view.colorBy === "source";
    const sources = ["demarc-strikes", "source"].flatMap((source) => {
      const of = inside.filter((one) => one.source === source);
      return of.length === 0 || !isBySource || isDensity ? [] : [tally(of)];
    });
    const order = (row: { readonly certain: number; readonly possible: number }) => [
      row.certain,
      row.possible,
    ];
    expect(others.map(order).sort(), context).toEqual(sources.map(order).sort());
    const { disputed, attackerOnly, possible, certainInFrame, possibleInFrame } = marks[locale];
    const ofStatus = (status: Match["status"]) => inside.filter((one) => one.status === status).length;
    expect(figureAt(page.figures, disputed), context).toBe(ofStatus("disputed"));
    expect(figureAt(page.figures, attackerOnly), context).toBe(ofStatus("attacker-only"));
    // A density has no symbols to explain: it tells how many there are of either kind.
    const { certain: sure, possible: maybe } = tally(inside);
    expect(possible.test(page.text), context).toBe(maybe > 0 && !isDensity);
    expect(figureAt(page.figures, certainInFrame), context).toBe(isDensity ? sure : 0);
    expect(figureAt(page.figures, possibleInFrame), context).toBe(isDensity ? maybe : 0);
    seen.densities += isDensity && inside.length > 0 ? 3 : 0;
    seen.circles += drawn.circle !== null && matches.length > 0 ? 3 : 0;
    seen.views += drawn.state.document.filter.inView ? 5 : 0;
    seen.certain += page.certain;
    seen.possible += page.possible;
    seen.placeless += withoutPlace;
    seen.outside += page.outside;
    seen.contested += contested.length;
    seen.filters += page.filter.includes(":") ? 1 : 0;
    seen.rows += expectedRows.length;
  }
  // The states were worth asking about.
  console.log(`${count} states: ${JSON.stringify(seen)}`);
  for (const [name, sum] of Object.entries(seen)) expect(sum, name).toBeGreaterThan(count / 5);
});
