import type { Locale } from "../../core/sources/localized";
import type { ZoneIssue } from "../../core/zones/lookups";
import { describeIsoDate } from "./describe-proposal";
import { describeZoneIssue } from "./describe-zone-issue";
import { oblastName } from "./describe-zone-recipe";
import { formatNumber } from "./format-number";

type Say = (en: string, uk: string) => string;

/** Where on the map an issue lies; null where it has no one place. */
export function positionOfIssue(issue: ZoneIssue): readonly [lng: number, lat: number] | null {
  return "position" in issue ? issue.position : null;
}

/** Why the recipe of a drawn zone makes no zone, which part of it, and what to do in its form. */
export function describeZoneRefusal(locale: Locale, issue: ZoneIssue): string {
  const say: Say = (en, uk) => (locale === "uk" ? uk : en);
  return (
    describePartIssue(locale, issue, say) ??
    describeDataIssue(locale, issue, say) ??
    describeZoneIssue(locale, issue)
  );
}

/** Of a numbered point, ring or stretch. */
function describePartIssue(locale: Locale, issue: ZoneIssue, say: Say): string | null {
  const number = (value: number) => formatNumber(locale, value);
  switch (issue.code) {
    case "too-many-points":
      return say(
        `The line has ${number(issue.count)} points, or would need that many at this depth; at most ${number(issue.maximum)} can be worked with. Simplify it, or widen its depth.`,
        `Лінія має ${number(issue.count)} точок, або стільки їх потрібно за цієї глибини; можна щонайбільше ${number(issue.maximum)}. Спростіть її або збільште глибину.`,
      );
    case "not-finite":
      return say(
        `Point ${number(issue.index + 1)} of the line has no valid coordinates. Type them anew or remove the point.`,
        `Точка ${number(issue.index + 1)} лінії не має правильних координат. Введіть їх знову або приберіть точку.`,
      );
    case "no-rings":
      return say(
        "There is no ring yet. Draw one, or add one in the form.",
        "Ще немає жодного контуру чи кола. Накресліть або додайте його у формі.",
      );
    case "ring-not-finite":
      return say(
        `Point ${number(issue.index + 1)} of ring ${number(issue.ringIndex + 1)} has no valid coordinates. Type them anew or remove the point.`,
        `Точка ${number(issue.index + 1)} контуру ${number(issue.ringIndex + 1)} не має правильних координат. Введіть їх знову або приберіть точку.`,
      );
    case "ring-too-few-points":
      return say(
        `Ring ${number(issue.ringIndex + 1)} encloses nothing: it needs at least three different points.`,
        `Контур ${number(issue.ringIndex + 1)} нічого не охоплює: потрібно щонайменше три різні точки.`,
      );
    case "ring-not-closed":
      return say(
        `Ring ${number(issue.ringIndex + 1)} is not closed: its last point must be its first.`,
        `Контур ${number(issue.ringIndex + 1)} не замкнено: остання точка має збігатися з першою.`,
      );
    case "center-not-finite":
      return say("The centre has no valid coordinates.", "Центр не має правильних координат.");
    case "depth-out-of-range":
      return issue.segmentIndex === null
        ? say(
            "The depth must be from 1 m to 500 km, or 0 on one side only.",
            "Глибина має бути від 1 м до 500 км або 0 лише з одного боку.",
          )
        : say(
            `The depths of stretch ${number(issue.segmentIndex + 1)} must be 0, or from 1 m to 500 km.`,
            `Глибини ділянки ${number(issue.segmentIndex + 1)} мають бути 0 або від 1 м до 500 км.`,
          );
    case "segment-out-of-range":
      return say(
        `Stretch ${number(issue.segmentIndex + 1)} does not lie on the line: it must begin before it ends, and before the line does.`,
        `Ділянка ${number(issue.segmentIndex + 1)} не лежить на лінії: її початок має бути перед її кінцем і перед кінцем лінії.`,
      );
    case "segments-overlap":
      return say(
        `Stretch ${number(issue.segmentIndex + 1)} overlaps another one. Let each begin where the one before it ends.`,
        `Ділянка ${number(issue.segmentIndex + 1)} перекриває іншу. Хай кожна починається там, де закінчується попередня.`,
      );
    default:
      return null;
  }
}

/** Of something that the recipe names: a date, an oblast, another zone. */
function describeDataIssue(locale: Locale, issue: ZoneIssue, say: Say): string | null {
  switch (issue.code) {
    case "too-few-operands":
      return say(
        "Its formula needs at least two parts. Choose them anew under “Shape”.",
        "Формулі потрібно щонайменше дві частини. Виберіть їх знову в розділі «Форма».",
      );
    case "bad-date":
      return say(
        `“${issue.date}” is no date of a control map. Choose another one.`,
        `«${issue.date}» — не дата карти контролю. Виберіть іншу.`,
      );
    case "unknown-control":
      return say(
        `There is no control map of ${describeIsoDate(locale, issue.date)} that says so. Choose another one, or import it.`,
        `Немає карти контролю за ${describeIsoDate(locale, issue.date)}, яка це показує. Виберіть іншу або імпортуйте її.`,
      );
    case "unknown-contact-line":
      return say(
        `There is no contact line of ${describeIsoDate(locale, issue.date)}. Choose another control map, or import it.`,
        `Лінії зіткнення за ${describeIsoDate(locale, issue.date)} немає. Виберіть іншу карту контролю або імпортуйте її.`,
      );
    case "unknown-oblast":
      return say(
        `The outline of ${oblastName(locale, issue.id)} is not known. Take it out of the limits or the shape.`,
        `Обрис невідомий: ${oblastName(locale, issue.id)}. Приберіть його з меж або форми.`,
      );
    case "unknown-country":
      return say(
        `The outline of the country ${issue.id} is not known. Take it out of the limits.`,
        `Обрис країни ${issue.id} невідомий. Приберіть її з меж.`,
      );
    case "unknown-river":
      return say(
        `The course of ${issue.id} is not known. Take it out of the limits.`,
        `Русло ${issue.id} невідоме. Приберіть цю річку з меж.`,
      );
    case "unknown-zone":
      return say(
        "A zone that is taken away is gone, or cannot be made itself. Take it out under “Limits”.",
        "Зони, яку вилучають, немає, або її саму не вдається побудувати. Приберіть її в розділі «Межі».",
      );
    case "circular-subtract":
      return say(
        "A zone that is taken away is itself made by taking this one away. Let one of the two go, under “Limits”.",
        "Зону, яку вилучають, саму побудовано вилученням цієї. Приберіть одну з двох у розділі «Межі».",
      );
    case "unknown-land":
      return say(
        "The outline of the land has not been loaded. Take “Land only” away, or reload the page.",
        "Обрис суходолу не завантажено. Приберіть «Лише суходіл» або перезавантажте сторінку.",
      );
    default:
      return null;
  }
}
