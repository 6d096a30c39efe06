import { useState } from "react";
import type { WithdrawalProfile } from "../../../core/zones/withdrawal-profile";
import { describeProfileMeters } from "../../../look/text/describe-withdrawal";
import { formatLength, formatNumber } from "../../../look/text/format-number";
import { withdrawalMessages } from "../../../look/text/messages/zones/withdrawal";
import { useLocale } from "../../use-messages";
import styles from "../scorecard.module.css";
import { describeControlPlace, tableStations } from "./profile-stations";

/** The chart in figures. */
export function ProfileTable({ profile }: { readonly profile: WithdrawalProfile }) {
  const locale = useLocale();
  const texts = withdrawalMessages[locale];
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{texts.table}</summary>
      {isOpen && <StationTable profile={profile} />}
    </details>
  );
}

function StationTable({ profile }: { readonly profile: WithdrawalProfile }) {
  const locale = useLocale();
  const texts = withdrawalMessages[locale];
  const stations = tableStations(profile);
  const distance = (meters: number) => describeProfileMeters(locale, meters);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls is scrolled by the keyboard too
    <section className={styles.tableBox} tabIndex={0} aria-label={texts.table}>
      <table className={styles.table}>
        <caption className="visually-hidden">
          {texts.tableCaption(formatNumber(locale, stations.length))}
        </caption>
        <thead>
          <tr>
            <th scope="col">{texts.columnAlong}</th>
            <th scope="col">{texts.pullBack("UA")}</th>
            <th scope="col">{texts.pullBack("RU")}</th>
            <th scope="col">{texts.columnControl}</th>
            <th scope="col">{texts.columnLeft}</th>
            <th scope="col">{texts.columnRight}</th>
          </tr>
        </thead>
        <tbody>
          {stations.map((at) => (
            <tr key={at}>
              <th scope="row">{formatLength(locale, profile.alongMeters[at]!)}</th>
              <td>{distance(profile.pullBackMeters.UA[at]!)}</td>
              <td>{distance(profile.pullBackMeters.RU[at]!)}</td>
              <td>{describeControlPlace(locale, profile.controlLineMeters[at]!)}</td>
              <td>{distance(profile.leftEdgeMeters[at]!)}</td>
              <td>{distance(profile.rightEdgeMeters[at]!)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
