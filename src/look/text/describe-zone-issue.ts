import type { Locale } from "../../core/sources/localized";
import type { ZoneIssue } from "../../core/zones/lookups";
import { formatNumber } from "./format-number";

function place(locale: Locale, position: readonly number[]): string {
  const [lng, lat] = position;
  const number = (value: number) => formatNumber(locale, value, 4);
  if (lng === undefined || lat === undefined) return locale === "uk" ? "цього місця" : "that place";
  return locale === "uk"
    ? `${number(lat)} пн. ш., ${number(lng)} сх. д.`
    : `${number(lat)} N, ${number(lng)} E`;
}

/** Why a zone cannot be made, where, and what to do: one or two sentences, as far as they need nothing but the issue. */
export function describeZoneIssue(locale: Locale, issue: ZoneIssue): string {
  const say = (en: string, uk: string) => (locale === "uk" ? uk : en);
  switch (issue.code) {
    case "too-few-points":
      return say(
        "A line needs at least two different points. Click once more before you end it.",
        "Лінія потребує щонайменше двох різних точок. Клацніть ще раз, перш ніж її завершити.",
      );
    case "too-short":
      return say(
        "The line is too short. Set its points at least one metre apart.",
        "Лінія надто коротка. Поставте точки щонайменше за метр одна від одної.",
      );
    case "too-many-points":
      return say(
        "The line has too many points. Simplify it first.",
        "Лінія має забагато точок. Спершу спростіть її.",
      );
    case "self-crossing":
      return say(
        `The line crosses itself near ${place(locale, issue.position)}. Move or remove a point there so that it no longer does.`,
        `Лінія перетинає себе біля ${place(locale, issue.position)}. Пересуньте або приберіть там точку.`,
      );
    case "ends-enclosed":
      return say(
        `An end of the line is enclosed by the rest of it near ${place(locale, issue.position)}, so its two sides cannot be told apart. Move that end out into the open.`,
        `Кінець лінії замкнено рештою її біля ${place(locale, issue.position)}, тож боки не розрізнити. Виведіть цей кінець назовні.`,
      );
    case "antimeridian":
      return say(
        `It would cross the 180th meridian near ${place(locale, issue.position)}, which is not supported. Draw the two parts apart.`,
        `Вона перетинала б 180-й меридіан біля ${place(locale, issue.position)}, а це не підтримується. Накресліть дві частини окремо.`,
      );
    case "too-near-pole":
      return say(
        `It would come too near a pole at ${place(locale, issue.position)}. Move it away or make it less deep.`,
        `Вона була б надто близько до полюса біля ${place(locale, issue.position)}. Відсуньте її або зменште глибину.`,
      );
    case "ring-self-crossing":
      return say(
        `The edge crosses or touches itself near ${place(locale, issue.position)}. Move or remove a point there.`,
        `Край перетинає себе або торкається себе біля ${place(locale, issue.position)}. Пересуньте або приберіть там точку.`,
      );
    case "radius-out-of-range":
      return say("The radius must be from 1 m to 500 km.", "Радіус має бути від 1 м до 500 км.");
    case "nothing-left":
      return say(
        "Nothing is left of the zone after it was cut. Widen the depth, or take a limit away under “Limits”.",
        "Після обрізання від зони нічого не лишилося. Збільште глибину або приберіть якусь межу в розділі «Межі».",
      );
    case "ring-too-few-points":
      return say(
        "It encloses nothing: it needs at least three different points.",
        "Контур нічого не охоплює: потрібно щонайменше три різні точки.",
      );
    case "depth-out-of-range":
      return say(
        "The depth must be from 1 m to 500 km, or 0 on one side only.",
        "Глибина має бути від 1 м до 500 км або 0 лише з одного боку.",
      );
    case "calculation-failed":
      return say(
        "The calculation of this zone broke off. Change its line or a depth to calculate it again.",
        "Обчислення цієї зони перервалося. Змініть її лінію або глибину, щоб обчислити знову.",
      );
    default:
      return say(
        `The zone cannot be made (${issue.code}). Undo the last change.`,
        `Зону не вдалося побудувати (${issue.code}). Скасуйте останню зміну.`,
      );
  }
}
