import { ArrowLeftRight, Copy, FlipHorizontal2, Merge, Scissors, Trash2, Waypoints } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { asPathRecipe } from "../../core/zones/edit/drawn-path";
import { verticesOf } from "../../core/zones/edit/vertices";
import type { Zone } from "../../core/zones/recipe";
import { drawMessages } from "../../look/text/messages/draw";
import { zoneFormMessages } from "../../look/text/messages/zones/form";
import { removeZone } from "../../workspace/commands/zone-commands";
import { duplicateZone, reverseZone, swapZoneSides } from "../../workspace/commands/zone-path-commands";
import { Button } from "../controls/button";
import { useAppStore } from "../store-context";
import { useLocale, useMessages } from "../use-messages";
import styles from "./zone-form.module.css";

const actionForms = {
  simplify: lazy(async () => ({ default: (await import("./actions/simplify-action")).SimplifyAction })),
  split: lazy(async () => ({ default: (await import("./actions/split-action")).SplitAction })),
  join: lazy(async () => ({ default: (await import("./actions/join-action")).JoinAction })),
};
type ActionName = keyof typeof actionForms;

/** What can be done with a zone as a whole; some ask for more below. */
export function ZoneActions({ zone }: { readonly zone: Zone }) {
  const store = useAppStore();
  const locale = useLocale();
  const draw = useMessages(drawMessages);
  const texts = zoneFormMessages[locale];
  const [asked, setAsked] = useState<ActionName | null>(null);
  const { recipe } = zone;
  const hasPath = asPathRecipe(recipe) !== null;
  const asking = [
    ["simplify", texts.simplify, Waypoints, verticesOf(recipe) !== null],
    ["split", texts.split, Scissors, hasPath],
    ["join", texts.join, Merge, hasPath],
  ] as const;
  const shown = asking.find(([name, , , isPossible]) => name === asked && isPossible)?.[0];
  const Form = shown && actionForms[shown];
  const { en, uk } = zone.name;
  const copyName = { en: zoneFormMessages.en.copyOf(en), uk: zoneFormMessages.uk.copyOf(uk) };
  return (
    <div className={styles.actionList}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, these are buttons */}
      <div role="group" aria-label={texts.actions} className={styles.actions}>
        <Button
          icon={Copy}
          iconOnly
          label={texts.duplicate}
          look="outlined"
          onClick={() => duplicateZone(store, zone.id, copyName)}
        />
        {hasPath && (
          <Button
            icon={ArrowLeftRight}
            iconOnly
            label={texts.reverse}
            look="outlined"
            title={`${texts.reverse}. ${texts.reverseHelp}`}
            onClick={() => reverseZone(store, zone.id)}
          />
        )}
        {recipe.kind === "strip" && (
          <Button
            icon={FlipHorizontal2}
            iconOnly
            label={texts.swap}
            look="outlined"
            disabled={recipe.leftMeters === recipe.rightMeters && (recipe.segments ?? []).length === 0}
            onClick={() => swapZoneSides(store, zone.id)}
          />
        )}
        {asking.map(
          ([name, label, icon, isPossible]) =>
            isPossible && (
              <Button
                key={name}
                icon={icon}
                iconOnly
                label={label}
                look="outlined"
                aria-expanded={shown === name}
                onClick={() => setAsked(shown === name ? null : name)}
              />
            ),
        )}
        <Button
          icon={Trash2}
          iconOnly
          label={draw.remove}
          look="outlined"
          onClick={() => removeZone(store, zone.id)}
        />
      </div>
      {Form && (
        <Suspense>
          <div className={styles.box}>
            <Form zone={zone} onDone={() => setAsked(null)} />
          </div>
        </Suspense>
      )}
    </div>
  );
}
