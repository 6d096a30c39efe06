import { formatNumber } from "../../look/text/format-number";
import { shareMessages } from "../../look/text/messages/share";
import { longestSharedLink } from "../../workspace/permalink/packed-link";
import type { SharedLink } from "../../workspace/permalink/shared-link";
import { useLocale, useMessages } from "../use-messages";
import { CopiedField } from "./copied-field";
import styles from "./share.module.css";
import { ShareButton } from "./share-button";
import { shareLinkSheet } from "./web-share";

interface LinkSectionProps {
  readonly link: SharedLink | null;
  readonly title: string;
  readonly isLocal: boolean;
}

/** The link, and in words what it gives away and what it does not. */
export function LinkSection({ link, title, isLocal }: LinkSectionProps) {
  const texts = useMessages(shareMessages);
  const locale = useLocale();
  const format = (count: number) => formatNumber(locale, count);
  const sheet = link?.status === "ready" ? shareLinkSheet(texts.shareTitle(title), link.url) : null;
  return (
    <section className={styles.section} aria-labelledby="share-link">
      <h3 id="share-link">{texts.linkHeading}</h3>
      {link === null && <p role="status">{texts.making}</p>}
      {link?.status === "too-long" && (
        <p role="alert" className={styles.warning}>
          {texts.tooLong(format(link.lengthCharacters), format(longestSharedLink))}
        </p>
      )}
      {link?.status === "ready" && (
        <CopiedField
          label={texts.link}
          text={link.url}
          copyLabel={texts.copyLink}
          copiedText={texts.linkCopied}
          isFirst
        >
          {sheet && <ShareButton label={texts.shareVia} share={sheet} />}
        </CopiedField>
      )}
      <dl className={styles.facts}>
        <div>
          <dt>{texts.isIn}</dt>
          <dd>{texts.inLink}</dd>
        </div>
        <div>
          <dt>{texts.isNotIn}</dt>
          <dd>{texts.notInLink}</dd>
        </div>
      </dl>
      <p className={styles.note}>
        {texts.sensitive} {isLocal && texts.localOnly}
      </p>
    </section>
  );
}
