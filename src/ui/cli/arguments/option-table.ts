import { fileOptions } from "./file-options";
import type { OptionGroup } from "./option-row";
import { pageOptions } from "./page-options";
import { publishOptions } from "./publish-options";
import { runOptions } from "./run-options";
import { shownOptions } from "./shown-options";

/** Every option with a value or a switch, under the headings of the help. */
export const optionTable: readonly OptionGroup[] = [
  fileOptions,
  pageOptions,
  shownOptions,
  publishOptions,
  runOptions,
];
