import { ownSourceId } from "../../core/events/own-incident";
import type { Locale } from "../../core/sources/localized";
import { ownSourceMessages } from "../../look/text/messages/own-source";
import { incidentSource } from "../../workspace/built-in-sources";
import type { AppState } from "../../workspace/state";

/** What a source of incidents is called on a page. */
export function sourceName({ document }: Pick<AppState, "document">, id: string, locale: Locale): string {
  if (id === incidentSource.id) return incidentSource.name[locale];
  if (id === ownSourceId) return ownSourceMessages[locale].editedHere;
  return document.sources.find((source) => source.id === id)?.name ?? id;
}
