import { mergeAndSplitMessages } from "../../look/text/messages/edit/merge-and-split";
import { useApp } from "../store-context";
import { useMessages } from "../use-messages";
import styles from "./edit.module.css";

/** Says that a preview is as of now, while the map shows what was known at an earlier moment. */
export function PreviewNote() {
  const texts = useMessages(mergeAndSplitMessages);
  const isAsOfNow = useApp(({ time }) => time.knownAtMs === null);
  return isAsOfNow ? null : <p className={styles.aside}>{texts.previewOfAll}</p>;
}
