import type { Locale, Localized } from "../../../core/sources/localized";
import { locales } from "../../../core/sources/localized";
import type { Precedent } from "../../../core/zones/precedent";
import type { ZoneRecipe } from "../../../core/zones/recipe";
import { formatLength } from "../../../look/text/format-number";
import { zonePrecedentsMessages } from "../../../look/text/messages/zones/precedents";
import {
  type PrecedentMeasure,
  recipeWithMeasure,
} from "../../../workspace/commands/zone-precedent-commands";

/** One thing of a precedent that can be given to a zone. */
export interface PrecedentOffer {
  /** What it is among several of one precedent; null where there is only this one. */
  readonly label: Localized | null;
  readonly measure: PrecedentMeasure;
  /** What has to be assumed to give it to another line. */
  readonly assumption: Localized | null;
}

type Texts = (typeof zonePrecedentsMessages)["en"];

function inEach(say: (texts: Texts, locale: Locale) => string): Localized {
  const [en, uk] = locales.map((locale) => say(zonePrecedentsMessages[locale], locale));
  return { en: en ?? "", uk: uk ?? "" };
}

const bothSides = (meters: number) => ({ kind: "depths", leftMeters: meters, rightMeters: meters }) as const;

/** What a precedent has to give, only as far as its sources fix it; none where they fix nothing that a zone can have. */
export function offersOf({ name, depths }: Precedent): readonly PrecedentOffer[] {
  switch (depths?.kind) {
    case "per-side": {
      const { leftMeters, rightMeters, bound } = depths;
      const assumption =
        bound === "minimum" ? inEach((texts, locale) => texts.leastAssumption(name[locale])) : null;
      return [{ label: null, measure: { kind: "depths", leftMeters, rightMeters }, assumption }];
    }
    case "by-weapon":
      return depths.byWeapon.map(({ weapon, totalMeters }) => {
        const half = totalMeters / 2;
        return {
          label: inEach((texts, locale) =>
            texts.weaponOption(weapon[locale], formatLength(locale, totalMeters)),
          ),
          measure: bothSides(half),
          assumption: inEach((texts, locale) => {
            const length = (meters: number) => formatLength(locale, meters);
            return texts.halvedAssumption(name[locale], weapon[locale], length(totalMeters), length(half));
          }),
        };
      });
    case "bands":
      return depths.bandsMeters.map(([from, to]) => ({
        label: inEach((texts, locale) =>
          texts.bandOption(formatLength(locale, from), formatLength(locale, to)),
        ),
        measure: bothSides(to),
        assumption: inEach((texts, locale) => texts.bandAssumption(name[locale], formatLength(locale, to))),
      }));
    case "radius":
      return [
        { label: null, measure: { kind: "radius", radiusMeters: depths.radiusMeters }, assumption: null },
      ];
    default:
      return [];
  }
}

/** The assumptions of a zone after a precedent was applied: those of earlier precedents go, its own comes. */
export function assumptionsWith(
  assumptions: readonly Localized[],
  { assumption }: PrecedentOffer,
  precedents: readonly Precedent[],
): readonly Localized[] {
  const earlier = new Set(precedents.flatMap(offersOf).map((offer) => offer.assumption?.en));
  const kept = assumptions.filter(({ en }) => !earlier.has(en));
  return assumption ? [...kept, assumption] : kept;
}

/** Why a precedent cannot be given to a zone, as a key of the catalogue; null where it can. */
export function refusalOf(
  precedent: Precedent,
  recipe: ZoneRecipe,
): "notALine" | "notACircle" | "noDepthsWhy" | "leastSizeWhy" | null {
  if (precedent.depths?.kind === "least-size") return "leastSizeWhy";
  const [offer] = offersOf(precedent);
  if (!offer) return "noDepthsWhy";
  if (recipeWithMeasure(recipe, offer.measure)) return null;
  return offer.measure.kind === "radius" ? "notACircle" : "notALine";
}

/** In short what a precedent prescribes: "2 km each side". */
export function describeDepths(locale: Locale, { depths }: Precedent): string {
  const texts = zonePrecedentsMessages[locale];
  const length = (meters: number) => formatLength(locale, meters);
  switch (depths?.kind) {
    case "per-side": {
      const { leftMeters, rightMeters, bound } = depths;
      const said =
        leftMeters === rightMeters
          ? texts.eachSide(length(leftMeters))
          : texts.sides(length(leftMeters), length(rightMeters));
      return bound === "minimum" ? texts.atLeast(said) : said;
    }
    case "by-weapon":
      return texts.byWeapon;
    case "bands":
      return texts.bands;
    case "radius":
      return texts.radius(length(depths.radiusMeters));
    case "least-size":
      return texts.leastSize(length(depths.widthMeters), length(depths.depthMeters));
    default:
      return texts.noDepths;
  }
}
