import { type ReactNode, useId } from "react";
import type { ImportedKind } from "../../../core/sources/imported-source";
import { describeIsoDate } from "../../../look/text/describe-proposal";
import { formatNumber } from "../../../look/text/format-number";
import { kindNoun, sourcesMessages } from "../../../look/text/messages/sources";
import { useLocale, useMessages } from "../../use-messages";
import { SourceSwatch } from "./source-swatch";
import styles from "./sources.module.css";

interface SourceHeadingProps {
  readonly name: string;
  readonly kind: ImportedKind;
  readonly recordCount: number;
  readonly color: string | null;
  readonly licence: string;
  readonly accessed: string | null;
  readonly isShown: boolean;
  readonly onShownChange: (isShown: boolean) => void;
  /** Buttons at the end of the line. */
  readonly actions?: ReactNode;
}

/** A source's name as the checkbox that shows it, and in a line what it holds and on what terms. */
export function SourceHeading(props: SourceHeadingProps) {
  const { name, kind, recordCount, color, licence, accessed, isShown, onShownChange, actions } = props;
  const locale = useLocale();
  const texts = useMessages(sourcesMessages);
  const id = useId();
  const facts = [
    texts.records(formatNumber(locale, recordCount), kindNoun(locale, kind, recordCount)),
    licence || texts.licenceUnknown,
    ...(accessed ? [texts.accessedOn(describeIsoDate(locale, accessed))] : []),
  ];
  return (
    <>
      <div className={styles.heading}>
        <label className={styles.label}>
          <input
            type="checkbox"
            checked={isShown}
            aria-describedby={`${id}-facts`}
            onChange={(event) => onShownChange(event.currentTarget.checked)}
          />
          <SourceSwatch color={color} />
          <span className={styles.name}>{name}</span>
        </label>
        {actions}
      </div>
      <p id={`${id}-facts`} className={styles.facts}>
        {facts.join(" · ")}
      </p>
    </>
  );
}
