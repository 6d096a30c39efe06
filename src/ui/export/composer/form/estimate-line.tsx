import { formatNumber } from "../../../../look/text/format-number";
import { composerMessages } from "../../../../look/text/messages/composer";
import { useLocale, useMessages } from "../../../use-messages";
import styles from "../composer.module.css";
import type { PageEstimate } from "./estimate-page";

/** How large the picture will be and what drawing it takes. */
export function EstimateLine({ estimate }: { readonly estimate: PageEstimate }) {
  const texts = useMessages(composerMessages);
  const locale = useLocale();
  const { widthPx, heightPx, bytes, verdict, reason } = estimate;
  const memory = formatNumber(locale, Math.max(10, Math.round(bytes / 1e7) * 10));
  return (
    <>
      <p className={styles.note}>
        {texts.size(formatNumber(locale, widthPx), formatNumber(locale, heightPx), memory)}
      </p>
      {verdict === "heavy" && (
        <p className={styles.note}>{reason === "browser" ? texts.heavyForBrowser : texts.heavy}</p>
      )}
    </>
  );
}

/** Why a page cannot be made as it is, and what to do about it; nothing where it can. */
export function EstimateRefusal({ estimate }: { readonly estimate: PageEstimate }) {
  const texts = useMessages(composerMessages);
  const { verdict, fits } = estimate;
  if (verdict !== "refused") return null;
  return (
    <p role="alert" className={styles.warning}>
      {fits === null ? texts.tooLargeAtAll : texts.tooLargeButAt(String(fits))}
    </p>
  );
}
