import { hueOfZone } from "../../map/style/overlay-zone-color";
import type { ComparedZone } from "../../workspace/selection/compared-zones";
import { useLocale } from "../use-messages";
import styles from "./compare.module.css";

/** Which scenario a map shows, in its corner. */
export function MapBadge({ compared: { zone } }: { readonly compared: ComparedZone }) {
  const locale = useLocale();
  return (
    <p className={styles.badge}>
      <b style={{ color: `var(--zone-${hueOfZone(zone)})` }}>{zone.scenario}</b>
      <span>{zone.name[locale]}</span>
    </p>
  );
}
