import { useRef } from "react";
import { exportMessages } from "../../look/text/messages/export";
import type { PageSpec } from "../../workspace/page-spec";
import { useLocale, useMessages } from "../use-messages";
import { describePageFailure } from "./describe-failure";
import styles from "./export.module.css";
import { usePagePreview } from "./use-page-preview";
import { usePreviewRequest } from "./use-page-request";

/** The page as it will be, at screen resolution. */
export function PagePreview({ spec, isPaused }: { readonly spec: PageSpec; readonly isPaused: boolean }) {
  const messages = useMessages(exportMessages);
  const locale = useLocale();
  const holder = useRef<HTMLDivElement>(null);
  const request = usePreviewRequest(spec);
  const preview = usePagePreview(holder, isPaused ? null : request);
  return (
    <figure className={styles.preview} aria-busy={preview.status === "drawing"}>
      <div ref={holder} className={styles.page} role="img" aria-label={messages.preview} />
      {preview.status === "drawing" && <figcaption>{messages.previewing}</figcaption>}
      {preview.status === "ready" && preview.notes.outside + preview.notes.cut > 0 && (
        <figcaption role="status">
          {preview.notes.outside > 0 && messages.notesOutside(preview.notes.outside)}{" "}
          {preview.notes.cut > 0 && messages.arrowsCut(preview.notes.cut)}
        </figcaption>
      )}
      {preview.status === "failed" && (
        <figcaption role="alert">{describePageFailure(locale, preview.code)}</figcaption>
      )}
    </figure>
  );
}
