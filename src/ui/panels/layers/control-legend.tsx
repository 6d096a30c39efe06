import { controlAt, controlStatuses } from "../../../core/control/control-version";
import { describeIsoDate } from "../../../look/text/describe-proposal";
import { formatNumber } from "../../../look/text/format-number";
import { panelsMessages } from "../../../look/text/messages/panels";
import { controlInstantMs } from "../../../workspace/time-state";
import { useApp } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import { ControlSample } from "./layer-samples";
import styles from "./layers.module.css";

/** Which control map is shown now, how far off it may be, and what hatch and dots mean. */
export function ControlLegend() {
  const locale = useLocale();
  const texts = useMessages(panelsMessages);
  const version = useApp((state) => controlAt(state.data.controlVersions, controlInstantMs(state.time)));
  const labels = {
    assessed: texts.controlAssessed,
    contested: texts.controlContested,
    claimed: texts.controlClaimed,
  };
  return (
    <div className={styles.controlLegend}>
      {version === null ? (
        <p>{texts.noControlVersion}</p>
      ) : (
        <p>
          {texts.controlVersion(describeIsoDate(locale, version.date))}
          {version.schematic && (
            <>
              <br />
              {texts.schematic(formatNumber(locale, version.uncertaintyMeters / 1000, 1))}
            </>
          )}
        </p>
      )}
      <ul>
        {controlStatuses.map((status) => (
          <li key={status} className={styles.legendRow}>
            <ControlSample status={status} />
            {labels[status]}
          </li>
        ))}
      </ul>
    </div>
  );
}
