import { useMemo } from "react";
import { controlStatuses } from "../../../core/control/control-version";
import { describeIsoDate } from "../../../look/text/describe-proposal";
import { formatNumber } from "../../../look/text/format-number";
import { panelsMessages } from "../../../look/text/messages/panels";
import { sourcesMessages } from "../../../look/text/messages/sources";
import { type ShownControl, shownControl } from "../../../workspace/selection/shown-control";
import { useApp } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import { LoadingLine } from "../shared/loading-line";
import { SourceSwatch } from "../sources/source-swatch";
import { useSourceNames } from "../sources/use-source-names";
import { ControlSample } from "./layer-samples";
import styles from "./layers.module.css";

function useShownControl(): readonly ShownControl[] {
  const data = useApp((state) => state.data);
  const datasets = useApp((state) => state.datasets);
  const document = useApp((state) => state.document);
  const time = useApp((state) => state.time);
  return useMemo(() => shownControl({ data, datasets, document, time }), [data, datasets, document, time]);
}

/** Which control maps are shown now, how far off they may be, and what hatch and dots mean. */
export function ControlLegend() {
  const locale = useLocale();
  const texts = useMessages(panelsMessages);
  const shown = useShownControl();
  const isLoaded = useApp((state) => state.data.isLoaded);
  const names = useSourceNames();
  const labels = {
    assessed: texts.controlAssessed,
    contested: texts.controlContested,
    claimed: texts.controlClaimed,
  };
  return (
    <div className={styles.controlLegend}>
      {shown.length === 0 && (isLoaded ? <p>{texts.noControlVersion}</p> : <LoadingLine what="control" />)}
      {shown.map(({ sourceId, color, version }) => {
        const date = describeIsoDate(locale, version.date);
        return (
          <p key={sourceId} className={styles.controlVersion}>
            {color !== null && <SourceSwatch color={color} />}
            <span>
              {color === null
                ? texts.controlVersion(date)
                : sourcesMessages[locale].controlOf(names.get(sourceId) ?? "", date)}
              {version.schematic && (
                <>
                  <br />
                  {texts.schematic(formatNumber(locale, version.uncertaintyMeters / 1000, 1))}
                </>
              )}
            </span>
          </p>
        );
      })}
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
