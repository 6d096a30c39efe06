import "temporal-polyfill/global";
import "../../../src/ui/base.css";
import axe from "axe-core";
import { useMemo } from "react";
import { createRoot, type Root } from "react-dom/client";
import { expect } from "vitest";
import { findIncident } from "../../../src/core/events/event-set/incident-at";
import { themeNames } from "../../../src/look/theme/tokens";
import { applyTheme } from "../../../src/ui/apply-theme";
import { AddIncidentButton } from "../../../src/ui/edit/add-incident-button";
import { IncidentActions } from "../../../src/ui/edit/incident-actions";
import { StoreProvider, useApp } from "../../../src/ui/store-context";
import type { AppStore } from "../../../src/workspace/store";

let root: Root | null = null;
let host: HTMLElement | null = null;

/** The actions of the selected incident, as its details have them. */
function SelectedActions() {
  const events = useApp((state) => state.events);
  const id = useApp(({ selection }) => (selection?.kind === "incident" ? selection.id : null));
  const incident = useMemo(() => (id === null ? null : findIncident(events, id)), [events, id]);
  return incident && <IncidentActions key={incident.id} incident={incident} />;
}

export function mountEdit(store: AppStore): AppStore {
  applyTheme(document.documentElement, "light");
  document.documentElement.lang = "en";
  host = document.body.appendChild(document.createElement("main"));
  root = createRoot(host);
  root.render(
    <StoreProvider value={store}>
      <AddIncidentButton />
      <SelectedActions />
    </StoreProvider>,
  );
  return store;
}

export function unmountEdit(): void {
  root?.unmount();
  host?.remove();
}

/** No rule of axe is broken in either theme, by whatever is open. */
export async function expectNoViolations(): Promise<void> {
  for (const theme of themeNames) {
    applyTheme(document.documentElement, theme);
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [theme, id, nodes[0]?.html])).toEqual([]);
  }
}
