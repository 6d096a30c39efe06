import type { ReactNode } from "react";
import { formatNumber } from "../../../../look/text/format-number";
import { composerMessages } from "../../../../look/text/messages/composer";
import { exportMessages } from "../../../../look/text/messages/export";
import { pageThemeMessages } from "../../../../look/text/messages/page-themes";
import { shellMessages } from "../../../../look/text/messages/shell";
import type { PageLayout } from "../../../../snapshot/page-layout";
import { blockNames, placementOf } from "../../../../workspace/page-blocks";
import { pageSizeMm } from "../../../../workspace/page-size";
import { useLocale, useMessages } from "../../../use-messages";
import { FormGroup } from "../../../zone-form/form-group";
import styles from "../composer.module.css";
import { TemplateFields } from "../templates/template-fields";
import { BlockList } from "./block-list";
import type { PageFormProps } from "./form-props";
import { LookFields } from "./look-fields";
import { PaperFields } from "./paper-fields";
import { PublishFields } from "./publish-fields";
import { WordFields } from "./word-fields";

interface Props extends PageFormProps {
  /** The page as it was painted last; null before it was. */
  readonly layout: PageLayout | null;
  /** What is to be said of the chosen paper. */
  readonly children: ReactNode;
}

/** Everything about a page that is not done on the page itself, in folding groups that say what they hold. */
export function PageForm(props: Props) {
  const { setup, spec, layout, children } = props;
  const texts = useMessages(composerMessages);
  const messages = useMessages(exportMessages);
  const themes = useMessages(pageThemeMessages);
  const { english, ukrainian } = useMessages(shellMessages);
  const locale = useLocale();
  const { widthMm, heightMm } = pageSizeMm(spec);
  const millimetres = (length: number) => formatNumber(locale, Math.round(length));
  const paper = `${messages[spec.page]}, ${millimetres(widthMm)} × ${millimetres(heightMm)} ${texts.shortMm}`;
  const hidden = blockNames.filter((name) => !placementOf(setup.blocks, name).isShown).length;
  const moved = blockNames.filter((name) => {
    const { isShown, at } = placementOf(setup.blocks, name);
    return isShown && at !== null;
  }).length;
  const { publishSafe } = setup;
  return (
    <div className={styles.groups}>
      <FormGroup title={texts.groupWords} isOpenAtFirst>
        <WordFields spec={spec} />
      </FormGroup>
      <FormGroup title={texts.groupPaper} summary={paper} isOpenAtFirst>
        <PaperFields {...props} />
        {children}
      </FormGroup>
      <FormGroup
        title={texts.groupLook}
        summary={`${themes[spec.themeName]}, ${spec.locale === "en" ? english : ukrainian}`}
        isOpenAtFirst
      >
        <LookFields {...props} />
      </FormGroup>
      <FormGroup
        title={texts.groupBlocks}
        summary={texts.blocksSaid(formatNumber(locale, blockNames.length - hidden), moved)}
      >
        <BlockList {...props} layout={layout} />
      </FormGroup>
      <FormGroup
        title={texts.groupPublish}
        summary={
          publishSafe
            ? texts.publishSaid(
                formatNumber(locale, publishSafe.gridKm, 1),
                publishSafe.delayDays,
                formatNumber(locale, publishSafe.delayDays),
              )
            : texts.off
        }
      >
        <PublishFields {...props} />
      </FormGroup>
      <FormGroup title={texts.groupTemplates}>
        <TemplateFields {...props} />
      </FormGroup>
    </div>
  );
}
