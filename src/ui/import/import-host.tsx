import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { importMessages } from "../../look/text/messages/import";
import { addNotice } from "../../workspace/commands/notice-commands";
import { openFiles } from "../shell/file-actions";
import { useAppStore } from "../store-context";
import { useMessages } from "../use-messages";
import { AddedNotice } from "./added-notice";
import type { AddedSummary } from "./added-summary";
import { DropVeil } from "./drop-veil";
import styles from "./import.module.css";
import { type ImportEntry, importAddressOf } from "./import-entry";
import { ImportNote } from "./import-note";
import type { ImportStage } from "./import-stage";
import { isWorkspaceFile } from "./is-workspace-file";
import { useExpansion } from "./use-expansion";
import { usePageDrops } from "./use-page-drops";

const ExpansionDialog = lazy(async () => ({
  default: (await import("./expansion-dialog")).ExpansionDialog,
}));
const ImportFlow = lazy(async () => ({ default: (await import("./import-flow")).ImportFlow }));

interface ImportHostProps {
  /** What was asked for in the header or by the address; each request is a new object. */
  readonly entry: ImportEntry | null;
  readonly onChooseFolder: () => void;
}

/** Takes whatever is to be imported, opens workspaces at once and leads everything else through the review. */
export function ImportHost({ entry, onChooseFolder }: ImportHostProps) {
  const store = useAppStore();
  const messages = useMessages(importMessages);
  const [stage, setStage] = useState<ImportStage | null>(null);
  const [added, setAdded] = useState<readonly AddedSummary[]>([]);
  const [isEmptyDrop, setEmptyDrop] = useState(false);
  const handled = useRef<ImportEntry | null>(null);

  const expansion = useExpansion();

  const fail = (error: unknown) => addNotice(store, "unexpected", "error", { reason: String(error) });

  const takeFiles = async (files: readonly File[], origin: string | null) => {
    const data: File[] = [];
    for (const file of (await expansion.expand(files)) ?? []) {
      if (await isWorkspaceFile(file)) await openFiles(store, [file]);
      else data.push(file);
    }
    if (data.length === 0) {
      setStage((current) => (current?.kind === "review" ? current : null));
      return;
    }
    const { groupFiles } = await import("../../formats/import/run/group-files");
    const grouped = await groupFiles(data.map((file) => ({ name: file.name, blob: file })));
    const byBlob = new Map<Blob, File>(data.map((file) => [file, file]));
    const groups = grouped.map((group) => group.flatMap(({ blob }) => byBlob.get(blob) ?? []));
    setAdded([]);
    // What comes while a review is open waits its turn.
    setStage((current) =>
      current?.kind === "review"
        ? { ...current, groups: [...current.groups, ...groups] }
        : { kind: "review", groups, index: 0, origin },
    );
  };

  const take = (wanted: ImportEntry, origin: string | null = null) => {
    if (wanted.kind === "files") {
      setEmptyDrop(wanted.files.length === 0);
      if (wanted.files.length > 0) takeFiles(wanted.files, origin).catch(fail);
      return;
    }
    store.setState({ isPlaying: false });
    setStage((current) => (current?.kind === "review" ? current : wanted));
  };

  useEffect(() => {
    if (entry === null || handled.current === entry) return;
    handled.current = entry;
    take(entry);
  });
  useEffect(() => {
    const onHash = () => {
      const url = importAddressOf(location.hash);
      if (url) setStage((current) => (current?.kind === "review" ? current : { kind: "address", url }));
    };
    addEventListener("hashchange", onHash);
    return () => removeEventListener("hashchange", onHash);
  }, []);
  const isDragging = usePageDrops({ pastedName: messages.pastedName, onEntry: take, onFailure: fail });

  const leaveGroup = (summary: AddedSummary | null) => {
    if (summary) setAdded((current) => [...current, summary]);
    setStage((current) =>
      current?.kind === "review" && current.index + 1 < current.groups.length
        ? { ...current, index: current.index + 1 }
        : null,
    );
  };

  return (
    <>
      {stage && (
        <Suspense>
          <ImportFlow
            stage={stage}
            onStage={setStage}
            onFiles={(files, origin) => take({ kind: "files", files }, origin)}
            onChooseFolder={onChooseFolder}
            onLeaveGroup={leaveGroup}
            onClose={() => setStage(null)}
          />
        </Suspense>
      )}
      {expansion.shown && (
        <Suspense>
          <ExpansionDialog expansion={expansion.shown} onCancel={expansion.cancel} />
        </Suspense>
      )}
      {!stage && (added.length > 0 || isEmptyDrop) && (
        <div className={styles.notes}>
          {added.map((summary) => (
            <AddedNotice
              key={summary.id}
              summary={summary}
              onDismiss={() => setAdded((current) => current.filter((other) => other !== summary))}
            />
          ))}
          {isEmptyDrop && <ImportNote text={messages.nothingFound} onDismiss={() => setEmptyDrop(false)} />}
        </div>
      )}
      {isDragging && <DropVeil />}
    </>
  );
}
