import { useRef, useState } from "react";
import type { ImportedSource } from "../../../core/sources/imported-source";
import { datasetMissing } from "../../../formats/import/import-protocol";
import type { ImportReview } from "../../../formats/import/import-review";
import type { ImportSettings } from "../../../formats/import/import-settings";
import { formatWindow } from "../../../look/text/format-date";
import { formatNumber } from "../../../look/text/format-number";
import { knownSourceMessages } from "../../../look/text/messages/import/known-source";
import { importReadingMessages } from "../../../look/text/messages/import/reading";
import { importReviewMessages } from "../../../look/text/messages/import/review";
import { rememberRoles } from "../../../runtime/import/remembered-mappings";
import { mayEdit } from "../../../workspace/commands/execute";
import { useApp, useAppStore } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import type { AddedSummary } from "../added-summary";
import { addImport } from "./add-import";
import { describeFiles, describeRecognised } from "./describe-recognised";
import { QuestionList } from "./questions/question-list";
import { Refusal } from "./reading/refusal";
import styles from "./review.module.css";
import { ReviewFooter } from "./review-footer";
import { ReviewTabs } from "./review-tabs";
import { AreaSettings } from "./settings/area-settings";
import { KnownSource } from "./settings/known-source";
import { ReadingSettings } from "./settings/reading-settings";
import { keepSource, type SourceDraft, sourceFormat, suggestSource } from "./settings/source-draft";
import { SourceFields } from "./settings/source-fields";
import { useKnownSource } from "./settings/use-known-source";
import { ColumnTable } from "./tables/column-table";
import { PreviewMap } from "./tables/preview-map";
import { PreviewTable } from "./tables/preview-table";
import { ProblemList } from "./tables/problem-list";
import type { ReviewForm as Form, ReviewFormPart } from "./use-review-form";
import { whyBlocked } from "./why-blocked";

interface ReviewFormProps {
  readonly form: Form;
  readonly review: ImportReview;
  readonly settings: ImportSettings;
  readonly origin: string;
  readonly isAdding: boolean;
  readonly onAdding: (isAdding: boolean) => void;
  readonly onAdded: (summary: AddedSummary) => void;
  readonly onSkip: (() => void) | null;
  readonly onClose: () => void;
}

/** The sources as they are; while something is added those before it, so that it is not taken for known. */
function useSourcesBefore(isAdding: boolean): readonly ImportedSource[] {
  const sources = useApp((state) => state.document.sources);
  const before = useRef(sources);
  if (!isAdding) before.current = sources;
  return before.current;
}

/** What was understood of the files, what is still to be answered, and the source they become. */
export function ReviewForm(props: ReviewFormProps) {
  const { form, review, settings, origin, isAdding, onAdding, onAdded, onSkip, onClose } = props;
  const store = useAppStore();
  const locale = useLocale();
  const messages = useMessages(importReviewMessages);
  const knownTexts = useMessages(knownSourceMessages);
  const readingTexts = useMessages(importReadingMessages);
  const sources = useSourcesBefore(isAdding);
  const zone = useApp((state) => state.time.zone);
  const [tab, setTab] = useState<"preview" | "columns" | "problems">("preview");
  const [edits, setEdits] = useState<Partial<SourceDraft>>({});
  const [failure, setFailure] = useState<string | null>(null);
  const format = sourceFormat(review);
  const { status, issue } = form.reading;
  const isReady = status === "ready";
  const knownForm = useKnownSource({ review, settings, origin, sources, session: form.session, isReady });
  const { known, choice, update } = knownForm;
  const suggested = known && update ? keepSource(known) : suggestSource(review, sources);
  const draft: SourceDraft = { ...suggested, ...edits };
  const part: ReviewFormPart = { ...form, review, settings };
  const blocked =
    whyBlocked(locale, { status, review, open: form.open, areas: settings.areas, name: draft.name }) ??
    (known && choice === null ? messages.blockedKnown : null);
  const problemCount = Object.values(review.issueCounts).reduce((sum, count) => sum + (count ?? 0), 0);

  const add = async () => {
    const { current: session } = form.session;
    if (blocked !== null || isAdding || !session || !mayEdit(store)) return;
    onAdding(true);
    setFailure(null);
    try {
      const summary = await addImport(store, session, {
        description: {
          ...draft,
          name: draft.name.trim(),
          origin,
          format,
          restrictsRawRows: review.restrictsRawRows,
        },
        update,
        span: review.span,
      });
      const columns = review.columns.map(({ name }) => name);
      if (form.hasOwnRoles) rememberRoles(columns, settings.table.roles);
      onAdded(summary);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setFailure(reason === datasetMissing ? knownTexts.knownGone : messages.failed(reason));
    } finally {
      onAdding(false);
    }
  };

  return (
    <>
      <div className={styles.lead}>
        <p className={styles.recognised}>{describeRecognised(locale, review)}</p>
        <p className={styles.note}>
          {describeFiles(locale, review.files)}
          {review.span && ` · ${formatWindow(locale, review.span, zone, true)}`}
        </p>
      </div>
      <div className={styles.body}>
        <div className={styles.main}>
          {failure !== null && (
            <p role="alert" className={styles.refusal}>
              {failure}
            </p>
          )}
          {status === "refused" && issue && <Refusal issue={issue} title={readingTexts.refusedChanged} />}
          <KnownSource form={knownForm} incomingCount={review.counts.accepted} />
          <QuestionList form={part} />
          <ReviewTabs
            tabs={[
              { name: "preview", label: messages.preview },
              ...(review.columns.length > 0 ? [{ name: "columns" as const, label: messages.columns }] : []),
              { name: "problems", label: messages.problems(formatNumber(locale, problemCount)) },
            ]}
            chosen={tab}
            onChoose={setTab}
          >
            {tab === "preview" && (
              <div className={styles.stack}>
                <PreviewMap review={review} color={draft.color} />
                <PreviewTable review={review} />
              </div>
            )}
            {tab === "columns" && (
              <ColumnTable form={part} isRemembered={form.isRemembered} onForget={form.forget} />
            )}
            {tab === "problems" && <ProblemList review={review} session={form.session} isReady={isReady} />}
          </ReviewTabs>
        </div>
        <div className={styles.aside}>
          <ReadingSettings {...part} />
          <AreaSettings {...part} />
          <SourceFields
            draft={draft}
            restrictsRawRows={review.restrictsRawRows}
            onChange={(change) => setEdits((current) => ({ ...current, ...change }))}
          />
        </div>
      </div>
      <ReviewFooter
        reading={form.reading}
        counts={review.counts}
        blocked={blocked}
        isAdding={isAdding}
        onAdd={() => void add()}
        onStop={form.stop}
        onAgain={form.readAgain}
        onSkip={onSkip}
        onClose={onClose}
      />
    </>
  );
}
