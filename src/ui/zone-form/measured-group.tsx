import type { Zone } from "../../core/zones/recipe";
import { describeIsoDate } from "../../look/text/describe-proposal";
import { zoneMeasuredMessages } from "../../look/text/messages/zones/measured";
import { allControlMaps } from "../../workspace/zones/zone-ground";
import { defaultNearMeters } from "../../workspace/zones/zone-subjects";
import { NativeSelect } from "../controls/native-select";
import { useSourceNames } from "../panels/sources/use-source-names";
import { useApp } from "../store-context";
import { useLocale, useMessages } from "../use-messages";
import { KmField } from "./fields/km-field";
import { useZoneEdit } from "./use-zone-edit";
import styles from "./zone-form.module.css";

const atPlayhead = "playhead";

/** The control map and the distance that a zone's figures are taken with. */
export function MeasuredGroup({ zone }: { readonly zone: Zone }) {
  const locale = useLocale();
  const texts = useMessages(zoneMeasuredMessages);
  const { change, done } = useZoneEdit(zone);
  const names = useSourceNames();
  const known = useApp(allControlMaps);
  const { measuredAgainst } = zone;
  const maps = known
    .flatMap(({ sourceId, versions }) => versions.map(({ date }) => ({ sourceId, date })))
    .sort((a, b) => b.date.localeCompare(a.date));
  const isMap = (map: { readonly sourceId: string; readonly date: string }) =>
    map.sourceId === measuredAgainst?.sourceId && map.date === measuredAgainst.date;
  const chosen = maps.findIndex(isMap);
  const isGone = measuredAgainst !== undefined && chosen < 0;
  const options = [
    { value: atPlayhead, label: texts.atPlayhead },
    ...maps.map(({ sourceId, date }, index) => ({
      value: String(index),
      label: texts.mapOf(describeIsoDate(locale, date), names.get(sourceId) ?? sourceId),
    })),
    ...(isGone
      ? [{ value: "gone", label: texts.goneMap(describeIsoDate(locale, measuredAgainst.date)) }]
      : []),
  ];
  return (
    <>
      <div>
        <NativeSelect
          showLabel
          label={texts.controlMap}
          value={measuredAgainst === undefined ? atPlayhead : isGone ? "gone" : String(chosen)}
          options={options}
          onChange={(value) => value !== "gone" && change({ measuredAgainst: maps[Number(value)] })}
        />
        <p className={styles.aside}>{texts.controlHelp}</p>
      </div>
      <KmField
        label={texts.near}
        meters={zone.nearMeters ?? defaultNearMeters}
        help={texts.nearHelp}
        onMeters={(nearMeters) => change({ nearMeters }, "near")}
        onDone={done}
      />
    </>
  );
}
