import type { NoticeCode } from "../../core/notices/notice-code";
import type { ParseIssue } from "../../formats/parse-issue";
import type { Notice, NoticeAction } from "../notices";
import type { AppStore } from "../store";

/** Tells the user something. A notice of the same code and values replaces the one that stands. */
export function addNotice(
  store: AppStore,
  code: NoticeCode,
  tone: Notice["tone"],
  values: Notice["values"] = {},
  persistent = tone === "error",
  action?: NoticeAction,
): void {
  const id = `${code}:${JSON.stringify(values)}`;
  const others = store.getState().notices.filter((notice) => notice.id !== id);
  store.setState({
    notices: [...others, { id, code, tone, persistent, values, ...(action && { action }) }],
  });
}

/** Tells which part of a file could not be used: how many issues there are, and the first of them. */
export function addRowsNotice(store: AppStore, file: string, issues: readonly ParseIssue[]): void {
  const [first] = issues;
  if (!first) return;
  const { row, column, original } = first;
  const values = {
    file,
    count: issues.length,
    row: row === null ? "" : row + 1,
    column: column ?? "",
    original,
  };
  addNotice(store, "data-rows-refused", "warning", values, true);
}

export function dismissNotice(store: AppStore, id: string): void {
  store.setState({
    notices: store.getState().notices.filter((notice) => notice.id !== id),
  });
}

/** Withdraws every notice of a code, when what it said is no longer so. */
export function withdrawNotice(store: AppStore, code: NoticeCode): void {
  store.setState({
    notices: store.getState().notices.filter((notice) => notice.code !== code),
  });
}
