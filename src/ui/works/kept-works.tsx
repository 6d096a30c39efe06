import { type ReactNode, useEffect, useId, useRef } from "react";
import { workMessages } from "../../look/text/messages/works";
import { setTitle } from "../../workspace/commands/document-commands";
import { finishGesture } from "../../workspace/commands/execute";
import type { KeepOutcome, WorkKeeper, WorkSummary } from "../../workspace/keeping";
import { moveByKey } from "../controls/move-by-key";
import { useApp, useAppStore } from "../store-context";
import { useLocale } from "../use-messages";
import { DeletedWorks } from "./deleted-works";
import { KeepingLine } from "./keeping-line";
import { ReportLine } from "./report-line";
import { useWorks, type WorkReport } from "./use-works";
import { WorkRow } from "./work-row";
import { titleOf } from "./work-texts";
import styles from "./works.module.css";

interface KeptWorksProps {
  readonly keeper: WorkKeeper;
  readonly onClose: () => void;
  readonly renderActions: (onCreate: () => void) => ReactNode;
}

/** What is kept, as a list: each row opens its workspace. What opens another one closes the dialogue. */
export function KeptWorks({ keeper, onClose, renderActions }: KeptWorksProps) {
  const store = useAppStore();
  const locale = useLocale();
  const texts = workMessages[locale];
  const { workId, role } = useApp((state) => state.keeping);
  const openTitle = useApp((state) => state.document.title);
  const { list, isBusy, report, act } = useWorks(keeper);
  const copiesId = useId();
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => focusAfter(body.current, report), [report]);

  const kept = (list ?? []).filter(({ deletedAtMs }) => deletedAtMs === null);
  const deleted = (list ?? []).filter(({ deletedAtMs }) => deletedAtMs !== null);
  const reportOf = (
    kind: "deleted" | "forgotten" | "restored" | "renamed",
    work: WorkSummary,
  ): WorkReport => ({
    kind,
    id: work.id,
    title: titleOf(locale, work),
    wasOpen: work.id === workId,
  });
  const leave = async (work: (keeper: WorkKeeper) => Promise<KeepOutcome>) => {
    if (await act(work)) onClose();
  };
  const restore = async (id: string, isOpened: boolean, done: WorkReport) => {
    await act(async (keeping) => {
      const outcome = await keeping.restoreWork(id);
      return outcome.ok && isOpened ? keeping.openWork(id) : outcome;
    }, done);
  };
  const rename = (work: WorkSummary, title: string) => {
    const done = reportOf("renamed", { ...work, title });
    if (work.id !== workId) return void act((keeping) => keeping.renameWork(work.id, title), done);
    setTitle(store, title);
    finishGesture(store);
    void act((keeping) => keeping.flush(), done);
  };
  return (
    <div ref={body} aria-busy={isBusy}>
      <KeepingLine onTakeOver={() => void act((keeping) => keeping.takeOver())} />
      {renderActions(() => void leave((keeping) => keeping.createWork()))}
      <ReportLine
        report={report}
        isBusy={isBusy}
        onUndo={({ id, title, wasOpen = false }) =>
          void restore(id, wasOpen, { kind: "restored", id, title })
        }
      />
      {list === null && (
        <p role="status" className={styles.facts}>
          {texts.loading}
        </p>
      )}
      {list !== null && kept.length === 0 && <NoWorks />}
      <ul
        aria-label={texts.listLabel}
        className={styles.list}
        onKeyDown={(event) => moveByKey(event, "[data-row]")}
      >
        {kept.map((work) => (
          <WorkRow
            key={work.id}
            copiesId={copiesId}
            work={work.id === workId ? { ...work, title: openTitle } : work}
            isOpen={work.id === workId}
            isRenamable={work.id !== workId || role === "writer"}
            onOpen={({ id }) => (id === workId ? onClose() : void leave((keeping) => keeping.openWork(id)))}
            onDuplicate={(one) =>
              void leave((keeping) => keeping.duplicateWork(one.id, texts.copyOf(titleOf(locale, one))))
            }
            onRename={rename}
            onDelete={(one) => void act((keeping) => keeping.deleteWork(one.id), reportOf("deleted", one))}
          />
        ))}
      </ul>
      <DeletedWorks
        works={deleted}
        onRestore={(one) => void restore(one.id, false, reportOf("restored", one))}
        onForget={(one) => void act((keeping) => keeping.forgetWork(one.id), reportOf("forgotten", one))}
      />
      {kept.length > 0 && (
        <>
          <p id={copiesId} className={styles.facts}>
            {texts.copies}
          </p>
          <p className={styles.facts}>{texts.here}</p>
        </>
      )}
    </div>
  );
}

/** Why the list is empty. What is open has a name for the storage once it was written. */
function NoWorks() {
  const texts = workMessages[useLocale()];
  const isMissing = useApp(({ keeping, saving }) => keeping.workId !== null && saving.status === "saved");
  return (
    <p className={isMissing ? styles.warning : styles.facts}>{isMissing ? texts.unreadable : texts.empty}</p>
  );
}

/** What had the focus may be gone with its row: it goes to what comes next. */
function focusAfter(body: HTMLElement | null, report: WorkReport | null): void {
  if (!body || !report || report.kind === "failed") return;
  const row = [...body.querySelectorAll<HTMLElement>("[data-id]")].find(
    ({ dataset }) => dataset.id === report.id,
  );
  const target = {
    deleted: () => body.querySelector<HTMLElement>("[data-undo]"),
    restored: () => row?.querySelector("button"),
    forgotten: () => body.querySelector("summary") ?? body.querySelector<HTMLElement>("button"),
    renamed: () => null,
  }[report.kind]();
  target?.focus();
}
