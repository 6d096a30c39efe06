import { useMemo } from "react";
import { findIncident } from "../../../src/core/events/event-set/incident-at";
import { AddIncidentButton } from "../../../src/ui/edit/add-incident-button";
import { IncidentActions } from "../../../src/ui/edit/incident-actions";
import { KeeperProvider } from "../../../src/ui/keeper-context";
import { StoreProvider, useApp } from "../../../src/ui/store-context";
import type { WorkKeeper } from "../../../src/workspace/keeping";
import type { AppStore } from "../../../src/workspace/store";
import { showInPage } from "../page-host";

/** The actions of the selected incident, as its details have them. */
function SelectedActions() {
  const events = useApp((state) => state.events);
  const id = useApp(({ selection }) => (selection?.kind === "incident" ? selection.id : null));
  const incident = useMemo(() => (id === null ? null : findIncident(events, id)), [events, id]);
  return incident && <IncidentActions key={incident.id} incident={incident} />;
}

export function mountEdit(store: AppStore, keeper: WorkKeeper | null = null): AppStore {
  showInPage(
    <StoreProvider value={store}>
      <KeeperProvider value={keeper}>
        <AddIncidentButton />
        <SelectedActions />
      </KeeperProvider>
    </StoreProvider>,
  );
  return store;
}
