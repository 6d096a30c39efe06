import type { Proposal } from "../../../core/zones/proposal";
import { LineSample, ZoneSample } from "../layers/layer-samples";

/** How a proposal's reading looks on the map: a line, or an area with the edge its certainty gives it. */
export function ProposalSample({ proposal }: { readonly proposal: Proposal }) {
  if (proposal.zone.recipe.kind === "line") return <LineSample color="var(--zone-0)" />;
  return <ZoneSample edge={proposal.certainty === "fixed-by-text" ? "fixed" : "assumed"} />;
}
