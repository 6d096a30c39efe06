import { zoneFormMessages } from "../../../look/text/messages/zones/form";
import { canJoin, joinZones } from "../../../workspace/commands/zone-path-commands";
import { Button } from "../../controls/button";
import { useApp, useAppStore } from "../../store-context";
import { useLocale } from "../../use-messages";
import styles from "../zone-form.module.css";
import type { ActionProps } from "./action-props";

/** Makes one zone of two: the others that can be joined, each a button. */
export function JoinAction({ zone, onDone }: ActionProps) {
  const store = useAppStore();
  const locale = useLocale();
  const texts = zoneFormMessages[locale];
  const zones = useApp((state) => state.document.zones);
  const others = zones.filter((other) => other.id !== zone.id && canJoin(zone, other));
  if (others.length === 0) return <p className={styles.aside}>{texts.joinNothing}</p>;
  return (
    <>
      <p className={styles.aside}>{texts.joinHelp}</p>
      {others.map(({ id, scenario, name }) => (
        <Button
          key={id}
          label={`${scenario} · ${name[locale]}`}
          aria-label={texts.joinWith(`${scenario} · ${name[locale]}`)}
          look="outlined"
          onClick={() => joinZones(store, zone.id, id) && onDone()}
        />
      ))}
    </>
  );
}
