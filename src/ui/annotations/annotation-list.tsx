import { Eye, EyeOff, MessageSquareText, MoveUpRight, Trash2 } from "lucide-react";
import { useState } from "react";
import { annotationMessages } from "../../look/text/messages/annotations";
import type { Annotation } from "../../workspace/annotation";
import { changeAnnotation, removeAnnotation } from "../../workspace/commands/annotation-commands";
import { select } from "../../workspace/commands/view-commands";
import { Button } from "../controls/button";
import { TextField } from "../controls/text-field";
import items from "../panels/shared/item-list.module.css";
import shared from "../panels/shared/shared.module.css";
import { useApp, useAppStore } from "../store-context";
import { useMessages } from "../use-messages";
import { useAnnotationStatus } from "./annotation-status";
import styles from "./annotations.module.css";

/** From so many on there is a field to find one by its words. */
const manyAnnotations = 8;

/** Everything written on the map: choose one to edit it, hide it, or delete it (and Undo brings it back). */
export function AnnotationList() {
  const messages = useMessages(annotationMessages);
  const annotations = useApp((state) => state.document.annotations);
  const [sought, setSought] = useState("");
  const isLong = annotations.length > manyAnnotations;
  const wanted = isLong ? sought.trim().toLocaleLowerCase() : "";
  const found = annotations.filter(({ text }) => text.toLocaleLowerCase().includes(wanted));
  return (
    <section aria-label={messages.heading}>
      <h3 className={shared.heading}>{messages.heading}</h3>
      {annotations.length === 0 && <p className={styles.note}>{messages.none}</p>}
      {isLong && <TextField label={messages.find} value={sought} onChange={setSought} />}
      {annotations.length > 0 && found.length === 0 && <p className={styles.note}>{messages.noneFound}</p>}
      <ul className={items.list}>
        {found.map((annotation) => (
          <AnnotationRow key={annotation.id} annotation={annotation} />
        ))}
      </ul>
    </section>
  );
}

function AnnotationRow({ annotation }: { readonly annotation: Annotation }) {
  const store = useAppStore();
  const messages = useMessages(annotationMessages);
  const status = useAnnotationStatus(annotation);
  const { id, kind, text, isHidden = false } = annotation;
  const isSelected = useApp(({ selection }) => selection?.kind === "annotation" && selection.id === id);
  const Icon = kind === "arrow" ? MoveUpRight : MessageSquareText;
  const title = text.trim() || (kind === "arrow" ? messages.arrowWithoutWords : messages.noteWithoutWords);
  return (
    <li className={styles.item} data-selected={isSelected || undefined} data-absent={status !== null}>
      <button
        type="button"
        className={items.itemName}
        aria-current={isSelected || undefined}
        onClick={() => select(store, { kind: "annotation", id })}
      >
        <Icon size={16} aria-hidden="true" />
        <span className={styles.itemWords}>
          <span className={styles.excerpt}>{title}</span>
          {status && <span className={styles.itemStatus}>{messages[status]}</span>}
        </span>
      </button>
      <Button
        icon={isHidden ? EyeOff : Eye}
        iconOnly
        label={isHidden ? messages.show(title) : messages.hide(title)}
        onClick={() => changeAnnotation(store, id, { isHidden: !isHidden })}
      />
      <Button
        icon={Trash2}
        iconOnly
        label={messages.removeNamed(title)}
        onClick={() => removeAnnotation(store, id)}
      />
    </li>
  );
}
