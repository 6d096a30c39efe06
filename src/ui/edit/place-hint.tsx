import { createPortal } from "react-dom";
import { incidentFieldMessages } from "../../look/text/messages/edit/fields";
import { editFormMessages } from "../../look/text/messages/edit/form";
import { cancelDrawing } from "../../workspace/commands/drawing-commands";
import { Button } from "../controls/button";
import { useAppStore } from "../store-context";
import { useMessages } from "../use-messages";
import styles from "./edit.module.css";

/** What to do while a place is asked for, over the map and out of any panel that may cover it. */
export function PlaceHint() {
  const store = useAppStore();
  const messages = useMessages(editFormMessages);
  const fieldTexts = useMessages(incidentFieldMessages);
  return createPortal(
    <section className={styles.placeHint} aria-label={fieldTexts.pickOnMap}>
      <p role="status">{messages.pickHint}</p>
      <Button label={messages.cancel} look="outlined" onClick={() => cancelDrawing(store)} />
    </section>,
    document.body,
  );
}
