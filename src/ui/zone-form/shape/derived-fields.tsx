import { useEffect, useState } from "react";
import type { DerivedRecipe, Zone } from "../../../core/zones/recipe";
import { describeExpression } from "../../../look/text/describe-zone-recipe";
import { zoneDerivedMessages } from "../../../look/text/messages/zones/derived";
import {
  changeDerivedZone,
  choiceOfExpression,
  type DerivedChoice,
} from "../../../workspace/commands/zone-derived-commands";
import { useAppStore } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import styles from "../zone-form.module.css";
import { DerivedChoiceFields } from "./derived-choice-fields";
import { assumptionsOfChoice, nameOfChoice } from "./derived-words";

interface DerivedFieldsProps {
  readonly zone: Zone;
  readonly recipe: DerivedRecipe;
}

/** Which part of which oblasts a derived zone is; another formula is told in words and can be replaced. */
export function DerivedFields({ zone, recipe }: DerivedFieldsProps) {
  const store = useAppStore();
  const locale = useLocale();
  const texts = useMessages(zoneDerivedMessages);
  const known = choiceOfExpression(recipe.expression);
  /** A choice that makes no zone: nothing is applied until it does. */
  const [empty, setEmpty] = useState<DerivedChoice | null>(null);
  // What changed the recipe elsewhere (an undo) is what is shown.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the recipe is what it waits for
  useEffect(() => setEmpty(null), [recipe]);
  const choice = empty ?? known ?? { part: "whole", oblasts: [] };
  const apply = (next: DerivedChoice) => {
    if (next.oblasts.length === 0) {
      setEmpty(next);
      return;
    }
    setEmpty(null);
    // A name that was made of the choice follows it; one that was written stays.
    const isNameMade = known !== null && zone.name.en === nameOfChoice(known).en;
    changeDerivedZone(store, zone, next, {
      assumptions: assumptionsOfChoice(next, zone.assumptions),
      ...(isNameMade && { name: nameOfChoice(next) }),
    });
  };
  return (
    <>
      {known === null && (
        <p className={styles.aside}>
          {describeExpression(locale, recipe.expression)}. {texts.otherFormula}
        </p>
      )}
      <DerivedChoiceFields choice={choice} onChoice={apply} />
      {empty !== null && (
        <p className={styles.rowError} role="alert">
          {texts.noOblast}
        </p>
      )}
    </>
  );
}
