import { workMessages } from "../../look/text/messages/works";
import { Button } from "../controls/button";
import { useLocale } from "../use-messages";
import type { WorkReport } from "./use-works";
import { describeReason } from "./work-texts";
import styles from "./works.module.css";

type Done = Exclude<WorkReport, { kind: "failed" }>;

const doneKeys = {
  deleted: "wasDeleted",
  forgotten: "wasForgotten",
  restored: "wasRestored",
  renamed: "wasRenamed",
} as const;

interface ReportLineProps {
  readonly report: WorkReport | null;
  readonly isBusy: boolean;
  readonly onUndo: (report: Done) => void;
}

/** What was done last, and how to take it back; or why it could not be done. */
export function ReportLine({ report, isBusy, onUndo }: ReportLineProps) {
  const locale = useLocale();
  const texts = workMessages[locale];
  if (report?.kind === "failed")
    return (
      <p className={styles.warning} role="alert">
        {texts.failed(describeReason(locale, report.reason))}
      </p>
    );
  return (
    <div role="status" className={styles.report}>
      {isBusy && <span className={styles.working}>{texts.working}</span>}
      {report && <span>{texts[doneKeys[report.kind]](report.title)}</span>}
      {report?.kind === "deleted" && (
        <Button label={texts.undo} look="outlined" data-undo="" onClick={() => onUndo(report)} />
      )}
    </div>
  );
}
