import { type OwnIncident, ownSourceId } from "../../core/events/own-incident";
import type { DataSource } from "../../core/sources/source";
import { ownSourceMessages } from "../../look/text/messages/own-source";
import { incidentSource } from "../built-in-sources";
import type { WorkspaceDocument } from "../document";

/** The source of an incident by its id: those of imported tables begin with that of their source. */
function sourceIdOf(id: string, { sources }: Pick<WorkspaceDocument, "sources">): string {
  const imported = sources.find((source) => id.startsWith(`${source.id}:`));
  return imported?.id ?? incidentSource.id;
}

/** Ids of the sources from which incidents that were edited here come, each once; none for those that were added. */
export function originalSourceIds(
  ownIncidents: readonly OwnIncident[],
  document: Pick<WorkspaceDocument, "sources">,
): string[] {
  const ids = ownIncidents.flatMap(({ incident, basedOn }) => [
    ...basedOn.map((id) => sourceIdOf(id, document)),
    ...(incident.imported ? [incident.imported.sourceId] : []),
  ]);
  return [...new Set(ids)].filter((id) => id !== ownSourceId);
}

/** What was added or edited here, as a source: credited to the map's author and to the sources it is based on. */
export function ownSource(originals: readonly DataSource[]): DataSource {
  const attribution = (locale: "en" | "uk") => {
    const messages = ownSourceMessages[locale];
    const names = originals.map(({ name }) => name[locale]);
    return names.length === 0
      ? messages.ownAdded
      : messages.ownEdited(new Intl.ListFormat(locale).format(names));
  };
  return {
    id: ownSourceId,
    name: { en: ownSourceMessages.en.editedHere, uk: ownSourceMessages.uk.editedHere },
    licence: [...new Set(originals.map(({ licence }) => licence).filter((licence) => licence !== ""))].join(
      "; ",
    ),
    attribution: { en: attribution("en"), uk: attribution("uk") },
    accessed: null,
  };
}
