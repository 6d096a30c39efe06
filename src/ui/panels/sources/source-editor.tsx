import { useId, useState } from "react";
import type { ImportedSource } from "../../../core/sources/imported-source";
import { sourcesMessages } from "../../../look/text/messages/sources";
import { finishGesture } from "../../../workspace/commands/execute";
import { editSource } from "../../../workspace/commands/source-commands";
import { TextField } from "../../controls/text-field";
import { useAppStore } from "../../store-context";
import { useMessages } from "../../use-messages";
import styles from "./sources.module.css";

type EditedField = "name" | "licence" | "attribution" | "accessed" | "color";

/** What is said of a source: typing in one field is one step that can be undone. */
export function SourceEditor({ source }: { readonly source: ImportedSource }) {
  const store = useAppStore();
  const texts = useMessages(sourcesMessages);
  const id = useId();
  const [isNameEmpty, setNameEmpty] = useState(false);
  const change = (field: EditedField, value: string) =>
    editSource(store, source.id, { [field]: value }, `source-${source.id}-${field}`);
  const finish = () => finishGesture(store);
  return (
    <details className={styles.disclosure}>
      <summary aria-label={texts.editNamed(source.name)}>{texts.editSource}</summary>
      <div className={styles.fields}>
        <TextField
          label={texts.name}
          value={isNameEmpty ? "" : source.name}
          error={isNameEmpty ? texts.nameEmpty : undefined}
          onChange={(name) => {
            setNameEmpty(name.trim() === "");
            if (name.trim() !== "") change("name", name);
          }}
          onBlur={() => {
            setNameEmpty(false);
            finish();
          }}
        />
        <TextField
          label={texts.licence}
          value={source.licence}
          onChange={(licence) => change("licence", licence)}
          onBlur={finish}
        />
        <TextField
          label={texts.attribution}
          value={source.attribution}
          rows={2}
          onChange={(attribution) => change("attribution", attribution)}
          onBlur={finish}
        />
        <div className={styles.pair}>
          <label htmlFor={`${id}-accessed`} className={styles.field}>
            <span>{texts.accessed}</span>
            <input
              id={`${id}-accessed`}
              type="date"
              value={source.accessed.slice(0, 10)}
              onChange={(event) => event.currentTarget.value && change("accessed", event.currentTarget.value)}
              onBlur={finish}
            />
          </label>
          <label htmlFor={`${id}-color`} className={styles.field}>
            <span>{texts.colour}</span>
            <input
              id={`${id}-color`}
              type="color"
              value={source.color}
              onChange={(event) => change("color", event.currentTarget.value)}
              onBlur={finish}
            />
          </label>
        </div>
        {source.origin && (
          <p className={styles.facts}>
            {texts.origin}: {source.origin}
          </p>
        )}
      </div>
    </details>
  );
}
