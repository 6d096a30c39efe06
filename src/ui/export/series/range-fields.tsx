import { timeSteps } from "../../../core/time/calendar";
import { seriesMessages } from "../../../look/text/messages/series";
import { timeModes } from "../../../workspace/time-state";
import { NativeSelect } from "../../controls/native-select";
import { PlainField } from "../../controls/plain-field";
import { useMessages } from "../../use-messages";
import { type SeriesSettings, spans } from "./series-settings";

interface FieldsProps {
  readonly settings: SeriesSettings;
  readonly onChange: (change: Partial<SeriesSettings>) => void;
}

/** Which steps of time there are, and what each of them shows. */
export function RangeFields({ settings, onChange }: FieldsProps) {
  const messages = useMessages(seriesMessages);
  const spanNames = { window: messages.rangeWindow, all: messages.rangeAll, own: messages.rangeOwn };
  return (
    <>
      <NativeSelect
        label={messages.step}
        showLabel
        value={settings.step}
        options={timeSteps.map((value) => ({ value, label: messages[value] }))}
        onChange={(step) => onChange({ step })}
      />
      <NativeSelect
        label={messages.shows}
        showLabel
        value={settings.mode}
        options={timeModes.map((value) => ({ value, label: messages[value] }))}
        onChange={(mode) => onChange({ mode })}
      />
      <NativeSelect
        label={messages.range}
        showLabel
        value={settings.span}
        options={spans.map((value) => ({ value, label: spanNames[value] }))}
        onChange={(span) => onChange({ span })}
      />
      {settings.span === "own" && (
        <>
          <PlainField
            type="date"
            label={messages.from}
            value={settings.firstDay}
            onChange={(firstDay) => onChange({ firstDay })}
          />
          <PlainField
            type="date"
            label={messages.to}
            value={settings.lastDay}
            onChange={(lastDay) => onChange({ lastDay })}
          />
        </>
      )}
    </>
  );
}
