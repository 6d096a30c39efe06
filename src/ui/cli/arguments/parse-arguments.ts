import type { PageFormat } from "../../../snapshot/encode/page-encoder";
import { isTurnable } from "../../../workspace/page-size";
import type { OptionDraft, OptionRow } from "./option-row";
import { optionTable } from "./option-table";
import type { SnapshotOptions } from "./snapshot-options";

export type ParsedArguments =
  | { readonly kind: "draw"; readonly options: SnapshotOptions }
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | { readonly kind: "wrong"; readonly messages: readonly string[] };

const rows = new Map(optionTable.flatMap((part) => part.rows.map((row) => [row.name, row] as const)));

const formatsByExtension = new Map<string, PageFormat | "zip">([
  ["png", "png"],
  ["jpg", "jpeg"],
  ["jpeg", "jpeg"],
  ["pdf", "pdf"],
  ["svg", "svg"],
  ["zip", "zip"],
]);

const usualTimeoutMs = 900_000;

function startDraft(): OptionDraft {
  return {
    out: null,
    format: null,
    series: null,
    page: {},
    time: {},
    filter: null,
    camera: null,
    madeAtMs: null,
    gridKm: null,
    delayDays: null,
    timeoutMs: usualTimeoutMs,
    isTolerant: false,
    isJson: false,
    isQuiet: false,
  };
}

/** `--name=value` in its parts; the value is null where there is no `=`. */
function splitOption(word: string): readonly [name: string, value: string | null] {
  const equals = word.indexOf("=");
  return equals < 0 ? [word.slice(2), null] : [word.slice(2, equals), word.slice(equals + 1)];
}

/** The option that was probably meant: one letter too many, too few or wrong, or its beginning. */
function nearestOption(name: string): string {
  const near = [...rows.keys(), "help", "version"].find(
    (known) => (name.length > 1 && known.startsWith(name)) || (known.length > 3 && isOneEdit(known, name)),
  );
  return near === undefined ? "" : `; did you mean --${near}?`;
}

function isOneEdit(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  return short.slice(start + (short.length === long.length ? 1 : 0)) === long.slice(start + 1);
}

function readValue(row: OptionRow, value: string | null, draft: OptionDraft): string | null {
  if (row.value === null) {
    if (value !== null) return `--${row.name} takes no value.`;
    row.read("", draft);
    return null;
  }
  if (value === null) return `--${row.name} needs a value: --${row.name} ${row.value}.`;
  const wrong = row.read(value, draft);
  return wrong === null ? null : `--${row.name} "${value}" ${wrong}.`;
}

/** What does not go together, each as a sentence. */
function findConflicts(draft: OptionDraft, given: ReadonlySet<string>): string[] {
  const conflicts: string[] = [];
  const { page, out, format, series } = draft;
  if (given.has("orientation") && page.page !== undefined && !isTurnable(page.page))
    conflicts.push(
      `--orientation says nothing of a page of ${page.page === "custom" ? "an own size" : page.page}.`,
    );
  if (given.has("delay-days") && !given.has("publish-safe"))
    conflicts.push("--delay-days needs --publish-safe KM.");
  if (out === null) return conflicts;
  const extension = /\.([a-z]+)$/i.exec(out)?.[1]?.toLowerCase() ?? "";
  const ofName = formatsByExtension.get(extension);
  if (series !== null) {
    if (ofName !== "zip") conflicts.push("--series makes a .zip: --out has to end in it.");
  } else if (ofName === "zip") conflicts.push("A .zip holds the pages of a --series, and none is asked for.");
  else if (ofName === undefined && format === null)
    conflicts.push(`--out "${out}" does not end in .png, .jpg, .pdf or .svg: name the format with --format.`);
  else if (ofName !== undefined && format !== null && ofName !== format)
    conflicts.push(`--out "${out}" ends as ${ofName} does, and --format says ${format}.`);
  return conflicts;
}

function formatOf({ out, format, series }: OptionDraft): PageFormat {
  if (format !== null) return format as PageFormat;
  const extension = series === null ? /\.([a-z]+)$/i.exec(out ?? "")?.[1]?.toLowerCase() : undefined;
  const ofName = formatsByExtension.get(extension ?? "png");
  return ofName === undefined || ofName === "zip" ? "png" : ofName;
}

function finish(draft: OptionDraft, input: string | null, given: ReadonlySet<string>): SnapshotOptions {
  const { gridKm, delayDays, ...rest } = draft;
  const { window } = draft.time;
  const hasOwnPlayhead = given.has("at") || window === undefined;
  return {
    ...rest,
    input,
    format: formatOf(draft),
    page:
      gridKm === null ? draft.page : { ...draft.page, publishSafe: { gridKm, delayDays: delayDays ?? 0 } },
    time: hasOwnPlayhead ? draft.time : { ...draft.time, playheadMs: window.endMs },
  };
}

/**
 * Reads a command line (without node and script). Never throws and drops nothing: what is wrong with it is listed, all
 * of it at once.
 */
export function parseArguments(words: readonly string[]): ParsedArguments {
  const draft = startDraft();
  const given = new Set<string>();
  const inputs: string[] = [];
  const wrong: string[] = [];
  let areOptionsOver = false;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    if (areOptionsOver || !word.startsWith("-") || word === "-") {
      inputs.push(word);
      continue;
    }
    if (word === "--") {
      areOptionsOver = true;
      continue;
    }
    if (word === "--help" || word === "-h") return { kind: "help" };
    if (word === "--version") return { kind: "version" };
    const [name, attached] = splitOption(word);
    const row = word.startsWith("--") ? rows.get(name) : undefined;
    if (row === undefined) {
      const shown = word.startsWith("--") ? `--${name}` : word;
      wrong.push(`There is no option ${shown}${word.startsWith("--") ? nearestOption(name) : ""}.`);
      continue;
    }
    if (given.has(name)) wrong.push(`--${name} is given twice.`);
    given.add(name);
    let value = attached;
    if (row.value !== null && attached === null) {
      const next = words[index + 1];
      if (next !== undefined && !next.startsWith("--")) {
        value = next;
        index++;
      }
    }
    const problem = readValue(row, value, draft);
    if (problem !== null) wrong.push(problem);
  }
  if (inputs.length > 1) wrong.push(`One workspace at a time, not ${inputs.length}: ${inputs.join(", ")}.`);
  if (inputs[0] === "") wrong.push("The name of the workspace is empty.");
  if (wrong.length === 0) wrong.push(...findConflicts(draft, given));
  if (wrong.length > 0) return { kind: "wrong", messages: wrong };
  return { kind: "draw", options: finish(draft, inputs[0] ?? null, given) };
}
