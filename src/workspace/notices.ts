import type { NoticeCode } from "../core/notices/notice-code";

/**
 * What a notice offers to do: write this workspace here, load the new version, save the work as a file, save what could
 * not be read.
 */
export type NoticeAction = "take-over" | "update" | "save-file" | "save-damaged";

/** What the user is told, as a code with values; `look/text` words it. `persistent` ones stay until dismissed. */
export interface Notice {
  readonly id: string;
  readonly code: NoticeCode;
  readonly tone: "info" | "warning" | "error";
  readonly persistent: boolean;
  readonly values: Readonly<Record<string, string | number>>;
  readonly action?: NoticeAction;
}
