import { Trash2 } from "lucide-react";
import { useLayoutEffect, useRef } from "react";
import { formatNumber } from "../../look/text/format-number";
import { annotationMessages } from "../../look/text/messages/annotations";
import type { Annotation } from "../../workspace/annotation";
import {
  annotationWordsKey,
  changeAnnotation,
  isBeingMade,
  limitAnnotationText,
  longestAnnotationText,
  removeAnnotation,
} from "../../workspace/commands/annotation-commands";
import { finishGesture } from "../../workspace/commands/execute";
import { Button } from "../controls/button";
import { TextField } from "../controls/text-field";
import { useAppStore } from "../store-context";
import { useLocale, useMessages } from "../use-messages";
import { useAnnotationStatus } from "./annotation-status";
import styles from "./annotations.module.css";
import { PositionField } from "./position-field";
import { WindowFields } from "./window-fields";

/** From here on it is said how many characters are left. */
const nearLimit = 50;

/** Words, places and time of one annotation; everything is applied as it is typed. */
export function AnnotationForm({ annotation }: { readonly annotation: Annotation }) {
  const store = useAppStore();
  const messages = useMessages(annotationMessages);
  const status = useAnnotationStatus(annotation);
  const form = useRef<HTMLDivElement>(null);
  const { id, kind } = annotation;
  useLayoutEffect(() => {
    // What was only just placed wants its words, and so does one that was chosen from the list. A click on the map
    // leaves the focus there, so that Delete removes what it selected.
    const isOnMap = document.activeElement instanceof HTMLCanvasElement;
    if (isBeingMade(store.getState(), id) || !isOnMap) form.current?.querySelector("textarea")?.focus();
  }, [store, id]);
  const positions =
    annotation.kind === "text"
      ? ([["lngLat", messages.place, annotation.lngLat]] as const)
      : ([
          ["tail", messages.tail, annotation.tail],
          ["head", messages.head, annotation.head],
        ] as const);
  return (
    <div ref={form} className={styles.form}>
      <h2 className={styles.title}>{kind === "text" ? messages.note : messages.arrow}</h2>
      {status && <p className={styles.status}>{messages[status]}</p>}
      <WordsField annotation={annotation} />
      <WindowFields
        window={annotation.window}
        onWindow={(window) => changeAnnotation(store, id, { window }, `annotation-window:${id}`)}
      />
      {positions.map(([name, label, lngLat]) => (
        <PositionField
          key={name}
          label={label}
          lngLat={lngLat}
          onPosition={(position) =>
            changeAnnotation(store, id, { [name]: position }, `annotation-${name}-typed:${id}`)
          }
          onDone={() => finishGesture(store)}
        />
      ))}
      <p className={styles.note}>{messages.moveHelp}</p>
      <Button
        icon={Trash2}
        label={messages.remove}
        look="outlined"
        onClick={() => removeAnnotation(store, id)}
      />
    </div>
  );
}

function WordsField({ annotation: { id, kind, text } }: { readonly annotation: Annotation }) {
  const store = useAppStore();
  const locale = useLocale();
  const messages = useMessages(annotationMessages);
  const left = longestAnnotationText - text.length;
  const help =
    left <= 0
      ? messages.wordsFull(formatNumber(locale, longestAnnotationText))
      : left <= nearLimit
        ? messages.wordsLeft(formatNumber(locale, left))
        : undefined;
  return (
    <div className={styles.words} aria-live="polite">
      <TextField
        label={kind === "text" ? messages.words : messages.wordsOptional}
        value={text}
        rows={4}
        help={help}
        onChange={(value) =>
          changeAnnotation(store, id, { text: limitAnnotationText(value) }, annotationWordsKey(id))
        }
        onBlur={() => {
          // A note without words is still being made.
          if (text.trim() !== "") finishGesture(store);
        }}
      />
    </div>
  );
}
