import type { Incident } from "../../../core/events/incident";
import { ownSourceId } from "../../../core/events/own-incident";
import { incidentSource } from "../../../workspace/built-in-sources";
import { useApp } from "../../store-context";
import { useSourceColors } from "../sources/use-source-names";

/** The colour that the map gives an incident's symbol in place of its family's, if it does. */
export function useSymbolColor(): (incident: Pick<Incident, "id" | "imported">) => string | undefined {
  const isBySource = useApp((state) => state.view.colorBy === "source");
  const ownIncidents = useApp((state) => state.document.ownIncidents);
  const colors = useSourceColors();
  return ({ id, imported }) => {
    if (!isBySource) return undefined;
    const isOwn = ownIncidents.some(({ incident }) => incident.id === id);
    return colors.get(isOwn ? ownSourceId : (imported?.sourceId ?? incidentSource.id));
  };
}
