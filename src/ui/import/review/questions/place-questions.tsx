import { columnRoleNames } from "../../../../look/text/messages/import/names";
import { importQuestionMessages } from "../../../../look/text/messages/import/questions";
import { useMessages } from "../../../use-messages";
import { withRole } from "../column-roles";
import { ColumnSelect } from "../settings/column-select";
import type { ReviewFormPart } from "../use-review-form";
import { commaNumberOf, pairOf } from "./file-examples";
import { Question, RadioChoice } from "./question";
import styles from "./questions.module.css";

export function SwapQuestion({ review, settings, open, changeTable }: ReviewFormPart) {
  const messages = useMessages(importQuestionMessages);
  const isOpen = open.includes("swapped-coordinates");
  const pair = pairOf(review, settings.table.roles);
  const chosen = settings.table.swapCoordinates ? "yes" : "no";
  return (
    <Question ask={messages.swapAsk} why={messages.swapWhy} isOpen={isOpen}>
      <RadioChoice
        value={isOpen ? null : chosen}
        options={[
          { value: "yes", label: messages.swapYes, example: pair && messages.pairReads(pair.lng, pair.lat) },
          { value: "no", label: messages.swapNo, example: pair && messages.pairReads(pair.lat, pair.lng) },
        ]}
        onChoose={(value) => changeTable({ swapCoordinates: value === "yes" }, "swapped-coordinates")}
      />
    </Question>
  );
}

export function CommaQuestion({ review, settings, open, changeTable }: ReviewFormPart) {
  const messages = useMessages(importQuestionMessages);
  const isOpen = open.includes("decimal-comma");
  const number = commaNumberOf(review, settings.table.roles);
  const chosen = settings.table.decimalComma ? "yes" : "no";
  return (
    <Question ask={messages.commaAsk} isOpen={isOpen}>
      <RadioChoice
        value={isOpen ? null : chosen}
        options={[
          {
            value: "yes",
            label: messages.commaYes,
            example: number && messages.commaReads(number, number.replace(",", ".")),
          },
          { value: "no", label: messages.commaNo },
        ]}
        onChoose={(value) => changeTable({ decimalComma: value === "yes" }, "decimal-comma")}
      />
    </Question>
  );
}

/** The few columns without which there is nothing to add; the reading says when they are enough. */
export function MappingQuestion({ review, settings, open, changeTable }: ReviewFormPart) {
  const messages = useMessages(importQuestionMessages);
  const names = useMessages(columnRoleNames);
  const { roles } = settings.table;
  return (
    <Question ask={messages.mappingAsk} why={messages.mappingWhy} isOpen={open.includes("mapping")}>
      <div className={styles.controls}>
        {(["date", "lat", "lng", "coordinates"] as const).map((role) => (
          <ColumnSelect
            key={role}
            label={names[role]}
            noneLabel={messages.noColumn}
            columns={review.columns}
            value={roles.indexOf(role)}
            onChange={(column) => changeTable({ roles: withRole(roles, column, role) })}
          />
        ))}
      </div>
    </Question>
  );
}
