import { Download } from "lucide-react";
import { type RefObject, useEffect, useState } from "react";
import type { ImportIssueEffect } from "../../../../formats/import/import-issue";
import type { ImportReview, IssuePage } from "../../../../formats/import/import-review";
import { formatNumber } from "../../../../look/text/format-number";
import { importProblemMessages } from "../../../../look/text/messages/import/problems";
import { importReviewMessages } from "../../../../look/text/messages/import/review";
import { downloadBlob } from "../../../../runtime/files";
import type { ImportSession } from "../../../../runtime/import/import-client";
import { addNotice } from "../../../../workspace/commands/notice-commands";
import { Button } from "../../../controls/button";
import { NativeSelect } from "../../../controls/native-select";
import { TextField } from "../../../controls/text-field";
import { useAppStore } from "../../../store-context";
import { useLocale, useMessages } from "../../../use-messages";
import { IssueKinds } from "./issue-kinds";
import { IssueTable } from "./issue-table";
import { Pager } from "./pager";
import styles from "./tables.module.css";

interface ProblemListProps {
  readonly review: ImportReview;
  readonly session: RefObject<ImportSession | null>;
  /** False while the file is read again: its problems can be asked for afterwards. */
  readonly isReady: boolean;
}

type EffectChoice = "all" | Exclude<ImportIssueEffect, "file">;

const pageSize = 50;
const typingMs = 200;

/** Every rejected, repaired or noted record, searchable, by pages that the worker hands out. */
export function ProblemList({ review, session, isReady }: ProblemListProps) {
  const store = useAppStore();
  const locale = useLocale();
  const messages = useMessages(importProblemMessages);
  const reviewTexts = useMessages(importReviewMessages);
  const [search, setSearch] = useState("");
  const [effect, setEffect] = useState<EffectChoice>("all");
  const [from, setFrom] = useState(0);
  const [page, setPage] = useState<IssuePage | null>(null);
  const all = Object.values(review.issueCounts).reduce((sum, count) => sum + (count ?? 0), 0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new review is another list of problems.
  useEffect(() => {
    if (!isReady) return;
    let isGone = false;
    const query = { from, count: pageSize, search, effect: effect === "all" ? null : effect };
    const timer = setTimeout(() => {
      session.current?.issues(query).then(
        (answer) => !isGone && setPage(answer),
        (error: unknown) => {
          if (!isGone) addNotice(store, "unexpected", "error", { reason: String(error) });
        },
      );
    }, typingMs);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [session, store, isReady, review, search, effect, from]);

  const download = async () => {
    try {
      const csv = await session.current?.issuesCsv(locale);
      if (csv) downloadBlob(csv, messages.csvName(review.suggested.name || (review.files[0] ?? "")));
    } catch (error) {
      addNotice(store, "unexpected", "error", { reason: String(error) });
    }
  };

  if (all === 0) return <p className={styles.note}>{messages.noProblems}</p>;
  const total = page?.total ?? 0;
  return (
    <div className={styles.tableBlock}>
      <div className={styles.filters}>
        <TextField
          label={messages.searchProblems}
          placeholder={messages.searchHelp}
          value={search}
          onChange={(text) => {
            setSearch(text);
            setFrom(0);
          }}
        />
        <NativeSelect<EffectChoice>
          label={messages.effect}
          showLabel
          value={effect}
          options={[
            { value: "all", label: messages.allEffects },
            { value: "rejected", label: messages.onlyRejected },
            { value: "repaired", label: messages.onlyRepaired },
            { value: "noted", label: messages.onlyNoted },
          ]}
          onChange={(value) => {
            setEffect(value);
            setFrom(0);
          }}
        />
        <Button
          icon={Download}
          label={messages.downloadCsv}
          look="outlined"
          disabled={!isReady}
          onClick={() => void download()}
        />
      </div>
      <IssueKinds counts={review.issueCounts} />
      <div className={styles.tableFoot}>
        <span role="status" className={styles.note}>
          {page && messages.problemCount(formatNumber(locale, total), total)}
        </span>
        <Pager from={from} pageSize={pageSize} total={total} onFrom={setFrom} />
      </div>
      {page && total > 0 && (
        <IssueTable
          issues={page.issues}
          label={reviewTexts.problems(formatNumber(locale, total))}
          hasManyFiles={review.files.length > 1}
        />
      )}
      {page && total === 0 && <p className={styles.note}>{messages.noneMatch}</p>}
    </div>
  );
}
