import type { Localized } from "../../core/sources/localized";
import type { DerivedRecipe, Expression, Holder, Term, Zone } from "../../core/zones/recipe";
import type { AppStore } from "../store";
import { addZone, changeZone, nextScenario } from "./zone-commands";

/** Which part of some oblasts a zone is: what one party holds of them on a control map, or all of it. */
export type DerivedChoice =
  | {
      readonly part: "held";
      readonly holder: Holder;
      readonly oblasts: readonly string[];
      readonly date: string;
    }
  | { readonly part: "whole"; readonly oblasts: readonly string[] };

/**
 * The expression of a choice. What Russia holds is what its assessed areas have of the oblasts; what Ukraine holds is
 * the rest, so that contested ground counts as Ukraine's. Null for no oblasts at all.
 */
export function expressionOfChoice(choice: DerivedChoice): Expression | null {
  const [first, ...others] = choice.oblasts.map((oblast) => ({ oblast }));
  if (!first) return null;
  const whole: Term = others.length === 0 ? first : { op: "union", of: [first, ...others] };
  // An expression has two operands or more; a union with itself is the oblast.
  if (choice.part === "whole") return "op" in whole ? whole : { op: "union", of: [first, first] };
  const control: Term = { control: { date: choice.date, holder: "RU", include: "assessed" } };
  return choice.holder === "RU"
    ? { op: "intersection", of: [control, whole] }
    : { op: "difference", of: [whole, control] };
}

function oblastsOf(term: Term): readonly string[] | null {
  if ("oblast" in term) return [term.oblast];
  if (!("op" in term) || term.op !== "union") return null;
  const ids = term.of.map((operand) => ("oblast" in operand ? operand.oblast : null));
  return ids.every((id) => id !== null) ? [...new Set(ids)] : null;
}

/** The choice that an expression stands for; null for one that no choice makes. */
export function choiceOfExpression(expression: Expression): DerivedChoice | null {
  const whole = oblastsOf(expression);
  if (whole) return { part: "whole", oblasts: whole };
  const [first, second, ...others] = expression.of;
  if (!first || !second || others.length > 0 || expression.op === "union") return null;
  const isHeldLast = "control" in second;
  const control = isHeldLast ? second : first;
  const oblasts = oblastsOf(isHeldLast ? first : second);
  if (!("control" in control) || control.control.holder !== "RU" || oblasts === null) return null;
  const { date } = control.control;
  if (expression.op === "intersection") return { part: "held", holder: "RU", oblasts, date };
  return isHeldLast ? { part: "held", holder: "UA", oblasts, date } : null;
}

interface DerivedWords {
  readonly name: Localized;
  readonly assumptions: readonly Localized[];
}

function membersOf(choice: DerivedChoice, expression: Expression) {
  const recipe: DerivedRecipe = { kind: "derived", expression, clip: [], subtract: [] };
  return { recipe, referenceDate: choice.part === "held" ? choice.date : null };
}

/** Adds a zone that follows from a control map and selects it; nothing for a choice without oblasts. */
export function addDerivedZone(store: AppStore, choice: DerivedChoice, words: DerivedWords): void {
  const expression = expressionOfChoice(choice);
  if (!expression) return;
  addZone(store, {
    id: crypto.randomUUID(),
    scenario: nextScenario(store.getState().document.zones),
    readingOf: null,
    variants: [],
    ...words,
    ...membersOf(choice, expression),
  });
}

/** Gives a derived zone another choice, as one step; its limits stay. Nothing for a choice without oblasts. */
export function changeDerivedZone(
  store: AppStore,
  zone: Zone,
  choice: DerivedChoice,
  words: Partial<DerivedWords>,
): void {
  const expression = expressionOfChoice(choice);
  if (!expression || zone.recipe.kind !== "derived") return;
  const { referenceDate } = membersOf(choice, expression);
  changeZone(store, zone.id, { ...words, recipe: { ...zone.recipe, expression }, referenceDate });
}
