import type { CSSProperties } from "react";
import { composerMessages } from "../../../../look/text/messages/composer";
import { exportMessages } from "../../../../look/text/messages/export";
import { layoutSizePx } from "../../../../workspace/page-size";
import type { PageSetup, PageSpec } from "../../../../workspace/page-spec";
import { useLocale, useMessages } from "../../../use-messages";
import { describePageFailure } from "../../describe-failure";
import type { PreviewState } from "../../use-page-preview";
import { ComposedPage } from "./composed-page";
import styles from "./stage.module.css";

interface PageStageProps {
  readonly spec: PageSpec;
  readonly preview: PreviewState;
  /** Nothing can be moved while a file is being made. */
  readonly isPaused: boolean;
  readonly onChange: (change: Partial<PageSetup>, stepKey: string | null) => void;
}

/** The page as it will be, and the hands that move what is on it. */
export function PageStage({ spec, preview, isPaused, onChange }: PageStageProps) {
  const messages = useMessages(exportMessages);
  const texts = useMessages(composerMessages);
  const locale = useLocale();
  const { painted } = preview;
  const { widthPx, heightPx } = layoutSizePx(spec);
  return (
    <section
      className={styles.stage}
      aria-label={texts.stage}
      aria-busy={preview.status === "drawing"}
      data-drawing={preview.status === "drawing"}
    >
      {painted ? (
        <ComposedPage painted={painted} spec={spec} isPaused={isPaused} onChange={onChange} />
      ) : (
        <div className={styles.table}>
          <div
            className={styles.page}
            style={{ "--page-width": widthPx, "--page-height": heightPx } as CSSProperties}
          />
        </div>
      )}
      {preview.status === "drawing" && <p className={styles.drawing}>{messages.previewing}</p>}
      {preview.status === "failed" && (
        <p role="alert" className={styles.failed}>
          {describePageFailure(locale, preview.code)}
        </p>
      )}
    </section>
  );
}
