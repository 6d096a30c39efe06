import fc from "fast-check";
import { expect, it } from "vitest";
import { blankDraft, blankIncident } from "../../../../src/ui/edit/draft/blank-incident";
import type { IncidentDraft } from "../../../../src/ui/edit/draft/draft";
import { draftOfIncident } from "../../../../src/ui/edit/draft/draft-of-incident";
import { type KeptDraft, readKeptDraft, writeKeptDraft } from "../../../../src/ui/edit/draft/kept-draft";
import { claim, denied, incident, refinery, sampleNames } from "../../panels/sample-incidents";

const shownOf = (one: typeof refinery) =>
  draftOfIncident({ incident: one, remark: "mine" }, sampleNames, "uk");
const keep = (shown: IncidentDraft, draft = shown): KeptDraft => ({ draft, shown, locale: "uk" });

it("reads back the form of an incident, of one with nothing said of it, and of one whose claims have no date", () => {
  const blank = shownOf(blankIncident("new", "Europe/Kyiv"));
  const undated = shownOf(incident("x", { claims: [claim("a", { published: null, killed: null })] }));
  for (const kept of [
    keep(blank, blankDraft(blank)),
    keep(undated),
    keep(shownOf(refinery)),
    keep(shownOf(denied)),
  ])
    expect(readKeptDraft(writeKeptDraft(kept))).toEqual(kept);
});

it("reads back whatever is typed, as it is typed", () => {
  const shown = shownOf(refinery);
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.string(),
      fc.constantFrom("__proto__", "", " 1,5 ", "49°30′"),
      (en, remark, lat) => {
        const draft = { ...shown, title: { en, uk: remark }, remark, lat, from: { date: lat, clock: en } };
        expect(readKeptDraft(writeKeptDraft(keep(shown, draft)))).toEqual(keep(shown, draft));
      },
    ),
  );
});

it("refuses what is no draft: half a text, a member that is missing or of another kind, a choice there is not", () => {
  const kept = keep(shownOf(refinery));
  const written = writeKeptDraft(kept);
  expect(readKeptDraft("")).toBeNull();
  expect(readKeptDraft(written.slice(0, -2))).toBeNull();
  expect(readKeptDraft("null")).toBeNull();
  expect(readKeptDraft(JSON.stringify({ ...kept, locale: "de" }))).toBeNull();
  for (const name of Object.keys(kept.draft)) {
    const without = Object.fromEntries(Object.entries(kept.draft).filter(([other]) => other !== name));
    expect(readKeptDraft(JSON.stringify({ ...kept, draft: without }))).toBeNull();
    expect(readKeptDraft(JSON.stringify({ ...kept, shown: { ...kept.draft, [name]: 5 } }))).toBeNull();
  }
  expect(readKeptDraft(JSON.stringify({ ...kept, draft: { ...kept.draft, status: "certain" } }))).toBeNull();
});
