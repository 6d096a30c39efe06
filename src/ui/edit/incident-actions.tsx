import { Merge, MoveDiagonal, Pencil, RotateCcw, Split, Trash2 } from "lucide-react";
import { lazy, Suspense, useMemo, useState } from "react";
import { startOwn } from "../../core/events/edits/start-own";
import type { Incident } from "../../core/events/incident";
import { formatNumber } from "../../look/text/format-number";
import { editActionMessages } from "../../look/text/messages/edit/actions";
import { moveIncident, restoredWith, restoreIncident } from "../../workspace/commands/incident-commands";
import { Button } from "../controls/button";
import { useApp, useAppStore } from "../store-context";
import { useLocale } from "../use-messages";
import styles from "./edit.module.css";
import { PlaceHint } from "./place-hint";
import { usePlacePick } from "./use-place-pick";

const EditIncident = lazy(async () => ({ default: (await import("./edit-incident")).EditIncident }));
const MergeIncidents = lazy(async () => ({
  default: (await import("./merge/merge-incidents")).MergeIncidents,
}));
const SplitIncident = lazy(async () => ({ default: (await import("./split-incident")).SplitIncident }));

type OpenForm = "edit" | "merge" | "split" | null;

/** What can be done to an incident by hand, and whether it was. */
export function IncidentActions({ incident }: { readonly incident: Incident }) {
  const store = useAppStore();
  const locale = useLocale();
  const texts = editActionMessages[locale];
  const document = useApp((state) => state.document);
  const present = document.ownIncidents.find((one) => one.incident.id === incident.id);
  const own = useMemo(() => present ?? startOwn(incident), [present, incident]);
  const [open, setOpen] = useState<OpenForm>(null);
  const close = () => setOpen(null);
  const pick = usePlacePick((lngLat) => {
    moveIncident(store, incident.id, lngLat, { atMs: Date.now(), reason: "" });
  });
  const canSplit = own.incident.claims.length > 1;
  const isAdded = present !== undefined && present.basedOn.length === 0;
  const groupSize = present ? restoredWith(document, incident.id).length : 0;
  const restoreLabel = isAdded
    ? texts.remove
    : groupSize > 1
      ? texts.restoreSeveral(formatNumber(locale, groupSize))
      : texts.restore;
  return (
    <section className={styles.actions} aria-label={texts.actions}>
      {present && (
        <p className={styles.mark}>{isAdded ? texts.addedHere : texts.editedHere(present.changes.length)}</p>
      )}
      {present?.remark && <p className={styles.remark}>{texts.remarkIs(present.remark)}</p>}
      <div className={styles.buttons}>
        <Button icon={Pencil} look="outlined" label={texts.edit} onClick={() => setOpen("edit")} />
        <Button icon={Merge} look="outlined" label={texts.mergeWith} onClick={() => setOpen("merge")} />
        <Button
          icon={Split}
          look="outlined"
          label={texts.split}
          disabled={!canSplit}
          title={canSplit ? undefined : texts.needsTwoClaims}
          onClick={() => setOpen("split")}
        />
        <Button icon={MoveDiagonal} look="outlined" label={texts.movePoint} onClick={pick.begin} />
        {present && (
          <Button
            icon={isAdded ? Trash2 : RotateCcw}
            look="outlined"
            label={restoreLabel}
            onClick={() => restoreIncident(store, incident.id)}
          />
        )}
      </div>
      {pick.isPicking && <PlaceHint />}
      <Suspense>
        {open === "edit" && <EditIncident own={own} onClose={close} />}
        {open === "merge" && <MergeIncidents own={own} onClose={close} />}
        {open === "split" && <SplitIncident own={own} onClose={close} />}
      </Suspense>
    </section>
  );
}
