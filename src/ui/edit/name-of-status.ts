import type { IncidentStatus } from "../../core/events/incident";
import type { Locale } from "../../core/sources/localized";
import { incidentFieldMessages } from "../../look/text/messages/edit/fields";
import { statusNames } from "../../look/text/messages/terms";

/** A status as the form and the history call it: by hand it is somebody's choice that nothing was weighed yet. */
export function nameOfStatus(locale: Locale, status: IncidentStatus): string {
  return status === "reported" ? incidentFieldMessages[locale].statusReported : statusNames[locale][status];
}
