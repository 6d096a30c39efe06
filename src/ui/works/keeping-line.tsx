import { workMessages } from "../../look/text/messages/works";
import { Button } from "../controls/button";
import { useApp } from "../store-context";
import { useMessages } from "../use-messages";
import styles from "./works.module.css";

/** Says so where the open workspace is written by another tab, or by none because it cannot be kept. */
export function KeepingLine({ onTakeOver }: { readonly onTakeOver: () => void }) {
  const texts = useMessages(workMessages);
  const role = useApp((state) => state.keeping.role);
  const failure = useApp(({ saving }) => (saving.status === "failed" ? saving.reason : null));
  if (role === "follower")
    return (
      <div className={styles.warning} role="status">
        <p>{texts.following}</p>
        <Button label={texts.takeOver} look="outlined" onClick={onTakeOver} />
      </div>
    );
  if (failure !== null)
    return (
      <p className={styles.warning} role="status">
        {texts.notKeptReason(failure)}
      </p>
    );
  return null;
}
