import * as v from "valibot";
import { invalidRecord, type ParseIssue, shorten } from "../../formats/parse-issue";

interface ListRules<Item> {
  readonly schema: v.GenericSchema<unknown, Item>;
  readonly idOf: (item: Item) => string;
  /** Column of a repeated id; the list's own where there is none. */
  readonly idColumn?: string;
  /** How many items may be kept. */
  readonly most?: number;
  /** What is kept of an item; what is not is listed. */
  readonly limit?: (item: Item, row: number, issues: ParseIssue[]) => Item;
}

const joinPath = (...path: readonly (string | null)[]) => path.filter(Boolean).join(".");

/**
 * The items of a list, read one by one: one that cannot be read, repeats an id or is one too many is left out and listed
 * by its place in the list.
 *
 * @param name  path of the list, which the columns of issues begin with
 */
export function readList<Item>(
  name: string,
  members: readonly unknown[],
  { schema, idOf, idColumn = name, most = Number.POSITIVE_INFINITY, limit = (item) => item }: ListRules<Item>,
  issues: ParseIssue[],
): Item[] {
  const read = new Map<string, Item>();
  for (const [row, member] of members.entries()) {
    if (read.size >= most) {
      issues.push({ code: "too-many-records", row, column: name, original: "" });
      continue;
    }
    const item = v.safeParse(schema, member);
    if (!item.success) {
      const issue = invalidRecord(row, item.issues);
      const isTooLong = item.issues[0].type === "max_length";
      const column = joinPath(name, issue.column) || null;
      issues.push({ ...issue, column, ...(isTooLong ? { code: "too-many-records" } : {}) });
      continue;
    }
    const id = idOf(item.output);
    if (read.has(id)) issues.push({ code: "duplicate-id", row, column: idColumn, original: shorten(id) });
    else read.set(id, limit(item.output, row, issues));
  }
  return [...read.values()];
}
