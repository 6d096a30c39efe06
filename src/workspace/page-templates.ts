import * as v from "valibot";
import { invalidRecord, type ParseIssue, parseJson } from "../formats/parse-issue";
import { pageSchema } from "./file/page-schema";
import { type BlockPlacement, blockNames } from "./page-blocks";
import type { PageSetup } from "./page-spec";

/** What pages have in common: paper, look, blocks. Words and the map's frame belong to one page alone. */
export type TemplateSetup = Omit<PageSetup, "title" | "subtitle" | "notes" | "frame">;

export interface PageTemplate {
  readonly name: string;
  readonly setup: TemplateSetup;
}

/** How the name of a template's file ends. */
export const templateExtension = ".demarc-page.json";
export const templateFormat = "demarc-page";
export const templateVersion = 1;
/** A longer name is one that nobody gave here. */
export const longestTemplateName = 120;

const ownWords = { title: "", subtitle: "", notes: "", frame: null };

const fileSchema = v.object({
  format: v.literal(templateFormat),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(longestTemplateName)),
  page: v.record(v.string(), v.unknown()),
});

/** The part of a page that a template keeps; which zone a block was about is left out, since others have other zones. */
export function templateOf({ title, subtitle, notes, frame, ...setup }: PageSetup): TemplateSetup {
  const blocks = blockNames.flatMap((name) => {
    const placement = setup.blocks[name];
    if (placement === undefined) return [];
    const { isShown, at }: BlockPlacement = placement;
    return [[name, { isShown, at }] as const];
  });
  return { ...setup, blocks: Object.fromEntries(blocks) };
}

/** A template as the text of a `*.demarc-page.json`. */
export function toTemplateFile({ name, setup }: PageTemplate): string {
  return `${JSON.stringify({ format: templateFormat, version: templateVersion, name, page: setup }, null, 2)}\n`;
}

export type ReadTemplate =
  | { readonly ok: true; readonly template: PageTemplate }
  | { readonly ok: false; readonly issue: ParseIssue };

const refuse = (issue: ParseIssue): ReadTemplate => ({ ok: false, issue });

/**
 * Reads a `*.demarc-page.json`: a whole template or the reason why there is none. A newer version, another kind of
 * file, and one in which any choice cannot be read are refused.
 */
export function readTemplateFile(text: string): ReadTemplate {
  const json = parseJson(text);
  if (!json.ok) return refuse(json.issue);
  const head = v.safeParse(v.object({ format: v.literal(templateFormat), version: v.number() }), json.value);
  if (head.success && head.output.version > templateVersion) {
    const original = String(head.output.version);
    return refuse({ code: "newer-version", row: null, column: "version", original });
  }
  const file = v.safeParse(fileSchema, json.value);
  if (!file.success) return refuse(invalidRecord(null, file.issues));
  const page = v.safeParse(pageSchema, { ...file.output.page, ...ownWords });
  if (!page.success) return refuse(invalidRecord(null, page.issues));
  return { ok: true, template: { name: file.output.name, setup: templateOf(page.output) } };
}
