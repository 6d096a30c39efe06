import type { ControlShares } from "../../core/zones/control-shares";
import { describeIsoDate } from "../../look/text/describe-proposal";
import { formatAreaSqKm, formatNumber } from "../../look/text/format-number";
import { formatShare } from "../../look/text/format-share";
import { scorecardMessages } from "../../look/text/messages/zones/scorecard";
import type { ScoredControl } from "../../workspace/selection/scored-control";
import { useSourceNames } from "../panels/sources/use-source-names";
import { useLocale } from "../use-messages";
import { FigureList, FigureRow } from "./figure-row";
import styles from "./scorecard.module.css";

const shareNames = ["russianHeld", "contested", "claimed", "ukrainianHeld", "outsideUkraine"] as const;

interface HeldRowProps {
  /** Null where it is not known. */
  readonly shares: ControlShares | null;
  readonly control: ScoredControl | null;
  readonly isLine: boolean;
}

/** How a zone's ground is held on the control map it is measured against. */
export function HeldRow({ shares, control, isLine }: HeldRowProps) {
  const locale = useLocale();
  const texts = scorecardMessages[locale];
  if (isLine || shares === null)
    return (
      <FigureRow term={texts.held} value={isLine ? texts.notApplicable : texts.unknown}>
        <p>{isLine ? texts.heldOfLine : texts.noControlMap}</p>
      </FigureRow>
    );
  const whole = shareNames.reduce((sum, name) => sum + shares[name], 0);
  // What is less than a square metre is the rounding of edges.
  const held = shareNames.filter((name) => shares[name] >= 1);
  return (
    <FigureRow
      term={texts.held}
      value={control && describeIsoDate(locale, control.version.date)}
      below={
        <>
          <div className={styles.bar} aria-hidden="true">
            {held.map((name) => (
              <span key={name} data-held={name} style={{ flexGrow: shares[name] / whole }} />
            ))}
          </div>
          <FigureList
            items={held.map((name) => ({
              key: name,
              name: texts[name],
              value: `${formatShare(locale, shares[name], whole)}, ${formatAreaSqKm(locale, shares[name])}`,
              sample: <i className={styles.sample} data-held={name} aria-hidden="true" />,
            }))}
          />
        </>
      }
    >
      <p>{texts.heldOf}</p>
      {control && <ControlMapNote control={control} />}
    </FigureRow>
  );
}

/** Which control map was used: source, date, and how schematic it is. */
export function ControlMapNote({ control }: { readonly control: ScoredControl }) {
  const locale = useLocale();
  const texts = scorecardMessages[locale];
  const names = useSourceNames();
  const { sourceId, version } = control;
  const map = texts.controlMap(names.get(sourceId) ?? sourceId, describeIsoDate(locale, version.date));
  const accuracy = version.schematic
    ? `; ${texts.schematic(formatNumber(locale, version.uncertaintyMeters / 1000, 1))}`
    : "";
  return <p className={styles.note}>{`${map}${accuracy}.`}</p>;
}
