import { Plus, Trash2 } from "lucide-react";
import { useRef } from "react";
import type { RingsRecipe, Zone } from "../../../core/zones/recipe";
import { zoneShapeMessages } from "../../../look/text/messages/zones/shape";
import { Button } from "../../controls/button";
import { useMessages } from "../../use-messages";
import { KmField } from "../fields/km-field";
import { useZoneEdit } from "../use-zone-edit";
import styles from "../zone-form.module.css";
import { CenterFields } from "./circle-fields";

const farthestMeters = 500_000;
const firstStepMeters = 10_000;

interface RingsFieldsProps {
  readonly zone: Zone;
  readonly recipe: RingsRecipe;
}

/** As far again as the last ring lies from the one before it. */
function nextRadiusMeters(radii: readonly number[]): number {
  const last = radii.at(-1) ?? 0;
  const step = last - (radii.at(-2) ?? 0);
  return Math.min(farthestMeters, last + (step > 0 ? step : firstStepMeters));
}

/** Centre and radii of range rings. */
export function RingsFields({ zone, recipe }: RingsFieldsProps) {
  const texts = useMessages(zoneShapeMessages);
  const { setRecipe, done } = useZoneEdit(zone);
  const addButton = useRef<HTMLDivElement>(null);
  const { radiiMeters } = recipe;
  const setRadius = (index: number, radiusMeters: number) =>
    setRecipe({ ...recipe, radiiMeters: radiiMeters.with(index, radiusMeters) }, `ring-${index}`);
  return (
    <>
      <CenterFields
        center={recipe.center}
        onCenter={(center) => setRecipe({ ...recipe, center }, "center")}
        onDone={done}
      />
      {radiiMeters.map((meters, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a ring is its place in the list
        <div key={index} className={styles.withButton}>
          <KmField
            label={texts.ringRadius(index + 1)}
            meters={meters}
            onMeters={(radiusMeters) => setRadius(index, radiusMeters)}
            onDone={done}
          />
          {radiiMeters.length > 1 && (
            <Button
              icon={Trash2}
              iconOnly
              label={texts.removeRing(index + 1)}
              onClick={() => {
                setRecipe({ ...recipe, radiiMeters: radiiMeters.toSpliced(index, 1) });
                addButton.current?.querySelector("button")?.focus();
              }}
            />
          )}
        </div>
      ))}
      <div ref={addButton}>
        <Button
          icon={Plus}
          label={texts.addRing}
          look="outlined"
          onClick={() =>
            setRecipe({ ...recipe, radiiMeters: [...radiiMeters, nextRadiusMeters(radiiMeters)] })
          }
        />
      </div>
    </>
  );
}
