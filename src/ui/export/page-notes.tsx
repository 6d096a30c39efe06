import { exportMessages } from "../../look/text/messages/export";
import { useApp } from "../store-context";
import { useMessages } from "../use-messages";
import styles from "./export.module.css";

/** In what a page differs from the live map, and that it is checked. */
export function PageNotes() {
  const messages = useMessages(exportMessages);
  const isTilted = useApp(({ view }) => view.camera.pitch > 0);
  const isDensity = useApp(({ view }) => view.display === "density" && view.layers.incidents);
  return (
    <>
      <p className={styles.note}>{messages.checksLine}</p>
      {isTilted && <p className={styles.note}>{messages.drawnFlat}</p>}
      {isDensity && <p className={styles.note}>{messages.pageDrawsDensity}</p>}
    </>
  );
}
