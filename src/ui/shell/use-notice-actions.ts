import { applyUpdate } from "../../runtime/versions/apply-update";
import type { NoticeAction } from "../../workspace/notices";
import { useKeeper } from "../keeper-context";
import { useAppStore } from "../store-context";
import { saveDamaged, saveFile } from "./file-actions";

/** What each action that a notice offers does. */
export function useNoticeActions(): Readonly<Record<NoticeAction, () => void>> {
  const store = useAppStore();
  const keeper = useKeeper();
  return {
    "take-over": () => void keeper?.takeOver(),
    update: () => void applyUpdate(store, keeper),
    "save-file": () => saveFile(store),
    "save-damaged": () => void saveDamaged(store),
  };
}
