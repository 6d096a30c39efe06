import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { noticeActionMessages, noticeMessages } from "../../look/text/messages/notices";
import { shellMessages } from "../../look/text/messages/shell";
import { dismissNotice } from "../../workspace/commands/notice-commands";
import type { Notice } from "../../workspace/notices";
import { Button } from "../controls/button";
import { useApp, useAppStore } from "../store-context";
import { useLocale, useMessages } from "../use-messages";
import styles from "./notices.module.css";
import { useNoticeActions } from "./use-notice-actions";

const briefMs = 6000;

/** What the user is told, in words; brief ones go by themselves, the others stay until dismissed. */
export function Notices() {
  const notices = useApp((state) => state.notices);
  const list = useRef<HTMLDivElement>(null);
  const count = notices.length;
  useEffect(() => {
    // Where not all have room, the newest is in view.
    if (count > 0) list.current?.scrollTo(0, list.current.scrollHeight);
  }, [count]);
  return (
    <div ref={list} className={styles.list}>
      {notices.map((notice) => (
        <NoticeItem key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeItem({ notice }: { readonly notice: Notice }) {
  const actions = useNoticeActions();
  const actionTexts = useMessages(noticeActionMessages);
  const store = useAppStore();
  const messages = useMessages(shellMessages);
  const texts = noticeMessages[useLocale()];
  useEffect(() => {
    if (notice.persistent) return;
    const timer = setTimeout(() => dismissNotice(store, notice.id), briefMs);
    return () => clearTimeout(timer);
  }, [store, notice]);
  return (
    <div className={styles.notice} data-tone={notice.tone} role={notice.tone === "info" ? "status" : "alert"}>
      <p>{texts[notice.code](notice.values)}</p>
      {notice.action && (
        <Button
          label={actionTexts[notice.action]}
          look="outlined"
          onClick={() => {
            dismissNotice(store, notice.id);
            if (notice.action) actions[notice.action]();
          }}
        />
      )}
      <Button icon={X} label={messages.dismiss} iconOnly onClick={() => dismissNotice(store, notice.id)} />
    </div>
  );
}
