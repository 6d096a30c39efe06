import { useMemo } from "react";
import type { Incident } from "../../../core/events/incident";
import { weaponFamilyOf } from "../../../core/events/weapons";
import { describeInterval } from "../../../look/text/describe-interval";
import { formatNumber } from "../../../look/text/format-number";
import { detailsMessages } from "../../../look/text/messages/details";
import { select } from "../../../workspace/commands/view-commands";
import { listCoincident } from "../../../workspace/selection/shown-incidents";
import { effectiveWindow } from "../../../workspace/time-state";
import { useApp, useAppStore } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import { IncidentSymbol } from "../shared/incident-symbol";
import styles from "./details.module.css";

/** The other incidents that the window shows at the same point, each a step away. */
export function CoincidentList({ incident }: { readonly incident: Incident }) {
  const store = useAppStore();
  const locale = useLocale();
  const texts = useMessages(detailsMessages);
  const data = useApp((state) => state.data);
  const time = useApp((state) => state.time);
  const rowMask = useApp((state) => state.rowMask);
  const others = useMemo(
    () => listCoincident(data, effectiveWindow(time), rowMask, incident),
    [data, time, rowMask, incident],
  );
  if (others.length === 0) return null;
  return (
    <div className={styles.block}>
      <h3 className={styles.blockTitle}>{texts.alsoHere(formatNumber(locale, others.length))}</h3>
      <ul>
        {others.map(({ incident: other, isCertain }) => (
          <li key={other.id} className={styles.coincident}>
            <IncidentSymbol
              family={weaponFamilyOf(other.weapons)}
              status={other.status}
              isHollow={!isCertain}
              sizePx={18}
            />
            <button
              type="button"
              className={styles.linkButton}
              onClick={() => select(store, { kind: "incident", id: other.id })}
            >
              {other.title[locale]}
            </button>
            <span className={styles.aside}>{describeInterval(locale, other.time, time.zone)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
