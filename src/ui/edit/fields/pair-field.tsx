import type { Localized } from "../../../core/sources/localized";
import { incidentFieldMessages } from "../../../look/text/messages/edit/fields";
import { TextField } from "../../controls/text-field";
import { useMessages } from "../../use-messages";
import styles from "../edit.module.css";

interface PairFieldProps {
  readonly label: string;
  readonly value: Localized;
  readonly onChange: (value: Localized) => void;
  readonly onBlur?: () => void;
  readonly help?: string;
  readonly error?: string | undefined;
  readonly rows?: number;
}

/** One text in both languages, side by side. */
export function PairField({ label, value, onChange, onBlur, help, error, rows }: PairFieldProps) {
  const messages = useMessages(incidentFieldMessages);
  const common = { ...(rows ? { rows } : {}), ...(onBlur ? { onBlur } : {}) };
  return (
    <div className={styles.pair}>
      <TextField
        {...common}
        label={messages.inEnglish(label)}
        value={value.en}
        help={help}
        error={error}
        onChange={(en) => onChange({ ...value, en })}
      />
      <TextField
        {...common}
        label={messages.inUkrainian(label)}
        value={value.uk}
        onChange={(uk) => onChange({ ...value, uk })}
      />
    </div>
  );
}
