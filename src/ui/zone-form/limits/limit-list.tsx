import { X } from "lucide-react";
import type { Clip } from "../../../core/zones/recipe";
import { zoneLimitsMessages } from "../../../look/text/messages/zones/limits";
import { Button } from "../../controls/button";
import { useMessages } from "../../use-messages";
import styles from "../zone-form.module.css";

/** What the fields for one kind of limit get and give. */
export interface LimitProps {
  readonly clip: readonly Clip[];
  readonly onClip: (clip: readonly Clip[]) => void;
}

interface LimitListProps<Entry extends Clip> extends LimitProps {
  readonly entries: readonly Entry[];
  readonly nameOf: (entry: Entry) => string;
}

/** The limits of one kind, each to be taken away. */
export function LimitList<Entry extends Clip>({ entries, nameOf, clip, onClip }: LimitListProps<Entry>) {
  const texts = useMessages(zoneLimitsMessages);
  if (entries.length === 0) return null;
  return (
    <ul className={styles.chips}>
      {entries.map((entry) => (
        <li key={JSON.stringify(entry)} className={styles.chip}>
          <span>{nameOf(entry)}</span>
          <Button
            icon={X}
            iconOnly
            label={texts.remove(nameOf(entry))}
            onClick={() => onClip(clip.filter((other) => other !== entry))}
          />
        </li>
      ))}
    </ul>
  );
}
