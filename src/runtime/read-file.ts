import type { ParseResult } from "../formats/parse-issue";
import { addNotice, addRowsNotice } from "../workspace/commands/notice-commands";
import type { AppStore } from "../workspace/store";
import { fetchText } from "./fetch-text";

/** Fetches and reads one built-in file; whatever is missing or refused is told in a notice and the rest goes on. */
export async function readBuiltInFile<Value>(
  store: AppStore,
  file: { readonly name: string; readonly url: string },
  parse: (text: string) => ParseResult<Value>,
): Promise<Value> {
  const fetched = await fetchText(file.url);
  if (!fetched.ok) {
    addNotice(store, "data-file-missing", "error", { file: file.name, reason: fetched.reason });
    return parse("null").value;
  }
  const { value, issues } = parse(fetched.text);
  const whole = issues.find((issue) => issue.row === null);
  if (whole) addNotice(store, "data-file-broken", "error", { file: file.name, original: whole.original });
  else addRowsNotice(store, file.name, issues);
  return value;
}
