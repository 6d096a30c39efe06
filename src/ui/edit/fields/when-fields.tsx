import { useMemo } from "react";
import { localZone } from "../../../core/time/calendar";
import { intervalPrecisions } from "../../../core/time/uncertain-interval";
import { incidentFieldMessages, timePrecisionNames } from "../../../look/text/messages/edit/fields";
import { NativeSelect } from "../../controls/native-select";
import { PlainField } from "../../controls/plain-field";
import { TextField } from "../../controls/text-field";
import { useLocale } from "../../use-messages";
import styles from "../edit.module.css";
import type { FormPart } from "../form-state";
import { PairField } from "./pair-field";
import { Section } from "./section";

/** Zones that clocks of this war's sources run by, the reader's own, and the incident's. */
function listClockZones(chosen: string): string[] {
  return [...new Set(["Europe/Kyiv", "Europe/Moscow", "UTC", localZone(), chosen])];
}

/** When it happened: the two ends by one clock, whether it lasted, and how exactly that is known. */
export function WhenFields({ draft, onChange, errorOf, onLeave }: FormPart) {
  const locale = useLocale();
  const texts = incidentFieldMessages[locale];
  const zones = useMemo(() => listClockZones(draft.zone), [draft.zone]);
  return (
    <Section title={texts.when}>
      <div className={styles.pair}>
        <NativeSelect
          showLabel
          label={texts.timePrecision}
          value={draft.timePrecision}
          options={intervalPrecisions.map((value) => ({ value, label: timePrecisionNames[locale][value] }))}
          onChange={(timePrecision) => onChange({ timePrecision })}
        />
        <NativeSelect
          showLabel
          label={texts.zone}
          value={draft.zone}
          options={zones.map((value) => ({ value, label: value }))}
          onChange={(zone) => onChange({ zone })}
        />
      </div>
      <div className={styles.pair}>
        <PlainField
          type="date"
          label={texts.fromDate}
          value={draft.from.date}
          error={errorOf("from")}
          onBlur={() => onLeave("from")}
          onChange={(date) => onChange({ from: { ...draft.from, date } })}
        />
        <TextField
          label={texts.fromClock}
          value={draft.from.clock}
          help={texts.clockHelp}
          onBlur={() => onLeave("from")}
          onChange={(clock) => onChange({ from: { ...draft.from, clock } })}
        />
      </div>
      <div className={styles.pair}>
        <PlainField
          type="date"
          label={texts.toDate}
          value={draft.to.date}
          error={errorOf("to")}
          onBlur={() => onLeave("to")}
          onChange={(date) => onChange({ to: { ...draft.to, date } })}
        />
        <TextField
          label={texts.toClock}
          value={draft.to.clock}
          help={texts.toHelp}
          onBlur={() => onLeave("to")}
          onChange={(clock) => onChange({ to: { ...draft.to, clock } })}
        />
      </div>
      <NativeSelect
        showLabel
        label={texts.extent}
        value={draft.extent}
        options={(["within", "throughout"] as const).map((value) => ({ value, label: texts[value] }))}
        onChange={(extent) => onChange({ extent })}
      />
      <PairField
        label={texts.statedTime}
        value={draft.statedTime}
        onChange={(statedTime) => onChange({ statedTime })}
      />
    </Section>
  );
}
