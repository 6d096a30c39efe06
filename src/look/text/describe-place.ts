import type { Incident } from "../../core/events/incident";
import type { Locale } from "../../core/sources/localized";
import { formatLength } from "./format-number";
import { detailsMessages } from "./messages/details";
import { precisionNames } from "./messages/terms";

/** How well the place is known: "city district, ± 5 km", "oblast or region, anywhere inside it". */
export function describePlacePrecision(
  locale: Locale,
  incident: Pick<Incident, "placePrecision" | "uncertaintyRadiusMeters">,
): string {
  const texts = detailsMessages[locale];
  const precision = precisionNames[locale][incident.placePrecision];
  const radiusMeters = incident.uncertaintyRadiusMeters;
  if (radiusMeters === null) return `${precision}, ${texts.somewhereInside}`;
  return radiusMeters > 0
    ? texts.withRadius(precision, formatLength(locale, radiusMeters).replaceAll(" ", "\u00a0"))
    : precision;
}
