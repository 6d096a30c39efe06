import { useRef, useState } from "react";
import type { ChosenSettings } from "../../../formats/import/import-protocol";
import type { ImportQuestion, ImportReview } from "../../../formats/import/import-review";
import type { ColumnRole, ControlSettings, TableSettings } from "../../../formats/import/import-settings";
import { recallRoles } from "../../../runtime/import/remembered-mappings";
import { changesLayout, effectiveSettings, mergeChosen } from "./chosen-settings";
import { concernedQuestions, mergeQuestions, openQuestions } from "./questions/questions-asked";
import { type StartImport, useReading } from "./reading/use-reading";

const sameRoles = (one: readonly ColumnRole[], other: readonly ColumnRole[]) =>
  one.length === other.length && one.every((role, index) => role === other[index]);

/** The reading of a group of files, what was chosen about it, and which questions are still open. */
export function useReviewForm(files: readonly File[], start: StartImport) {
  const [chosen, setChosen] = useState<ChosenSettings>({});
  const [asked, setAsked] = useState<readonly ImportQuestion[]>([]);
  const [answered, setAnswered] = useState<ReadonlySet<ImportQuestion>>(new Set());
  const latestChosen = useRef(chosen);
  const [isRemembered, setRemembered] = useState(false);
  /** What the file itself suggested for its columns. */
  const suggestedRoles = useRef<readonly ColumnRole[]>([]);

  const choose = (next: ChosenSettings) => {
    latestChosen.current = next;
    setChosen(next);
  };
  const afterFirst = (review: ImportReview): ChosenSettings | null => {
    const { table } = review.settings;
    const roles = recallRoles(review.columns.map(({ name }) => name));
    suggestedRoles.current = table.roles;
    if (!roles || sameRoles(roles, table.roles)) return null;
    const recalled = { table: { ...table, roles } };
    choose(recalled);
    setRemembered(true);
    return recalled;
  };
  const onReview = (review: ImportReview) => {
    const hasChosenColumns = latestChosen.current.table !== undefined;
    if (!hasChosenColumns) suggestedRoles.current = review.settings.table.roles;
    setAsked((current) => mergeQuestions(current, review, hasChosenColumns));
  };
  const { reading, read, stop, session } = useReading({ files, start, afterFirst, onReview });

  const { review } = reading;
  const settings = review && effectiveSettings(review.settings, chosen);

  const change = (part: ChosenSettings, question?: ImportQuestion) => {
    const next = mergeChosen(chosen, part);
    choose(next);
    if (changesLayout(part)) {
      setAsked([]);
      setAnswered((current) => new Set([...current].filter((known) => known === "encoding")));
      setRemembered(false);
    } else if (question) answer(question);
    void read(next);
  };
  const answer = (question: ImportQuestion) => setAnswered((current) => new Set([...current, question]));
  /** Reads again where the value is another one; the question counts as answered either way. */
  const changeTable = (part: Partial<TableSettings>, question?: ImportQuestion) => {
    if (!settings) return;
    const isSame = Object.entries(part).every(
      ([key, value]) => settings.table[key as keyof TableSettings] === value,
    );
    if (isSame && question) answer(question);
    else change({ table: { ...settings.table, ...part } }, question);
  };
  const changeControl = (part: Partial<ControlSettings>, question?: ImportQuestion) => {
    if (settings) change({ control: { ...settings.control, ...part } }, question);
  };
  const forget = () => {
    setRemembered(false);
    changeTable({ roles: suggestedRoles.current });
  };

  return {
    reading,
    session,
    settings,
    questions: settings ? concernedQuestions(asked, settings) : [],
    open: settings ? openQuestions(asked, answered, settings) : [],
    isRemembered,
    /** Whether the columns are read as the user chose, so that the choice is worth remembering. */
    hasOwnRoles: settings !== null && !sameRoles(settings.table.roles, suggestedRoles.current),
    answer,
    change,
    changeTable,
    changeControl,
    forget,
    stop,
    readAgain: () => void read(chosen),
  };
}

export type ReviewForm = ReturnType<typeof useReviewForm>;
/** What the parts of the form need once there is a review. */
export type ReviewFormPart = Pick<
  ReviewForm,
  "open" | "questions" | "answer" | "change" | "changeTable" | "changeControl"
> & {
  readonly review: ImportReview;
  readonly settings: NonNullable<ReviewForm["settings"]>;
};
