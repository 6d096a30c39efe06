import { MapPin } from "lucide-react";
import { type ClipboardEvent, useId } from "react";
import { placePrecisions } from "../../../core/events/incident";
import { admin1NameList } from "../../../core/places/admin1-name-list";
import { parseCoordinates } from "../../../formats/import/table/values/parse-coordinates";
import { incidentFieldMessages } from "../../../look/text/messages/edit/fields";
import { precisionNames } from "../../../look/text/messages/terms";
import { Button } from "../../controls/button";
import { NativeSelect } from "../../controls/native-select";
import { TextField } from "../../controls/text-field";
import { useLocale } from "../../use-messages";
import styles from "../edit.module.css";
import type { FormPart } from "../form-state";
import { PairField } from "./pair-field";
import { Section } from "./section";
import { SuggestField } from "./suggest-field";

interface WhereFieldsProps extends FormPart {
  readonly onPick: () => void;
}

/** The place: its name, its point typed or picked on the map, and how well it is known. */
export function WhereFields({ draft, onChange, errorOf, onLeave, onPick }: WhereFieldsProps) {
  const locale = useLocale();
  const texts = incidentFieldMessages[locale];
  const listId = useId();
  /** A pair copied from elsewhere fills both fields. */
  const pastePair = (event: ClipboardEvent) => {
    const pair = parseCoordinates(event.clipboardData.getData("text"), false);
    if (!pair) return;
    event.preventDefault();
    onChange({ lat: String(pair.lat), lng: String(pair.lng) });
  };
  const isArea = draft.placePrecision === "admin1";
  return (
    <Section title={texts.where}>
      <PairField
        label={texts.placeName}
        value={draft.placeName}
        onChange={(placeName) => onChange({ placeName })}
      />
      <SuggestField
        label={texts.admin1}
        listId={listId}
        value={draft.admin1}
        suggestions={admin1NameList.map(([, en, uk]) => (locale === "en" ? en : uk))}
        onChange={(admin1) => onChange({ admin1 })}
      />
      <div className={styles.pair} onPaste={pastePair}>
        <TextField
          label={texts.latitude}
          value={draft.lat}
          inputMode="text"
          help={texts.angleHelp}
          error={errorOf("lat")}
          onBlur={() => onLeave("lat")}
          onChange={(lat) => onChange({ lat })}
        />
        <TextField
          label={texts.longitude}
          value={draft.lng}
          inputMode="text"
          error={errorOf("lng")}
          onBlur={() => onLeave("lng")}
          onChange={(lng) => onChange({ lng })}
        />
      </div>
      <Button icon={MapPin} label={texts.pickOnMap} look="outlined" onClick={onPick} />
      <div className={styles.pair}>
        <NativeSelect
          showLabel
          label={texts.precision}
          value={draft.placePrecision}
          options={placePrecisions.map((value) => ({ value, label: precisionNames[locale][value] }))}
          onChange={(placePrecision) => onChange({ placePrecision })}
        />
        <TextField
          label={texts.radius}
          value={draft.radius}
          inputMode="decimal"
          help={isArea ? texts.radiusHelpArea : texts.radiusHelp}
          error={errorOf("radius")}
          onBlur={() => onLeave("radius")}
          onChange={(radius) => onChange({ radius })}
        />
      </div>
    </Section>
  );
}
