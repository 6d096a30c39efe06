import type { ImportQuestion, ImportReview } from "../../../../formats/import/import-review";
import type { ImportSettings } from "../../../../formats/import/import-settings";
import { intervalOfUndated } from "../../../../formats/import/table/undated-span";
import { readBothWays } from "./read-both-ways";

type Asking = Pick<ImportReview, "questions" | "dateExamples"> & {
  readonly settings: Pick<ImportSettings, "table">;
};

/** Whether none of the dates that were read tells day from month. */
function isOrderOpen({ dateExamples }: Asking): boolean {
  return (
    dateExamples.length > 0 &&
    dateExamples.every(({ original }) => {
      const both = readBothWays(original);
      if (!both || both.dayFirstMs === null || both.monthFirstMs === null) return false;
      return both.dayFirstMs !== both.monthFirstMs;
    })
  );
}

const clock = /\d:\d\d/;
const clockWithOffset = /\d:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:z|[+-]\d\d:?\d\d)\s*$/i;

/**
 * What has to be asked of a reading. Columns that the user chose may hold dates that nobody has been asked about, so
 * the dates themselves are looked at as well.
 */
function questionsOf(review: Asking, hasChosenColumns: boolean): readonly ImportQuestion[] {
  if (!hasChosenColumns) return review.questions;
  const questions = [...review.questions];
  if (isOrderOpen(review)) questions.push("date-order");
  const hasClock = review.dateExamples.some(
    ({ original }) => clock.test(original) && !clockWithOffset.test(original),
  );
  if (hasClock && review.settings.table.preset === null) questions.push("time-zone");
  return questions;
}

/**
 * Questions asked so far, in the order of asking: one that is no longer asked stays visible with its answer. Only that
 * for the time of undated records goes once a column gives dates, since it is asked of every reading without any.
 */
export function mergeQuestions(
  asked: readonly ImportQuestion[],
  review: Asking,
  hasChosenColumns: boolean,
): readonly ImportQuestion[] {
  const standing = asked.filter((question) => question !== "undated" || review.questions.includes(question));
  return [...new Set([...standing, ...questionsOf(review, hasChosenColumns)])];
}

/** Formats whose records carry their own geometry. */
const tableFormats: readonly ImportSettings["format"][] = ["delimited", "json-records"];

/** Questions that the settings themselves answer; the others are answered by the user's word. */
function isSettled(question: ImportQuestion, { format, table, control }: ImportSettings): boolean | null {
  if (question === "control-date") return control.fallbackDate !== null || control.dateProperty !== null;
  // Without a period the records may be left out, by the user's word.
  if (question === "undated") return intervalOfUndated(table.undated, table.zone) !== null || null;
  if (question !== "mapping") return null;
  const { roles } = table;
  return (
    !tableFormats.includes(format) ||
    roles.includes("coordinates") ||
    (roles.includes("lat") && roles.includes("lng"))
  );
}

/** The questions that concern what the areas are to become. */
export function concernedQuestions(
  asked: readonly ImportQuestion[],
  { areas }: Pick<ImportSettings, "areas">,
): ImportQuestion[] {
  return asked.filter(
    (question) => areas === "control" || (question !== "holder" && question !== "control-date"),
  );
}

/** The questions that keep the file from being added. */
export function openQuestions(
  asked: readonly ImportQuestion[],
  answered: ReadonlySet<ImportQuestion>,
  settings: ImportSettings,
): ImportQuestion[] {
  return concernedQuestions(asked, settings).filter(
    (question) => !(isSettled(question, settings) ?? answered.has(question)),
  );
}
