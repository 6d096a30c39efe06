import { useMemo } from "react";
import type { Proposal } from "../../../core/zones/proposal";
import { zoneHue } from "../../../look/theme/tokens";
import { letterProposals } from "../../../workspace/selection/lettered-proposals";
import { useApp } from "../../store-context";
import { LineSample, ZoneSample } from "../layers/layer-samples";
import styles from "./zones.module.css";

/** The letter under which a proposal stands on the map now, null while it is not shown. */
function useLetter(proposalId: string): string | null {
  const document = useApp((state) => state.document);
  const data = useApp((state) => state.data);
  const view = useApp((state) => state.view);
  const time = useApp((state) => state.time);
  return useMemo(() => {
    const found = letterProposals({ document, data, view, time }).find(
      ({ proposal }) => proposal.zone.id === proposalId,
    );
    return found?.scenario ?? null;
  }, [document, data, view, time, proposalId]);
}

/** How a proposal's reading looks on the map: a line or an area in its colour, with its letter while it is shown. */
export function ProposalSample({ proposal }: { readonly proposal: Proposal }) {
  const letter = useLetter(proposal.zone.id);
  const hue = zoneHue(letter ?? "");
  const sample =
    proposal.zone.recipe.kind === "line" ? (
      <LineSample color={`var(--zone-${hue})`} />
    ) : (
      <ZoneSample edge={proposal.certainty === "fixed-by-text" ? "fixed" : "assumed"} colorIndex={hue} />
    );
  return (
    <>
      {sample}
      {letter !== null && (
        <b className={styles.mapLetter} aria-hidden="true" style={{ color: `var(--zone-${hue})` }}>
          {letter}
        </b>
      )}
    </>
  );
}
