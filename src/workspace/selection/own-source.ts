import { type OwnIncident, ownSourceId } from "../../core/events/own-incident";
import type { ImportedSource } from "../../core/sources/imported-source";
import type { DataSource } from "../../core/sources/source";
import { ownSourceMessages } from "../../look/text/messages/own-source";
import { incidentSource } from "../built-in-sources";
import type { WorkspaceDocument } from "../document";

type Sources = Pick<WorkspaceDocument, "sources" | "formerSources">;

/** Every imported source that something here may rest on, also those that were removed. */
export function allSources({ sources, formerSources }: Sources): ImportedSource[] {
  return [...sources, ...formerSources.filter(({ id }) => sources.every((source) => source.id !== id))];
}

/** Whether an incident edited here was made of incidents of an imported source. */
export function restsOn({ incident, basedOn }: OwnIncident, sourceId: string): boolean {
  return incident.imported?.sourceId === sourceId || basedOn.some((id) => id.startsWith(`${sourceId}:`));
}

/** Ids of the sources from which incidents that were edited here come, each once; none for those that were added. */
export function originalSourceIds(ownIncidents: readonly OwnIncident[], document: Sources): string[] {
  const imported = allSources(document).map(({ id }) => id);
  const ids = ownIncidents.flatMap((own) => {
    const ofRows = imported.filter((id) => restsOn(own, id));
    const isOfRows = (id: string) => imported.some((sourceId) => id.startsWith(`${sourceId}:`));
    const isOfBuiltIn = own.basedOn.some((id) => !isOfRows(id));
    return isOfBuiltIn ? [incidentSource.id, ...ofRows] : ofRows;
  });
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
