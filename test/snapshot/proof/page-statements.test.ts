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
import { drawState } from "./random-state";
import { readPage } from "./read-page";

const surroundings = { regions: [], admin1: () => null, madeAtMs: 0, version: "0.1.0", link: "" };

const tally = (matches: readonly Match[]) => ({
  certain: matches.filter(({ kind }) => kind === "certain").length,
  possible: matches.filter(({ kind }) => kind === "possible").length,
});

/** Legend's words that stand before a figure of their own, or as a row of their own. */
const marks: Readonly<Record<Locale, { disputed: string; attackerOnly: string; possible: RegExp }>> = {
  en: {
    disputed: "Disputed",
    attackerOnly: "Claimed by the attacker only",
    possible: /Possibly (in the period|at the moment)/,
  },
  uk: {
    disputed: "Оспорюється",
    attackerOnly: "Заявив лише нападник",
    possible: /Можливо, в (цьому періоді|цю мить)/,
  },
};

test("footer, legend and filter sentence of random states say what is counted one by one", {
  timeout: 3_600_000,
}, () => {
  const random = seededRandom(66);
  const seen = { certain: 0, possible: 0, placeless: 0, outside: 0, contested: 0, filters: 0, rows: 0 };
  const count = repetitions(50, 500);
  for (let index = 0; index < count; index++) {
    const drawn = drawState(random);
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
      filter: filterInWords(drawn.state.document.filter, locale),
      rows: [],
      figures: [],
      text: "",
    });
    const expectedRows = weaponFamilies.flatMap((family) => {
      const of = inside.filter((one) => one.family === family);
      return of.length === 0 ? [] : [{ name: familyNames[locale][family], ...tally(of) }];
    });
    const isFamily = ({ name }: { readonly name: string }) =>
      Object.values(familyNames[locale]).includes(name);
    expect(page.rows.filter(isFamily), context).toEqual(expectedRows);
    const others = page.rows.filter((row) => !isFamily(row));
    const isBySource = drawn.state.view.colorBy === "source";
    const sources = ["demarc-strikes", "source"].flatMap((source) => {
      const of = inside.filter((one) => one.source === source);
      return of.length === 0 || !isBySource ? [] : [tally(of)];
    });
    const order = (row: { readonly certain: number; readonly possible: number }) => [
      row.certain,
      row.possible,
    ];
    expect(others.map(order).sort(), context).toEqual(sources.map(order).sort());
    const { disputed, attackerOnly, possible } = marks[locale];
    const ofStatus = (status: Match["status"]) => inside.filter((one) => one.status === status).length;
    expect(page.figures.get(disputed) ?? 0, context).toBe(ofStatus("disputed"));
    expect(page.figures.get(attackerOnly) ?? 0, context).toBe(ofStatus("attacker-only"));
    expect(possible.test(page.text), context).toBe(tally(inside).possible > 0);
    seen.certain += page.certain;
    seen.possible += page.possible;
    seen.placeless += withoutPlace;
    seen.outside += page.outside;
    seen.contested += contested.length;
    seen.filters += page.filter.includes(":") ? 1 : 0;
    seen.rows += expectedRows.length;
  }
  // The states were worth asking about.
  for (const [name, sum] of Object.entries(seen)) expect(sum, name).toBeGreaterThan(count / 5);
});
