import type { ControlShares } from "../../../core/zones/control-shares";
import type { WithdrawalProfile } from "../../../core/zones/withdrawal-profile";
import { bindUnits } from "../../../look/text/bind-units";
import { describeCoverage, describePullBack, describeVacated } from "../../../look/text/describe-withdrawal";
import { withdrawalMessages } from "../../../look/text/messages/zones/withdrawal";
import type { ScoredControl } from "../../../workspace/selection/scored-control";
import type { ZoneMeasures } from "../../../workspace/state";
import { useAppStore } from "../../store-context";
import { useLocale } from "../../use-messages";
import { CsvDownload } from "../csv-download";
import { creditsOf, csvFactsOf } from "../csv-facts";
import { csvFileName } from "../csv-file-name";
import { ControlMapNote } from "../held-row";
import styles from "../scorecard.module.css";
import { useSideNames } from "../use-side-names";
import { ProfileChart } from "./profile-chart";
import { ProfileTable } from "./profile-table";

interface WithdrawalSectionProps {
  readonly measures: ZoneMeasures;
  readonly controlMap: ScoredControl | null;
  readonly zoneId: string;
}

/** Who would pull back how far along a zone's line, or why that cannot be told. */
export function WithdrawalSection({ measures, controlMap, zoneId }: WithdrawalSectionProps) {
  const locale = useLocale();
  const texts = withdrawalMessages[locale];
  const { geometry, control } = measures;
  const profile = control?.withdrawal ?? null;
  const sideName = useSideNames(geometry);
  return (
    <div className={styles.withdrawal}>
      <h4 className={styles.heading}>{texts.heading}</h4>
      {profile === null ? (
        <p className={styles.note}>{texts[reasonFor(geometry, control?.shares ?? null)]}</p>
      ) : (
        <>
          {profile.sides.map((side) => (
            <p key={side.holder} className={styles.side}>
              <i className={styles.sample} data-held={heldName[side.holder]} aria-hidden="true" />
              <span>
                {bindUnits(describePullBack(locale, side))}
                <span className={styles.vacated}>{bindUnits(describeVacated(locale, side))}</span>
              </span>
            </p>
          ))}
          <ProfileChart
            profile={profile}
            zoneId={zoneId}
            sideNames={{ left: sideName("left"), right: sideName("right") }}
          />
          <p className={styles.note}>{texts.hint}</p>
          <p className={styles.note}>
            {texts.help} {texts.vacatedHelp}
          </p>
          <Coverage profile={profile} />
          {controlMap && <ControlMapNote control={controlMap} />}
          <ProfileTable profile={profile} />
          <ProfileDownload profile={profile} zoneId={zoneId} />
        </>
      )}
    </div>
  );
}

const heldName = { UA: "ukrainianHeld", RU: "russianHeld" } as const;

/** Why a zone has no profile. */
function reasonFor({ geometry, baseline }: ZoneMeasures["geometry"], shares: ControlShares | null) {
  if (geometry.type === "MultiLineString") return "isLine";
  if (baseline === null) return "noLine";
  return shares === null ? "noControlMap" : "noContactLine";
}

/** Along how much of the line the control line was found, where it is not all of it. */
function Coverage({ profile }: { readonly profile: WithdrawalProfile }) {
  const locale = useLocale();
  const coverage = describeCoverage(locale, profile);
  return coverage === "" ? null : <p className={styles.note}>{coverage}</p>;
}

function ProfileDownload({
  profile,
  zoneId,
}: {
  readonly profile: WithdrawalProfile;
  readonly zoneId: string;
}) {
  const store = useAppStore();
  const locale = useLocale();
  const write = async () => {
    const { writeWithdrawalCsv } = await import("../../../formats/export/withdrawal-csv");
    const state = store.getState();
    const facts = csvFactsOf(state, zoneId, creditsOf(state, zoneId, ["ground", "control"]), false);
    return { name: csvFileName(facts.zoneName, "withdrawal"), text: writeWithdrawalCsv(profile, facts) };
  };
  return <CsvDownload label={withdrawalMessages[locale].download} write={write} />;
}
