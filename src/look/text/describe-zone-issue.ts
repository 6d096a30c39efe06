import type { Locale } from "../../core/sources/localized";
import type { ZoneIssue } from "../../core/zones/lookups";
import { formatNumber } from "./format-number";

function place(locale: Locale, position: readonly number[]): string {
  const [lng = 0, lat = 0] = position;
  const number = (value: number) => formatNumber(locale, value, 4);
  return locale === "uk"
    ? `${number(lat)} пн. ш., ${number(lng)} сх. д.`
    : `${number(lat)} N, ${number(lng)} E`;
}

/** Why a zone cannot be made, where, and what to do: one or two sentences. */
export function describeZoneIssue(locale: Locale, issue: ZoneIssue): string {
  const isUkrainian = locale === "uk";
  const say = (en: string, uk: string) => (isUkrainian ? uk : en);
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
    case "depth-out-of-range":
      return say(
        "The depth must be from 1 m to 500 km, or 0 on one side only.",
        "Глибина має бути від 1 м до 500 км або 0 лише з одного боку.",
      );
    case "antimeridian":
      return say(
        "Lines across the 180th meridian are not supported. Draw the two parts apart.",
        "Лінії через 180-й меридіан не підтримуються. Накресліть дві частини окремо.",
      );
    case "too-near-pole":
      return say(
        "The line is too near a pole for a strip. Move it away.",
        "Лінія надто близько до полюса. Відсуньте її.",
      );
    case "nothing-left":
      return say(
        "Nothing is left of the zone after it was cut. Widen the depth or change the cut.",
        "Після обрізання від зони нічого не лишилося. Збільште глибину або змініть межу обрізання.",
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
