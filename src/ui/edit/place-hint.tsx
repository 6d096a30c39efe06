import { createPortal } from "react-dom";
import { editMessages } from "../../look/text/messages/edit";
import { cancelDrawing } from "../../workspace/commands/drawing-commands";
import { Button } from "../controls/button";
import { useAppStore } from "../store-context";
import { useMessages } from "../use-messages";
import styles from "./edit.module.css";

/** What to do while a place is asked for, over the map and out of any panel that may cover it. */
export function PlaceHint() {
  const store = useAppStore();
  const messages = useMessages(editMessages);
  return createPortal(
    <section className={styles.placeHint} aria-label={messages.pickOnMap}>
      <p role="status">{messages.pickHint}</p>
      <Button label={messages.cancel} look="outlined" onClick={() => cancelDrawing(store)} />
    </section>,
    document.body,
  );
}
