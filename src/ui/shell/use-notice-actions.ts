import { applyUpdate } from "../../runtime/service-worker";
import type { NoticeAction } from "../../workspace/notices";
import { useKeeper } from "../keeper-context";
import { useAppStore } from "../store-context";
import { saveFile } from "./file-actions";

/** What each action that a notice offers does. */
export function useNoticeActions(): Readonly<Record<NoticeAction, () => void>> {
  const store = useAppStore();
  const keeper = useKeeper();
  return {
    "take-over": () => void keeper?.takeOver(),
    update: () => void applyUpdate(keeper),
    "save-file": () => saveFile(store),
  };
}
