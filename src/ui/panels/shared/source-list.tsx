import type { Citation } from "../../../core/sources/citation";
import { describeIsoDate } from "../../../look/text/describe-proposal";
import { detailsMessages } from "../../../look/text/messages/details";
import { useLocale } from "../../use-messages";
import styles from "./shared.module.css";
import { SourceLink } from "./source-link";

/** Where a proposal was read, with the date each outlet gives. */
export function SourceList({ sources }: { readonly sources: readonly Citation[] }) {
  const locale = useLocale();
  return (
    <ul className={styles.sources}>
      {sources.map((source) => (
        <li key={source.url}>
          <SourceLink url={source.url} label={source.publisher} />{" "}
          <span className={styles.sourceDate}>
            {source.published
              ? describeIsoDate(locale, source.published)
              : detailsMessages[locale].dateUnknown}
          </span>
        </li>
      ))}
    </ul>
  );
}
