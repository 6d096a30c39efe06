import { Trash2 } from "lucide-react";
import { panelsMessages } from "../../../look/text/messages/panels";
import { select } from "../../../workspace/commands/view-commands";
import { removeZone } from "../../../workspace/commands/zone-commands";
import { Button } from "../../controls/button";
import { useApp, useAppStore } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import styles from "./zones.module.css";

/** Letters beyond the third take the colours from the beginning, as on the map. */
const colorIndexOf = (scenario: string) => Math.max(0, scenario.charCodeAt(0) - "A".charCodeAt(0) || 0) % 3;

/** The document's own zones: a click selects, the bin deletes (and Undo brings back). */
export function DrawnZones() {
  const store = useAppStore();
  const locale = useLocale();
  const texts = useMessages(panelsMessages);
  const zones = useApp((state) => state.document.zones);
  const selectedId = useApp((state) => (state.selection?.kind === "zone" ? state.selection.id : null));
  if (zones.length === 0) return <p className={styles.note}>{texts.nothingDrawn}</p>;
  return (
    <ul className={styles.zones}>
      {zones.map((zone) => {
        const name = zone.name[locale] || texts.unnamedZone;
        return (
          <li key={zone.id} className={styles.zone} data-selected={zone.id === selectedId || undefined}>
            <button
              type="button"
              className={styles.zoneName}
              aria-current={zone.id === selectedId || undefined}
              onClick={() => select(store, { kind: "zone", id: zone.id })}
            >
              <span
                className={styles.letter}
                data-color={colorIndexOf(zone.scenario)}
                title={texts.scenario(zone.scenario)}
              >
                {zone.scenario}
              </span>
              <span>{name}</span>
            </button>
            <Button
              icon={Trash2}
              iconOnly
              label={texts.deleteZone(name)}
              onClick={() => removeZone(store, zone.id)}
            />
          </li>
        );
      })}
    </ul>
  );
}
