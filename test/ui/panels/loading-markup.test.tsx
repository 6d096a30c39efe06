import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { ControlLegend } from "../../../src/ui/panels/layers/control-legend";
import { IncidentLegend } from "../../../src/ui/panels/layers/incident-legend";
import { ProposalList } from "../../../src/ui/panels/zones/proposal-list";
import { StoreProvider } from "../../../src/ui/store-context";
import { emptyBuiltInData } from "../../../src/workspace/built-in-data";
import { createAppStore } from "../../../src/workspace/store";

const said = (isLoaded: boolean) =>
  renderToStaticMarkup(
    <StoreProvider value={createAppStore({ data: { ...emptyBuiltInData, isLoaded } })}>
      <ControlLegend />
      <IncidentLegend />
      <ProposalList />
    </StoreProvider>,
  );

it("says what is being loaded, and only afterwards that there is none", () => {
  for (const words of ["Loading control maps…", "Loading incidents…", "Loading proposals…"]) {
    expect(said(false)).toContain(words);
    expect(said(true)).not.toContain(words);
  }
  for (const words of ["No control map for this moment", "No incident passes", "No proposals are loaded."]) {
    expect(said(false)).not.toContain(words);
    expect(said(true)).toContain(words);
  }
});
