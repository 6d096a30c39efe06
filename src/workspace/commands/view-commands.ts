import type { Selection } from "../state";
import type { AppStore } from "../store";
import type { LayerId, ViewState } from "../view-state";

export function setView(store: AppStore, change: Partial<ViewState>): void {
  store.setState({ view: { ...store.getState().view, ...change } });
}

export function setLayerVisible(store: AppStore, layer: LayerId, isVisible: boolean): void {
  const { view } = store.getState();
  setView(store, { layers: { ...view.layers, [layer]: isVisible } });
}

export function setProposalShown(store: AppStore, proposalId: string, isShown: boolean): void {
  const others = store.getState().view.shownProposals.filter((id) => id !== proposalId);
  setView(store, {
    shownProposals: isShown ? [...others, proposalId] : others,
  });
}

export function select(store: AppStore, selection: Selection): void {
  store.setState({ selection });
}
