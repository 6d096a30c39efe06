import { panelsMessages } from "../../../look/text/messages/panels";
import { useApp } from "../../store-context";
import { useMessages } from "../../use-messages";
import shared from "../shared/item-list.module.css";
import { ZoneRow } from "./zone-row";
import styles from "./zones.module.css";

/** The document's own zones. */
export function DrawnZones() {
  const texts = useMessages(panelsMessages);
  const zones = useApp((state) => state.document.zones);
  if (zones.length === 0) return <p className={styles.note}>{texts.nothingDrawn}</p>;
  return (
    <ul className={shared.list}>
      {zones.map((zone) => (
        <ZoneRow key={zone.id} zone={zone} />
      ))}
    </ul>
  );
}
