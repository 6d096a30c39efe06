import type { Localized } from "../../../core/sources/localized";
import { nameDerivedZone } from "../../../look/text/describe-zone-recipe";
import { zoneDerivedMessages } from "../../../look/text/messages/zones/derived";
import type { DerivedChoice } from "../../../workspace/commands/zone-derived-commands";

const inBoth = (key: "contestedAsUkrainian" | "contestedLeftOut"): Localized => ({
  en: zoneDerivedMessages.en[key],
  uk: zoneDerivedMessages.uk[key],
});
const assumed = { UA: inBoth("contestedAsUkrainian"), RU: inBoth("contestedLeftOut") };

export function nameOfChoice(choice: DerivedChoice): Localized {
  return nameDerivedZone(choice.part === "held" ? choice.holder : null, choice.oblasts);
}

/** What is assumed in telling who holds what; other assumptions stay as they are. */
export function assumptionsOfChoice(
  choice: DerivedChoice,
  others: readonly Localized[] = [],
): readonly Localized[] {
  const own = Object.values(assumed).map(({ en }) => en);
  const kept = others.filter(({ en }) => !own.includes(en));
  return choice.part === "held" ? [...kept, assumed[choice.holder]] : kept;
}
