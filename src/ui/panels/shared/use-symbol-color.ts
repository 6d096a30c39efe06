import type { Incident } from "../../../core/events/incident";
import { incidentSource } from "../../../workspace/built-in-sources";
import { useApp } from "../../store-context";
import { useSourceColors } from "../sources/use-source-names";

/** The colour that the map gives an incident's symbol in place of its family's, if it does. */
export function useSymbolColor(): (incident: Pick<Incident, "imported">) => string | undefined {
  const isBySource = useApp((state) => state.view.colorBy === "source");
  const colors = useSourceColors();
  return ({ imported }) => (isBySource ? colors.get(imported?.sourceId ?? incidentSource.id) : undefined);
}
