import type { ColumnRole } from "../../../../formats/import/import-settings";
import { formatNumber } from "../../../../look/text/format-number";
import { columnRoleNames } from "../../../../look/text/messages/import/names";
import { importPreviewMessages } from "../../../../look/text/messages/import/preview";
import { importPublishedMessages } from "../../../../look/text/messages/import-published";
import { importTerms } from "../../../../look/text/messages/import-terms";
import { Button } from "../../../controls/button";
import { useLocale, useMessages } from "../../../use-messages";
import { roleGroups, withRole } from "../column-roles";
import { GroupedSelect } from "../settings/grouped-select";
import type { ReviewFormPart } from "../use-review-form";
import { publicationHelp } from "./publication-help";
import styles from "./tables.module.css";

interface ColumnTableProps {
  readonly form: ReviewFormPart;
  readonly isRemembered: boolean;
  readonly onForget: () => void;
}

/** Every column of the file with examples and what it is read as. */
export function ColumnTable({ form, isRemembered, onForget }: ColumnTableProps) {
  const locale = useLocale();
  const messages = useMessages(importPreviewMessages);
  const terms = useMessages(importTerms);
  const roleNames = useMessages(columnRoleNames);
  const helpTexts = useMessages(importPublishedMessages);
  const { review, settings, changeTable } = form;
  const { roles } = settings.table;
  const groups = roleGroups.map(({ label, roles: members }) => ({
    label: terms[label],
    options: members.map((role) => ({ value: role, label: roleNames[role] })),
  }));
  return (
    <div className={styles.tableBlock}>
      {isRemembered && (
        <p className={styles.remembered}>
          {messages.remembered}
          <Button label={messages.forget} look="outlined" onClick={onForget} />
        </p>
      )}
      <table className={styles.columns}>
        <thead>
          <tr>
            <th scope="col">{messages.column}</th>
            <th scope="col">{messages.samples}</th>
            <th scope="col">{messages.readAs}</th>
          </tr>
        </thead>
        <tbody>
          {review.columns.map(({ name, samples, emptyCount }, index) => {
            const role = roles[index] ?? "keep";
            const help = publicationHelp(settings.table, role);
            const shown = name || messages.unnamed(formatNumber(locale, index + 1));
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places.
              <tr key={index}>
                <th scope="row">
                  {shown}
                  {emptyCount > 0 && (
                    <span className={styles.note}>
                      {messages.emptyCells(formatNumber(locale, emptyCount))}
                    </span>
                  )}
                </th>
                <td className={styles.samples}>{samples.join(" · ")}</td>
                <td>
                  <GroupedSelect
                    label={messages.readColumnAs(shown)}
                    value={role}
                    groups={groups}
                    onChange={(chosen) =>
                      changeTable({ roles: withRole(roles, index, chosen as ColumnRole) })
                    }
                  />
                  {help !== null && <p className={styles.note}>{helpTexts[help]}</p>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
