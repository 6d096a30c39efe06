import { lazy } from "react";
import type { StripRecipe, Zone } from "../../../core/zones/recipe";
import { drawMessages } from "../../../look/text/messages/draw";
import { zoneShapeMessages } from "../../../look/text/messages/zones/shape";
import { NativeSelect } from "../../controls/native-select";
import { DepthField } from "../../draw/depth-field";
import { useMessages } from "../../use-messages";
import { useZoneEdit } from "../use-zone-edit";
import styles from "../zone-form.module.css";
import { BaseLineNote, BaseLineSelect } from "./base-line-select";
import { ExactnessNote } from "./exactness-note";
import { useBaseLine } from "./line-of-zone";
import { useSideHelp } from "./use-side-help";

const StretchTable = lazy(async () => ({ default: (await import("./stretch-table")).StretchTable }));

interface StripFieldsProps {
  readonly zone: Zone;
  readonly recipe: StripRecipe;
}

/** Depth on each side, other depths along the line, ends and base line of a strip. */
export function StripFields({ zone, recipe }: StripFieldsProps) {
  const draw = useMessages(drawMessages);
  const texts = useMessages(zoneShapeMessages);
  const { setRecipe, done } = useZoneEdit(zone);
  const line = useBaseLine(recipe.path);
  const help = useSideHelp(recipe, line);
  return (
    <>
      <div className={styles.pair}>
        <DepthField
          label={draw.depthLeft}
          help={help.left}
          depthMeters={recipe.leftMeters}
          canBeZero={recipe.rightMeters > 0}
          onDepth={(leftMeters) => setRecipe({ ...recipe, leftMeters }, "left")}
          onDone={done}
        />
        <DepthField
          label={draw.depthRight}
          help={help.right}
          depthMeters={recipe.rightMeters}
          canBeZero={recipe.leftMeters > 0}
          onDepth={(rightMeters) => setRecipe({ ...recipe, rightMeters }, "right")}
          onDone={done}
        />
      </div>
      <ExactnessNote recipe={recipe} />
      <StretchTable zone={zone} recipe={recipe} line={line} />
      <div className={styles.pair}>
        <NativeSelect
          showLabel
          label={texts.ends}
          value={recipe.ends ?? "flat"}
          options={[
            { value: "flat", label: texts.flat },
            { value: "round", label: texts.round },
          ]}
          onChange={(ends) => setRecipe({ ...recipe, ends })}
        />
        <BaseLineSelect zone={zone} recipe={recipe} />
      </div>
      <BaseLineNote recipe={recipe} />
    </>
  );
}
