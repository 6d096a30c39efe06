import { loadingMessages } from "../../../look/text/messages/loading";
import { useMessages } from "../../use-messages";
import styles from "./shared.module.css";

/** Says in words that something is on its way, in its place. */
export function LoadingLine({
  what = "part",
}: {
  readonly what?: "part" | "incidents" | "control" | "proposals";
}) {
  const texts = useMessages(loadingMessages);
  return (
    <p role="status" className={styles.loading}>
      {texts[what]}
    </p>
  );
}
