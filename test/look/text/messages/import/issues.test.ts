import { describe, expect, it } from "vitest";
import { fieldRoles } from "../../../../../src/core/events/dataset/incident-dataset";
import { type ImportIssueCode, importIssueCodes } from "../../../../../src/formats/import/import-issue";
import {
  type ColumnRole,
  type DateOrder,
  type Delimiter,
  type ImportFormat,
  type PresetId,
  type TextEncodingName,
  valueRoles,
} from "../../../../../src/formats/import/import-settings";
import { importIssueMessages } from "../../../../../src/look/text/messages/import/issues";
import {
  columnRoleNames,
  dateOrderNames,
  delimiterNames,
  encodingNames,
  importFormatNames,
  presetNames,
} from "../../../../../src/look/text/messages/import/names";

type Catalogue<Code extends string> = Readonly<Record<"en" | "uk", Readonly<Record<Code, string>>>>;

// These do not compile where a code has no words.
const messages: Catalogue<ImportIssueCode> = importIssueMessages;
const roles: Catalogue<ColumnRole> = columnRoleNames;
const named: readonly Catalogue<string>[] = [
  importFormatNames satisfies Catalogue<ImportFormat>,
  presetNames satisfies Catalogue<PresetId>,
  encodingNames satisfies Catalogue<TextEncodingName>,
  delimiterNames satisfies Catalogue<Delimiter>,
  dateOrderNames satisfies Catalogue<DateOrder>,
];

describe("words for imports", () => {
  it("exist for every code and role, and for nothing else", () => {
    expect(Object.keys(messages.en).sort()).toEqual([...importIssueCodes].sort());
    expect(Object.keys(roles.en).sort()).toEqual([...fieldRoles, ...valueRoles, "keep", "skip"].sort());
  });

  it("say what happened and what to do, in both languages", () => {
    for (const locale of ["en", "uk"] as const) {
      for (const code of importIssueCodes) {
        const sentences = messages[locale][code].split(/(?<=[.!?])\s+/);
        expect(sentences.length, code).toBeGreaterThanOrEqual(2);
        expect(messages[locale][code]).toMatch(/\.$/);
      }
    }
    for (const code of importIssueCodes) expect(messages.uk[code], code).toMatch(/[а-яіїєґ]{3}/i);
  });

  it("name no two things the same", () => {
    for (const catalogue of [...named, roles]) {
      for (const locale of ["en", "uk"] as const) {
        const names = Object.values(catalogue[locale]);
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(name).not.toBe("");
      }
    }
  });
});
