import { importSettingMessages } from "../../../../look/text/messages/import/settings";
import { PlainField } from "../../../controls/plain-field";
import { TextField } from "../../../controls/text-field";
import { useMessages } from "../../../use-messages";
import styles from "./settings.module.css";
import type { SourceDraft } from "./source-draft";

interface SourceFieldsProps {
  readonly draft: SourceDraft;
  readonly restrictsRawRows: boolean;
  readonly onChange: (change: Partial<SourceDraft>) => void;
}

/** What is known of the source: it stands beside the data on the map and on every export. */
export function SourceFields({ draft, restrictsRawRows, onChange }: SourceFieldsProps) {
  const messages = useMessages(importSettingMessages);
  return (
    <section className={styles.section} aria-label={messages.source}>
      <h3>{messages.source}</h3>
      <TextField label={messages.name} value={draft.name} onChange={(name) => onChange({ name })} />
      <TextField
        label={messages.licence}
        value={draft.licence}
        onChange={(licence) => onChange({ licence })}
      />
      <TextField
        label={messages.attribution}
        value={draft.attribution}
        rows={2}
        onChange={(attribution) => onChange({ attribution })}
      />
      <div className={styles.pair}>
        <PlainField
          type="date"
          label={messages.accessed}
          value={draft.accessed}
          onChange={(accessed) => accessed !== "" && onChange({ accessed })}
        />
        <PlainField
          type="color"
          label={messages.color}
          value={draft.color}
          onChange={(color) => onChange({ color: color.toUpperCase() })}
        />
      </div>
      {restrictsRawRows && <p className={styles.note}>{messages.restricted}</p>}
    </section>
  );
}
