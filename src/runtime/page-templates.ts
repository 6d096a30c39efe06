import type { ParseIssue } from "../formats/parse-issue";
import { type PageTemplate, readTemplateFile, toTemplateFile } from "../workspace/page-templates";
import type { Database } from "./database";
import { inTransactionOf } from "./keep/work-transactions";
import { openInTime } from "./open-in-time";

/** A template of this browser. */
export interface KeptTemplate extends PageTemplate {
  readonly id: string;
  readonly savedAtMs: number;
}

/** `reason` is the browser's own words: a full disk, a private window, a database held up by another tab. */
export type StorageOutcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: string };

export interface TemplateList {
  /** By name. */
  readonly templates: readonly KeptTemplate[];
  /** Those that cannot be read any more, with the reason. */
  readonly unreadable: readonly ParseIssue[];
}

async function withDatabase<Value>(
  databaseName: string | undefined,
  use: (database: Database) => Promise<Value>,
): Promise<StorageOutcome<Value>> {
  try {
    const database = await openInTime(databaseName);
    try {
      return { ok: true, value: await use(database) };
    } finally {
      database.close();
    }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}

/** The templates kept in this browser. */
export function listTemplates(databaseName?: string): Promise<StorageOutcome<TemplateList>> {
  return withDatabase(databaseName, async (database) => {
    const transaction = database.transaction("page-templates");
    const [ids, stored] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
    const templates: KeptTemplate[] = [];
    const unreadable: ParseIssue[] = [];
    for (const [index, { text, savedAtMs }] of stored.entries()) {
      const read = readTemplateFile(text);
      if (read.ok) templates.push({ ...read.template, id: ids[index]!, savedAtMs });
      else unreadable.push(read.issue);
    }
    return { templates: templates.sort((a, b) => a.name.localeCompare(b.name)), unreadable };
  });
}

/** Keeps a template, in place of one of the same id; "ok" is said only after the transaction completed. */
export function saveTemplate(
  { id, savedAtMs, ...template }: KeptTemplate,
  databaseName?: string,
): Promise<StorageOutcome<null>> {
  return withDatabase(databaseName, async (database) => {
    await inTransactionOf(["page-templates"], database, (transaction) =>
      transaction.objectStore("page-templates").put({ text: toTemplateFile(template), savedAtMs }, id),
    );
    return null;
  });
}

export function deleteTemplate(id: string, databaseName?: string): Promise<StorageOutcome<null>> {
  return withDatabase(databaseName, async (database) => {
    await inTransactionOf(["page-templates"], database, (transaction) =>
      transaction.objectStore("page-templates").delete(id),
    );
    return null;
  });
}
