import { shellMessages } from "../../look/text/messages/shell";
import { Dialog } from "../controls/dialog";
import { useApp } from "../store-context";
import { useMessages } from "../use-messages";
import styles from "./about-dialog.module.css";

/** What the built-in data is, how schematic it is, and where it comes from. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const messages = useMessages(shellMessages);
  const incidents = useApp((state) => state.data.incidents);
  const claims = incidents.reduce((sum, incident) => sum + incident.claims.length, 0);
  return (
    <Dialog title={messages.aboutTitle} closeLabel={messages.close} onClose={onClose}>
      <div className={styles.text}>
        <p>{messages.aboutStrikes(incidents.length, claims)}</p>
        <p>{messages.aboutTime}</p>
        <p>{messages.aboutControl}</p>
        <p>{messages.aboutZones}</p>
        <p>{messages.borderPolicy}</p>
        <p>{messages.aboutPrivacy}</p>
        <h3>{messages.aboutSources}</h3>
        <p>{messages.attribution}</p>
        <p className={styles.version}>{messages.version(__DEMARC_VERSION__)}</p>
      </div>
    </Dialog>
  );
}
