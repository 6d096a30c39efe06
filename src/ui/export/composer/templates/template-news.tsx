import { composerMessages } from "../../../../look/text/messages/composer";
import type { KeptTemplate } from "../../../../runtime/page-templates";
import { Button } from "../../../controls/button";
import { useMessages } from "../../../use-messages";
import styles from "../composer.module.css";
import type { TemplateNews } from "./use-templates";

interface TemplateNewsLineProps {
  readonly news: TemplateNews;
  readonly onPutBack: (template: KeptTemplate) => void;
}

/** What became of the last thing done with templates; one that was deleted can be put back. */
export function TemplateNewsLine({ news, onPutBack }: TemplateNewsLineProps) {
  const texts = useMessages(composerMessages);
  switch (news.code) {
    case "kept":
      return <p role="status">{texts.templateKept(news.name)}</p>;
    case "replaced":
      return <p role="status">{texts.templateReplaced(news.name)}</p>;
    case "used":
      return <p role="status">{texts.templateUsed(news.name)}</p>;
    case "deleted":
      return (
        <div className={styles.newsWithButton}>
          <p role="status">{texts.templateDeleted(news.template.name)}</p>
          <Button label={texts.putBack} look="outlined" onClick={() => onPutBack(news.template)} />
        </div>
      );
    case "refused":
      return (
        <p role="alert" className={styles.warning}>
          {texts.templatesNotKept(news.reason)}
        </p>
      );
    case "newer":
      return (
        <p role="alert" className={styles.warning}>
          {texts.templateNewer(news.file, news.version)}
        </p>
      );
    case "unreadable":
      return (
        <p role="alert" className={styles.warning}>
          {texts.templateUnreadable(news.file, news.reason)}
        </p>
      );
  }
}
