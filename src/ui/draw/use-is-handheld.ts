import { useSyncExternalStore } from "react";

const handheld = matchMedia("(max-width: 640px)");

function subscribe(onChange: () => void): () => void {
  handheld.addEventListener("change", onChange);
  return () => handheld.removeEventListener("change", onChange);
}

/** Whether the map is so narrow that tools show their signs alone. */
export function useIsHandheld(): boolean {
  return useSyncExternalStore(subscribe, () => handheld.matches);
}
