import { useState } from "react";
import { type ControlVersion, controlAt } from "../../../core/control/control-version";
import { describeIsoDate } from "../../../look/text/describe-proposal";
import { formatAreaSqKm, formatNumber } from "../../../look/text/format-number";
import { sourcesMessages } from "../../../look/text/messages/sources";
import { controlInstantMs } from "../../../workspace/time-state";
import { useApp } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import styles from "./sources.module.css";
import { useControlTotals } from "./use-control-totals";

interface ControlSummaryProps {
  readonly name: string;
  readonly versions: readonly ControlVersion[];
}

/** How many dated versions a source of control areas has, over which span, and how much ground is whose now. */
export function ControlSummary({ name, versions }: ControlSummaryProps) {
  const locale = useLocale();
  const texts = useMessages(sourcesMessages);
  const [isOpen, setOpen] = useState(false);
  const dates = versions.map(({ date }) => date).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return null;
  const span =
    versions.length === 1
      ? texts.oneVersion(describeIsoDate(locale, first))
      : texts.versions(
          formatNumber(locale, versions.length),
          describeIsoDate(locale, first),
          describeIsoDate(locale, last),
        );
  return (
    <>
      <p className={styles.facts}>{span}</p>
      <details className={styles.disclosure} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary aria-label={texts.areasNowOf(name)}>{texts.areasNow}</summary>
        {isOpen && <AreasNow versions={versions} />}
      </details>
    </>
  );
}

function AreasNow({ versions }: Pick<ControlSummaryProps, "versions">) {
  const locale = useLocale();
  const texts = useMessages(sourcesMessages);
  const version = useApp((state) => controlAt(versions, controlInstantMs(state.time)));
  const totals = useControlTotals(version);
  const holders = { RU: texts.holderRU, UA: texts.holderUA };
  const statuses = {
    assessed: texts.statusAssessed,
    contested: texts.statusContested,
    claimed: texts.statusClaimed,
  };
  if (version === null) return <p className={styles.facts}>{texts.noVersionNow}</p>;
  const areaCount = version.areas.length;
  return (
    <div className={styles.totals}>
      <p className={styles.facts}>{texts.versionOf(describeIsoDate(locale, version.date))}</p>
      {totals === null && <p className={styles.facts}>{texts.measuring}</p>}
      {totals === "failed" && <p className={styles.warning}>{texts.areaFailed}</p>}
      {totals !== null && totals !== "failed" && (
        <>
          <dl>
            {totals.map(({ holder, status, areaSqMeters }) => (
              <div key={`${holder} ${status}`} className={styles.total}>
                <dt>{texts.areaOf(holders[holder], statuses[status])}</dt>
                <dd>{formatAreaSqKm(locale, areaSqMeters)}</dd>
              </div>
            ))}
          </dl>
          <p className={styles.facts}>{texts.areasMeasured(formatNumber(locale, areaCount), areaCount)}</p>
        </>
      )}
    </div>
  );
}
