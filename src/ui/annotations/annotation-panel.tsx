import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { annotationMessages } from "../../look/text/messages/annotations";
import { settleAnnotation } from "../../workspace/commands/annotation-commands";
import { select } from "../../workspace/commands/view-commands";
import { Button } from "../controls/button";
import { useEscape } from "../panels/details/use-escape";
import frame from "../panels/shared/selected-panel.module.css";
import { useApp, useAppStore } from "../store-context";
import { useMessages } from "../use-messages";
import { AnnotationForm } from "./annotation-form";
import styles from "./annotations.module.css";

interface AnnotationPanelProps {
  readonly annotationId: string;
  readonly variant: "side" | "sheet";
}

/** The selected note or arrow, to be written and changed; Escape closes it. */
export function AnnotationPanel({ annotationId, variant }: AnnotationPanelProps) {
  const store = useAppStore();
  const messages = useMessages(annotationMessages);
  const annotation = useApp((state) => state.document.annotations.find(({ id }) => id === annotationId));
  const opener = useRef<Element | null>(null);
  const isGone = annotation === undefined;
  useEffect(() => {
    opener.current = document.activeElement;
  }, []);
  useEffect(() => {
    if (isGone) select(store, null);
  }, [store, isGone]);
  useEffect(
    () => () => {
      const { selection } = store.getState();
      // Also called where React only rehearses: then it is still selected.
      if (selection?.kind !== "annotation" || selection.id !== annotationId)
        settleAnnotation(store, annotationId);
    },
    [store, annotationId],
  );
  const close = () => {
    select(store, null);
    const { current } = opener;
    const isThere = current instanceof HTMLElement && current.isConnected && current !== document.body;
    // Placed on the map, it was opened from there.
    (isThere ? current : document.querySelector<HTMLElement>("[role=application]"))?.focus();
  };
  useEscape(close);
  if (!annotation) return null;
  return (
    <section
      className={`${frame.panel} ${styles.panel}`}
      data-variant={variant}
      aria-label={messages.details}
    >
      <div className={`${frame.close} ${styles.close}`}>
        <Button icon={X} iconOnly label={messages.close} onClick={close} />
      </div>
      <AnnotationForm key={annotation.id} annotation={annotation} />
    </section>
  );
}
