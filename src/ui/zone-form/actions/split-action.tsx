import { MousePointerClick } from "lucide-react";
import { useState } from "react";
import { vertexMeters } from "../../../core/zones/edit/drawn-path";
import { verticesOf } from "../../../core/zones/edit/vertices";
import { formatNumber } from "../../../look/text/format-number";
import { zoneFormMessages } from "../../../look/text/messages/zones/form";
import { splitZone } from "../../../workspace/commands/zone-path-commands";
import { Button } from "../../controls/button";
import { TextField } from "../../controls/text-field";
import { useAppStore } from "../../store-context";
import { useLocale } from "../../use-messages";
import { parseTypedNumber } from "../fields/typed-km";
import styles from "../zone-form.module.css";
import type { ActionProps } from "./action-props";

/** Makes two zones of one: at a place chosen on the map, or at one of its points. */
export function SplitAction({ zone, onDone }: ActionProps) {
  const store = useAppStore();
  const locale = useLocale();
  const texts = zoneFormMessages[locale];
  const [text, setText] = useState("");
  const [isRefused, setRefused] = useState(false);
  const points = verticesOf(zone.recipe) ?? [];
  const last = formatNumber(locale, points.length - 1);
  const split = () => {
    const point = parseTypedNumber(text);
    const atMeters = point === null ? undefined : vertexMeters(points)[point - 1];
    if (atMeters === undefined || !splitZone(store, zone.id, atMeters)) setRefused(true);
    else onDone();
  };
  return (
    <>
      <Button
        icon={MousePointerClick}
        label={texts.splitOnMap}
        look="outlined"
        onClick={() => store.setState({ drawing: { mode: "split", zoneId: zone.id } })}
      />
      {points.length > 2 && (
        <form
          className={styles.withButton}
          onSubmit={(event) => {
            event.preventDefault();
            split();
          }}
        >
          <TextField
            label={texts.splitAtPoint}
            value={text}
            inputMode="decimal"
            help={texts.splitHelp(last)}
            error={isRefused ? texts.splitInvalid(last) : undefined}
            onChange={(value) => {
              setText(value);
              setRefused(false);
            }}
          />
          <Button type="submit" label={texts.splitHere} look="outlined" />
        </form>
      )}
    </>
  );
}
