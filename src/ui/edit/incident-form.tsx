import { type FormEvent, useRef, useState } from "react";
import type { EditStamp } from "../../core/events/edits/record-change";
import type { Incident } from "../../core/events/incident";
import type { OwnIncident } from "../../core/events/own-incident";
import { editFormMessages } from "../../look/text/messages/edit/form";
import { Button } from "../controls/button";
import { TextField } from "../controls/text-field";
import { useLocale } from "../use-messages";
import { describeProblem } from "./describe-problem";
import { type IncidentDraft, statusOfItsClaims } from "./draft/draft";
import styles from "./edit.module.css";
import { EditSheet } from "./edit-sheet";
import { ClaimsFields } from "./fields/claims-fields";
import { Section } from "./fields/section";
import { WhatFields } from "./fields/what-fields";
import { WhenFields } from "./fields/when-fields";
import { WhereFields } from "./fields/where-fields";
import type { FormPart } from "./form-state";
import { HistorySection } from "./history/history-section";
import { PlaceHint } from "./place-hint";
import { useIncidentDraft } from "./use-incident-draft";
import { usePlacePick } from "./use-place-pick";

interface IncidentFormProps {
  readonly title: string;
  readonly saveLabel: string;
  /** What unsaved words are kept under. */
  readonly draftKey: string;
  readonly own: OwnIncident;
  readonly first?: (shown: IncidentDraft) => IncidentDraft;
  /** Returns whether it was saved. */
  readonly onSave: (incident: Incident, remark: string, stamp: EditStamp, isStatusChosen: boolean) => boolean;
  readonly onClose: () => void;
}

/** Everything that may be said of an incident, in a sheet. Leaving it keeps what was typed. */
export function IncidentForm({ title, saveLabel, draftKey, own, first, onSave, onClose }: IncidentFormProps) {
  const locale = useLocale();
  const texts = editFormMessages[locale];
  const state = useIncidentDraft(draftKey, own, first);
  const { draft, change } = state;
  const { problems, incident, claimsStatus } = state.read;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [wasTried, setTried] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const pick = usePlacePick(([lng, lat]) => change({ lng: String(lng), lat: String(lat) }));
  const part: FormPart = {
    draft,
    claimsStatus,
    onChange: change,
    errorOf: (field) => {
      const code = problems.get(field);
      return code !== undefined && (wasTried || left.has(field)) ? describeProblem(locale, code) : undefined;
    },
    onLeave: (field) => setLeft((before) => (before.has(field) ? before : new Set([...before, field]))),
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problems.size > 0) {
      // Once the fields have said what is wrong with them.
      requestAnimationFrame(() => {
        const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
        wrong?.focus();
      });
      return;
    }
    const stamp = { atMs: Date.now(), reason: draft.reason.trim() };
    const isSaved = onSave(incident, draft.remark.trim(), stamp, draft.status !== statusOfItsClaims);
    setRefused(!isSaved);
    if (!isSaved) return;
    state.discard();
    onClose();
  };
  return (
    <>
      {pick.isPicking && <PlaceHint />}
      <EditSheet title={title} onClose={onClose} isHidden={pick.isPicking}>
        <form ref={form} className={styles.form} noValidate onSubmit={save}>
          {state.isKept && (
            <p className={styles.kept} role="status">
              {texts.draftKept}
            </p>
          )}
          <WhatFields {...part} />
          <WhereFields {...part} onPick={pick.begin} />
          <WhenFields {...part} />
          <ClaimsFields {...part} />
          <Section title={texts.yours}>
            <TextField
              label={texts.remark}
              value={draft.remark}
              help={texts.remarkHelp}
              rows={3}
              onChange={(remark) => change({ remark })}
            />
            <TextField
              label={texts.reason}
              value={draft.reason}
              help={texts.reasonHelp}
              onChange={(reason) => change({ reason })}
            />
          </Section>
          {own.changes.length > 0 && <HistorySection own={own} />}
          <footer className={styles.footer}>
            {wasTried && problems.size > 0 && (
              <p className={styles.error} role="alert">
                {texts.fixFirst(problems.size)}
              </p>
            )}
            {isRefused && (
              <p className={styles.error} role="alert">
                {texts.notSaved}
              </p>
            )}
            <Button type="submit" look="primary" label={saveLabel} />
            <Button label={texts.discard} disabled={!state.isChanged} onClick={state.discard} />
          </footer>
        </form>
      </EditSheet>
    </>
  );
}
