import { useMemo } from "react";
import type { LineRecipe, StripRecipe, Zone } from "../../../core/zones/recipe";
import { describeIsoDate } from "../../../look/text/describe-proposal";
import { formatNumber } from "../../../look/text/format-number";
import { zoneShapeMessages } from "../../../look/text/messages/zones/shape";
import { allControlMaps } from "../../../workspace/zones/zone-ground";
import { NativeSelect } from "../../controls/native-select";
import { useApp } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import { useZoneEdit } from "../use-zone-edit";
import styles from "../zone-form.module.css";
import { contactLineDates, contactLineParts } from "./line-of-zone";

const ownPoints = "own";

interface BaseLineSelectProps {
  readonly zone: Zone;
  readonly recipe: LineRecipe | StripRecipe;
}

/** Whether the line has points of its own or is the contact line of a control map; nothing where there is no choice. */
export function BaseLineSelect({ zone, recipe }: BaseLineSelectProps) {
  const locale = useLocale();
  const texts = useMessages(zoneShapeMessages);
  const { change } = useZoneEdit(zone);
  const maps = useApp(allControlMaps);
  const known = useMemo(() => contactLineDates(maps), [maps]);
  const { path } = recipe;
  const date = "fromControl" in path ? path.fromControl.date : null;
  const dates = date === null || known.includes(date) ? known : [...known, date];
  if (dates.length === 0) return null;
  const choose = (choice: string) => {
    if (choice !== ownPoints) {
      // Distances along the old line mean nothing along another one.
      const segments = recipe.kind === "strip" ? { segments: [] } : {};
      const fromControl = { date: choice };
      change({ recipe: { ...recipe, ...segments, path: { fromControl } }, referenceDate: choice });
      return;
    }
    const [positions] = date === null ? [] : contactLineParts(maps, date);
    if (positions) change({ recipe: { ...recipe, path: { positions } } });
  };
  return (
    <NativeSelect
      showLabel
      label={texts.baseLine}
      value={date ?? ownPoints}
      options={[
        { value: ownPoints, label: texts.ownPoints },
        ...dates.map((value) => ({ value, label: texts.contactLineOf(describeIsoDate(locale, value)) })),
      ]}
      onChange={choose}
    />
  );
}

/** What it means that the base line is a contact line; nothing where it is not. */
export function BaseLineNote({ recipe: { path } }: Pick<BaseLineSelectProps, "recipe">) {
  const locale = useLocale();
  const texts = useMessages(zoneShapeMessages);
  const partCount = useApp((state) =>
    "fromControl" in path ? contactLineParts(allControlMaps(state), path.fromControl.date).length : null,
  );
  if (partCount === null) return null;
  return (
    <p className={styles.aside}>
      {texts.contactLineNote} {partCount > 1 && texts.longestPart(formatNumber(locale, partCount))}
    </p>
  );
}
