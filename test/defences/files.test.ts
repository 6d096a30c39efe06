import { afterEach, describe, expect, it } from "vitest";
import { readField } from "../../src/core/events/dataset/field-column";
import { defaultLimits } from "../../src/formats/import/import-settings";
import { importIssueMessages } from "../../src/look/text/messages/import/issues";
import { allIssues, fileOf, tryImport } from "../formats/import/run/import-fixtures";
import { contentOf, type ImportPayload } from "./corpus/payload";
import { hostileCorpus, payloadCount } from "./hostile-corpus";
import { expectUntouched } from "./untouched";

afterEach(expectUntouched);

it("the corpus is one", () => {
  expect(payloadCount).toBeGreaterThanOrEqual(60);
  const names = hostileCorpus.files.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

/** What became of a file: refused with a code, or read, with every name and text of its fields and all remarks. */
async function importOf({ file, content, limits }: ImportPayload) {
  const outcome = await tryImport(
    [fileOf(file, await contentOf(content))],
    {},
    { ...defaultLimits, ...limits },
  );
  if (!outcome.ok) return { refusal: outcome.issue.code, texts: new Set<string>(), codes: [], accepted: 0 };
  const codes = allIssues(outcome).map(({ code }) => code);
  const { incidents } = outcome.take("d1");
  const rows = Array.from({ length: incidents?.table.count ?? 0 }, (_, row) => row);
  const texts = (incidents?.fields ?? []).flatMap(({ name, column }) => [
    name,
    ...rows.map((row) => readField(column, row)),
  ]);
  return { refusal: null, texts: new Set(texts), codes, accepted: outcome.review.counts.accepted };
}

describe("a hostile file", () => {
  it.each(hostileCorpus.files.map((payload) => [payload.name, payload] as const))(
    "%s",
    async (_, payload) => {
      const { refusal, texts, codes, accepted } = await importOf(payload);
      const { must } = payload;
      if ("refused" in must) {
        expect(must.refused).toContain(refusal);
        for (const locale of ["en", "uk"] as const)
          expect(importIssueMessages[locale][must.refused.find((code) => code === refusal)!]).not.toBe("");
        return;
      }
      expect(refusal).toBeNull();
      if ("unusable" in must) expect(accepted).toBe(0);
      else if ("told" in must) expect(codes.filter((code) => must.told.includes(code))).not.toEqual([]);
      else expect(must.kept.filter((text) => !texts.has(text))).toEqual([]);
    },
  );
});
