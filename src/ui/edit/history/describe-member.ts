import type { Incident } from "../../../core/events/incident";
import type { Locale } from "../../../core/sources/localized";
import { describeInterval } from "../../../look/text/describe-interval";
import { formatLength } from "../../../look/text/format-number";
import { incidentFieldMessages } from "../../../look/text/messages/edit/fields";
import { editHistoryMessages } from "../../../look/text/messages/edit/history";
import { partyNames, precisionNames, targetNames, weaponNames } from "../../../look/text/messages/terms";
import { scopeKeys } from "../fields/scope-keys";
import { nameOfStatus } from "../name-of-status";

export interface MemberText {
  readonly label: string;
  readonly text: string;
}

/** What members of an incident said, each under the name it has in the form. */
export function describeMembers(
  locale: Locale,
  before: Partial<Incident>,
  zone: string,
): readonly MemberText[] {
  const texts = incidentFieldMessages[locale];
  const historyTexts = editHistoryMessages[locale];
  const said: MemberText[] = [];
  const say = (label: string, text: string) => said.push({ label, text: text || historyTexts.historyEmpty });
  const { title, place, placePrecision, time, statedTime, scope, status, weapons, targets } = before;
  if (title) say(texts.title, title[locale]);
  if (place) {
    const [lng, lat] = place.lngLat;
    say(
      texts.placeName,
      [place.name[locale], place.admin1[locale], `${lat}, ${lng}`].filter(Boolean).join(" · "),
    );
  }
  if (placePrecision) say(texts.precision, precisionNames[locale][placePrecision]);
  if (before.uncertaintyRadiusMeters !== undefined) {
    const radius = before.uncertaintyRadiusMeters;
    say(texts.radius, radius === null ? "" : formatLength(locale, radius));
  }
  if (time) say(historyTexts.time, describeInterval(locale, time, zone, true));
  if (statedTime) say(texts.statedTime, statedTime[locale]);
  if (scope) say(texts.casualtiesOf, texts[scopeKeys[scope]]);
  if (status) say(texts.status, nameOfStatus(locale, status));
  if (weapons) say(texts.weapons, weapons.map((code) => weaponNames[locale][code]).join(", "));
  if (targets) say(texts.targets, targets.map((code) => targetNames[locale][code]).join(", "));
  if (before.attributions)
    say(
      historyTexts.memberAttributions,
      before.attributions.map(({ party }) => partyNames[locale][party]).join(", "),
    );
  return said;
}
