import type { TimeStep } from "../../../core/time/calendar";
import { formatNumber } from "../../../look/text/format-number";
import { timelineMessages } from "../../../look/text/messages/timeline";
import { setStep, setTime } from "../../../workspace/commands/time-commands";
import { playbackSpeeds, type TimeMode } from "../../../workspace/time-state";
import { NativeSelect } from "../../controls/native-select";
import { useApp, useAppStore } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import styles from "../timeline.module.css";
import { changeMode } from "./change-mode";
import { kyivZone, listZones, utcZone } from "./zone-options";

/** Speed, mode, step and zone, as native selects. */
export function TimeSelects() {
  const texts = useMessages(timelineMessages);
  const locale = useLocale();
  const store = useAppStore();
  const { speed, mode, step, zone } = useApp((state) => state.time);

  const modes: Record<TimeMode, string> = {
    window: texts.modeWindow,
    cumulative: texts.modeCumulative,
    instant: texts.modeInstant,
  };
  const steps: Record<TimeStep, string> = {
    hour: texts.stepHour,
    day: texts.stepDay,
    "attack-night": texts.stepAttackNight,
    week: texts.stepWeek,
    month: texts.stepMonth,
  };
  const zoneName = (name: string) => {
    if (name === kyivZone || name === "Europe/Kiev") return texts.zoneKyiv;
    return name === utcZone || name === "Etc/UTC" ? texts.zoneUtc : texts.zoneLocal(name);
  };
  const options = <Value extends string>(labels: Readonly<Record<Value, string>>) =>
    (Object.keys(labels) as Value[]).map((value) => ({ value, label: labels[value] }));

  return (
    <>
      <NativeSelect
        label={texts.speed}
        value={String(speed)}
        options={playbackSpeeds.map((factor) => ({
          value: String(factor),
          label: `${formatNumber(locale, factor, 1)}×`,
        }))}
        onChange={(value) =>
          setTime(store, { speed: playbackSpeeds.find((factor) => String(factor) === value) ?? speed })
        }
      />
      <NativeSelect
        label={texts.timeMode}
        value={mode}
        options={options(modes)}
        onChange={(value) => changeMode(store, value)}
      />
      <span className={styles.caption} aria-hidden="true">
        {texts.step}
      </span>
      <NativeSelect
        label={texts.step}
        value={step}
        options={options(steps)}
        onChange={(value) => setStep(store, value)}
      />
      <NativeSelect
        label={texts.timeZone}
        value={zone}
        options={listZones(zone).map((name) => ({ value: name, label: zoneName(name) }))}
        onChange={(value) => setTime(store, { zone: value })}
      />
    </>
  );
}
