import type { ClaimScope, ClaimStance, Incident } from "../../../../core/events/incident";
import { describeClaimFigures } from "../../../../look/text/describe-casualties";
import { describeLocalPublication, describeSpeakers } from "../../../../look/text/describe-claim";
import { formatRuns } from "../../../../look/text/format-runs";
import { detailsMessages } from "../../../../look/text/messages/details";
import { useApp } from "../../../store-context";
import { useLocale, useMessages } from "../../../use-messages";
import { followableUrl, SourceLink } from "../../shared/source-link";
import detailsStyles from "../details.module.css";
import styles from "./ledger.module.css";
import type { LedgerRow } from "./ledger-rows";
import { type LedgerFrame, LedgerTrack } from "./ledger-track";

interface ClaimEntryProps {
  readonly row: LedgerRow;
  readonly incident: Incident;
  readonly frame: LedgerFrame;
}

const scopeKeys = {
  site: "scopeSite",
  city: "scopeCity",
  oblast: "scopeOblast",
  national: "scopeNational",
} as const satisfies Record<ClaimScope, string>;

const stanceKeys = { denies: "denies", confirms: "confirms", retracts: "retracts" } as const satisfies Record<
  Exclude<ClaimStance, "reports">,
  string
>;

/** One claim on the axis, and in words: who, which figures of what, when, the note, the publisher. */
export function ClaimEntry({ row, incident, frame }: ClaimEntryProps) {
  const locale = useLocale();
  const texts = useMessages(detailsMessages);
  const zone = useApp((state) => state.time.zone);
  const speakers = useApp((state) => state.data.speakers);
  const offices = useApp((state) => state.data.offices);
  const { claim, number, visibility, denies, deniedBy } = row;
  return (
    <li
      className={styles.row}
      data-stance={claim.stance}
      data-visibility={visibility}
      data-replaced={row.isReplaced || undefined}
      data-tied-above={row.isTiedAbove || undefined}
      data-tied-below={row.isTiedBelow || undefined}
      data-denied={deniedBy.length > 0 || undefined}
    >
      {frame.spans.length > 0 && <LedgerTrack claim={claim} frame={frame} />}
      <span className={styles.number}>{number}</span>
      <div className={styles.words}>
        <p className={styles.speaker}>
          {claim.stance !== "reports" && (
            <span className={styles.stance}>{texts[stanceKeys[claim.stance]]}</span>
          )}
          {describeSpeakers(locale, claim, speakers, offices) || texts.speakerUnknown}
        </p>
        {visibility === "unknown" ? (
          <p className={detailsStyles.aside}>
            <span className={styles.state}>
              {claim.published === null ? texts.onlyNow : texts.notYetKnown}
            </span>{" "}
            {describeLocalPublication(locale, claim, zone, incident.time.zone)}
          </p>
        ) : (
          <>
            <ClaimFigures row={row} incident={incident} />
            {denies.length > 0 && (
              <p className={detailsStyles.aside}>
                {texts.deniesClaims(formatRuns(locale, denies), denies.length)}
              </p>
            )}
            {deniedBy.length > 0 && (
              <p className={detailsStyles.aside}>
                {texts.deniedByClaims(formatRuns(locale, deniedBy), deniedBy.length)}
              </p>
            )}
            {claim.note[locale] && <p className={styles.note}>{claim.note[locale]}</p>}
            <p className={detailsStyles.aside}>
              {visibility === "possibly-known" && (
                <>
                  <span className={styles.state}>{texts.possiblyKnown}</span>{" "}
                </>
              )}
              {describeLocalPublication(locale, claim, zone, incident.time.zone)}
              {claim.publishedInferred && ` (${texts.dateInferred})`}
              {(claim.publisher || followableUrl(claim.url)) && (
                <>
                  {" · "}
                  <SourceLink url={claim.url} label={claim.publisher || texts.openSource} />
                </>
              )}
              {claim.archivedUrl && (
                <>
                  {" · "}
                  <SourceLink url={claim.archivedUrl} label={texts.archivedCopy} />
                </>
              )}
            </p>
          </>
        )}
      </div>
    </li>
  );
}

/** The figures of a claim, struck through where they count no more; nothing where it gives none. */
function ClaimFigures({ row, incident }: Pick<ClaimEntryProps, "row" | "incident">) {
  const locale = useLocale();
  const texts = useMessages(detailsMessages);
  const { claim, isReplaced, isTakenBack } = row;
  const figures = describeClaimFigures(locale, claim);
  if (figures === null) return null;
  return (
    <p>
      {isReplaced ? (
        <>
          <s className={styles.figures}>{figures}</s>{" "}
          <span className={detailsStyles.aside}>
            {isTakenBack ? texts.takenBackLater : texts.replacedByLater}
          </span>
        </>
      ) : (
        <strong className={styles.figures}>{figures}</strong>
      )}
      {(claim.scope !== incident.scope || claim.scope !== "site") && (
        <span className={detailsStyles.aside}> · {texts[scopeKeys[claim.scope]]}</span>
      )}
    </p>
  );
}
