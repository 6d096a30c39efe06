import { Plus, Trash2 } from "lucide-react";
import { useCallback, useRef, useState } from "react";
import type { LngLat } from "../../../core/geo/position";
import type { DepthSegment } from "../../../core/geo/strip-parts/issues";
import { measurePath } from "../../../core/zones/depths/measured-path";
import { listStretches } from "../../../core/zones/depths/stretches";
import type { StripRecipe, Zone } from "../../../core/zones/recipe";
import { formatLength } from "../../../look/text/format-number";
import { zoneShapeMessages } from "../../../look/text/messages/zones/shape";
import { Button } from "../../controls/button";
import { useLocale, useMessages } from "../../use-messages";
import { CellField } from "../fields/cell-field";
import { useTypedValue } from "../fields/use-typed-value";
import { useZoneEdit } from "../use-zone-edit";
import styles from "../zone-form.module.css";
import { isSameStretch, readStretch, type StretchTexts, stretchTexts } from "./stretch-problem";

/** Of the room that is free, for a stretch that is added. */
const firstShare = 1 / 2;

interface StretchTableProps {
  readonly zone: Zone;
  readonly recipe: StripRecipe;
  readonly line: readonly LngLat[];
}

/** Where along the line a strip has depths of its own. */
export function StretchTable({ zone, recipe, line }: StretchTableProps) {
  const locale = useLocale();
  const texts = useMessages(zoneShapeMessages);
  const { setRecipe } = useZoneEdit(zone);
  const body = useRef<HTMLDivElement>(null);
  const [isFull, setFull] = useState(false);
  const { segments = [] } = recipe;
  const { lengthMeters } = measurePath(line);
  const add = () => {
    const free = listStretches(recipe, lengthMeters).find(({ segmentIndex }) => segmentIndex === null);
    setFull(!free);
    if (!free) return;
    const fromMeters = Math.round(free.fromMeters);
    const toMeters = Math.round(free.fromMeters + (free.toMeters - free.fromMeters) * firstShare);
    const { leftMeters, rightMeters } = recipe;
    setRecipe({ ...recipe, segments: [...segments, { fromMeters, toMeters, leftMeters, rightMeters }] });
  };
  const remove = (index: number) => {
    setRecipe({ ...recipe, segments: segments.toSpliced(index, 1) });
    setFull(false);
    body.current?.querySelector<HTMLElement>("[data-add] button")?.focus();
  };
  return (
    <div ref={body} className={styles.stack}>
      {segments.length > 0 && (
        <>
          <p className={styles.label}>{texts.stretches}</p>
          <div className={styles.stretches}>
            <div className={styles.tableHead} aria-hidden="true">
              <span>{texts.from}</span>
              <span>{texts.to}</span>
              <span>{texts.left}</span>
              <span>{texts.right}</span>
              <span />
            </div>
            {segments.map((segment, index) => (
              <StretchRow
                // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is its place in the list
                key={index}
                zone={zone}
                recipe={recipe}
                segment={segment}
                index={index}
                lengthMeters={lengthMeters}
                onRemove={() => remove(index)}
              />
            ))}
          </div>
          <p className={styles.aside}>{texts.stretchesHelp(formatLength(locale, lengthMeters))}</p>
        </>
      )}
      <div data-add>
        <Button icon={Plus} label={texts.addStretch} look="outlined" onClick={add} />
      </div>
      {isFull && (
        <p className={styles.aside} role="status">
          {texts.noRoom}
        </p>
      )}
    </div>
  );
}

interface StretchRowProps {
  readonly zone: Zone;
  readonly recipe: StripRecipe;
  readonly segment: DepthSegment;
  readonly index: number;
  readonly lengthMeters: number;
  readonly onRemove: () => void;
}

function StretchRow({ zone, recipe, segment, index, lengthMeters, onRemove }: StretchRowProps) {
  const messages = useMessages(zoneShapeMessages);
  const { setRecipe, done } = useZoneEdit(zone);
  const read = (typed: StretchTexts) => readStretch(typed, recipe, index, lengthMeters);
  const parse = useCallback(
    (typed: StretchTexts) => {
      const stretch = readStretch(typed, recipe, index, lengthMeters);
      return typeof stretch === "string" ? null : stretch;
    },
    [recipe, index, lengthMeters],
  );
  const { text, type } = useTypedValue({
    value: segment,
    format: stretchTexts,
    parse,
    isSame: isSameStretch,
    onValue: (stretch) =>
      setRecipe({ ...recipe, segments: (recipe.segments ?? []).with(index, stretch) }, `stretch-${index}`),
  });
  const problem = read(text);
  const fields = [
    ["from", messages.stretchFrom(index + 1)],
    ["to", messages.stretchTo(index + 1)],
    ["left", messages.stretchLeft(index + 1)],
    ["right", messages.stretchRight(index + 1)],
  ] as const;
  return (
    <div className={styles.stretch}>
      {fields.map(([member, label]) => (
        <CellField
          key={member}
          label={label}
          text={text[member]}
          onText={(value) => type({ ...text, [member]: value })}
          onDone={done}
        />
      ))}
      <Button icon={Trash2} iconOnly label={messages.removeStretch(index + 1)} onClick={onRemove} />
      {typeof problem === "string" && (
        <p className={styles.rowError} role="alert">
          {messages[problem]}
        </p>
      )}
    </div>
  );
}
