import { useState } from "react";
import { intervalOfUndated } from "../../../../formats/import/table/undated-span";
import { columnRoleNames } from "../../../../look/text/messages/import/names";
import { importQuestionMessages } from "../../../../look/text/messages/import/questions";
import { Button } from "../../../controls/button";
import { PlainField } from "../../../controls/plain-field";
import { useMessages } from "../../../use-messages";
import { withRole } from "../column-roles";
import { ColumnSelect } from "../settings/column-select";
import type { ReviewFormPart } from "../use-review-form";
import { Question } from "./question";
import styles from "./questions.module.css";

type SpanPart = Pick<ReviewFormPart, "settings" | "changeTable">;

/** First and last day of the records without a date; the reading takes them once both make a period. */
export function UndatedSpanFields({ settings, changeTable }: SpanPart) {
  const messages = useMessages(importQuestionMessages);
  const { undated, zone } = settings.table;
  const [days, setDays] = useState({
    firstDate: undated?.firstDate ?? "",
    lastDate: undated?.lastDate ?? "",
  });
  const isWhole = days.firstDate !== "" && days.lastDate !== "";
  const change = (part: Partial<typeof days>) => {
    const next = { ...days, ...part };
    setDays(next);
    const isPeriod = intervalOfUndated(next, zone) !== null;
    if (isPeriod || undated) changeTable({ undated: isPeriod ? next : null });
  };
  return (
    <>
      <div className={styles.controls}>
        <PlainField
          type="date"
          label={messages.undatedFrom}
          value={days.firstDate}
          onChange={(firstDate) => change({ firstDate })}
        />
        <PlainField
          type="date"
          label={messages.undatedTo}
          value={days.lastDate}
          onChange={(lastDate) => change({ lastDate })}
        />
      </div>
      {isWhole && intervalOfUndated(days, zone) === null && (
        <p role="alert" className={styles.why}>
          {messages.undatedWrong}
        </p>
      )}
    </>
  );
}

/** Where no record says when it happened: a column that does, a period for all of them, or not to take them. */
export function UndatedQuestion({ review, settings, open, changeTable, answer }: ReviewFormPart) {
  const messages = useMessages(importQuestionMessages);
  const names = useMessages(columnRoleNames);
  const { roles } = settings.table;
  const isOpen = open.includes("undated");
  const hasOthers = review.counts.areas + review.counts.lines > 0;
  return (
    <Question ask={messages.undatedAsk} why={messages.undatedWhy} isOpen={isOpen}>
      <div className={styles.controls}>
        {review.columns.length > 0 && (
          <ColumnSelect
            label={names.date}
            noneLabel={messages.noColumn}
            columns={review.columns}
            value={roles.indexOf("date")}
            onChange={(column) => changeTable({ roles: withRole(roles, column, "date") })}
          />
        )}
      </div>
      <UndatedSpanFields settings={settings} changeTable={changeTable} />
      {isOpen && hasOthers && (
        <div className={styles.controls}>
          <Button label={messages.undatedLeaveOut} look="outlined" onClick={() => answer("undated")} />
        </div>
      )}
    </Question>
  );
}

/** Among the settings, where some records have a date and some have none. */
export function UndatedSetting({ review, settings, questions, changeTable }: ReviewFormPart) {
  const messages = useMessages(importQuestionMessages);
  const { "no-date": refused = 0, "date-assumed": assumed = 0 } = review.issueCounts;
  if (questions.includes("undated") || (refused + assumed === 0 && !settings.table.undated)) return null;
  return (
    <fieldset className={styles.question}>
      <legend>{messages.undatedSome}</legend>
      <UndatedSpanFields settings={settings} changeTable={changeTable} />
      <p className={styles.why}>{messages.undatedNote}</p>
    </fieldset>
  );
}
