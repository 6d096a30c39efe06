import { type FormEvent, useDeferredValue, useMemo, useState } from "react";
import { mergeIncidents } from "../../../core/events/edits/merge-incidents";
import { replacedRows } from "../../../core/events/event-set/replaced-rows";
import type { OwnIncident } from "../../../core/events/own-incident";
import { formatNumber } from "../../../look/text/format-number";
import { editFormMessages } from "../../../look/text/messages/edit/form";
import { mergeAndSplitMessages } from "../../../look/text/messages/edit/merge-and-split";
import { mergeIntoIncident, ownIncidentOf } from "../../../workspace/commands/incident-commands";
import { Button } from "../../controls/button";
import { NativeSelect } from "../../controls/native-select";
import { TextField } from "../../controls/text-field";
import { useApp, useAppStore } from "../../store-context";
import { useLocale } from "../../use-messages";
import { describeProblem } from "../describe-problem";
import styles from "../edit.module.css";
import { EditSheet } from "../edit-sheet";
import { MergeChoice } from "./merge-choice";
import { MergePreview } from "./merge-preview";
import { findNearest, mostSearched } from "./nearest-incidents";

interface MergeIncidentsProps {
  readonly own: OwnIncident;
  readonly onClose: () => void;
}

/** Lets the user say which other incident is the same one, and shows what both become. */
export function MergeIncidents({ own, onClose }: MergeIncidentsProps) {
  const store = useAppStore();
  const locale = useLocale();
  const texts = mergeAndSplitMessages[locale];
  const formTexts = editFormMessages[locale];
  const events = useApp((state) => state.joined);
  const ownIncidents = useApp((state) => state.document.ownIncidents);
  const [words, setWords] = useState("");
  const [otherId, setOtherId] = useState<string | null>(null);
  const [keeps, setKeeps] = useState<"this" | "other">("this");
  const [reason, setReason] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const searched = useDeferredValue(words);
  const found = useMemo(() => {
    const replaced = replacedRows(events, ownIncidents);
    return findNearest(events, own.incident, searched, (row) => replaced?.has(row) ?? false);
  }, [events, ownIncidents, own.incident, searched]);
  const other =
    otherId === null ? null : ownIncidentOf({ document: store.getState().document, events }, otherId);
  const keepId = keeps === "this" ? own.incident.id : (otherId ?? own.incident.id);
  const merged = other && mergeIncidents(own, other, keepId, { atMs: 0, reason: "" }).incident;
  const merge = (event: FormEvent) => {
    event.preventDefault();
    if (!other) return;
    const goneId = keepId === own.incident.id ? other.incident.id : own.incident.id;
    const problems = mergeIntoIncident(store, keepId, goneId, { atMs: Date.now(), reason: reason.trim() });
    const isTooLarge = problems.some(({ code }) => code === "too-many-claims");
    if (problems.length === 0) onClose();
    else setRefusal(isTooLarge ? describeProblem(locale, "too-many-claims") : formTexts.notSaved);
  };
  return (
    <EditSheet title={texts.mergeTitle} onClose={onClose}>
      <form className={styles.form} onSubmit={merge}>
        <p>{texts.mergeHelp}</p>
        <TextField label={texts.mergeSearch} value={words} onChange={setWords} />
        <MergeChoice found={found} chosenId={otherId} onChoose={({ incident }) => setOtherId(incident.id)} />
        {events.table.count > mostSearched && (
          <p className={styles.aside}>{texts.mergeLimit(formatNumber(locale, mostSearched))}</p>
        )}
        {other && merged && (
          <>
            <NativeSelect
              showLabel
              label={texts.keepNames}
              value={keeps}
              options={[
                { value: "this" as const, label: own.incident.title[locale] },
                { value: "other" as const, label: other.incident.title[locale] },
              ]}
              onChange={setKeeps}
            />
            <MergePreview before={[own.incident, other.incident]} after={merged} />
          </>
        )}
        <TextField label={formTexts.reason} value={reason} help={formTexts.reasonHelp} onChange={setReason} />
        <footer className={styles.footer}>
          {refusal && (
            <p className={styles.error} role="alert">
              {refusal}
            </p>
          )}
          <Button type="submit" look="primary" label={texts.merge} disabled={!other} />
          <Button label={formTexts.cancel} onClick={onClose} />
        </footer>
      </form>
    </EditSheet>
  );
}
