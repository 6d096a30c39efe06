import { type Map as MapLibreMap, Marker } from "maplibre-gl";
import { colorTokens } from "../../look/theme/tokens";
import { profileCursor } from "../../workspace/profile-cursor";
import type { AppStore } from "../../workspace/store";

function createElement(): HTMLElement {
  const element = document.createElement("div");
  element.setAttribute("aria-hidden", "true");
  element.dataset.demarcProfileMarker = "";
  // A click goes to what lies below.
  element.style.cssText =
    "width: 18px; height: 18px; border: 3px solid; border-radius: 50%; pointer-events: none";
  return element;
}

/** Marks the place on the map that a withdrawal profile is asked about; nothing while none is. */
export function startProfileMarker(map: MapLibreMap, store: AppStore): () => void {
  const cursor = profileCursor(store);
  const element = createElement();
  const marker = new Marker({ element });
  let isShown = false;

  const reconcile = () => {
    const station = cursor.get();
    if (station === null) {
      if (isShown) marker.remove();
      isShown = false;
      return;
    }
    const { focus, labelHalo } = colorTokens[store.getState().view.theme];
    element.style.borderColor = focus;
    element.style.background = labelHalo;
    element.style.boxShadow = `0 0 0 2px ${labelHalo}`;
    marker.setLngLat([station.lngLat[0], station.lngLat[1]]);
    if (!isShown) marker.addTo(map);
    isShown = true;
  };

  reconcile();
  const unsubscribe = cursor.subscribe(reconcile);
  return () => {
    unsubscribe();
    marker.remove();
  };
}
