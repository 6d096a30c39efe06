import { useMemo } from "react";
import { incidentAt, rowOfId } from "../../../core/events/event-set/incident-at";
import type { Incident } from "../../../core/events/incident";
import { incidentAsOf } from "../../../core/events/known-at";
import { weaponFamilyOf } from "../../../core/events/weapons";
import { matchWindow } from "../../../core/time/uncertain-interval";
import { formatNumber } from "../../../look/text/format-number";
import { detailsMessages } from "../../../look/text/messages/details";
import { sourcesMessages } from "../../../look/text/messages/sources";
import { select } from "../../../workspace/commands/view-commands";
import { effectiveWindow } from "../../../workspace/time-state";
import { useApp, useAppStore } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import { IncidentSymbol } from "../shared/incident-symbol";
import { PileUpHint } from "../shared/pile-up-hint";
import { useIntervalText } from "../shared/use-interval-text";
import { useSymbolColor } from "../shared/use-symbol-color";
import { coincidentRows } from "./coincident-rows";
import styles from "./details.module.css";

const mostListed = 50;

/** The other incidents that the window shows at the same point, each a step away. */
export function CoincidentList({ incident }: { readonly incident: Incident }) {
  const store = useAppStore();
  const locale = useLocale();
  const texts = useMessages(detailsMessages);
  const events = useApp((state) => state.events);
  const time = useApp((state) => state.time);
  const mask = useApp((state) => state.matches.mask);
  const colorOf = useSymbolColor();
  const intervalText = useIntervalText();
  const { id, place } = incident;
  const ownRow = useMemo(() => rowOfId(events, id), [events, id]);
  const rows = useMemo(
    () => coincidentRows(events, effectiveWindow(time), mask, place.lngLat).filter((row) => row !== ownRow),
    [events, time, mask, place, ownRow],
  );
  if (rows.length === 0) return null;
  const left = rows.length - mostListed;
  return (
    <div className={styles.block}>
      <h3 className={styles.blockTitle}>{texts.alsoHere(formatNumber(locale, rows.length))}</h3>
      {ownRow !== null && <PileUpHint row={ownRow} className={styles.aside} />}
      <ul>
        {rows.slice(0, mostListed).map((row) => {
          const other = incidentAt(events, row);
          const asOf = incidentAsOf(other, time.knownAtMs);
          return (
            <li key={row} className={styles.coincident}>
              <IncidentSymbol
                family={weaponFamilyOf(other.weapons)}
                status={asOf.status}
                isHollow={
                  asOf.visibility !== "known" || matchWindow(other.time, effectiveWindow(time)) !== "certain"
                }
                sizePx={18}
                color={colorOf(other)}
              />
              <button
                type="button"
                className={styles.linkButton}
                onClick={() => select(store, { kind: "incident", id: other.id })}
              >
                {other.title[locale]}
              </button>
              <span className={styles.aside}>{intervalText(other.time)}</span>
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <p className={styles.aside}>{sourcesMessages[locale].moreHere(formatNumber(locale, left))}</p>
      )}
    </div>
  );
}
