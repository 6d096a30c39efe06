import { useEffect, useState } from "react";
import type { GroundData } from "./ground-context";

/** The ground once it is loaded; null until then. */
export function useLoadedGround(ground: Promise<GroundData>): GroundData | null {
  const [loaded, setLoaded] = useState<GroundData | null>(null);
  useEffect(() => {
    let isGone = false;
    void ground.then((value) => !isGone && setLoaded(value));
    return () => {
      isGone = true;
    };
  }, [ground]);
  return loaded;
}
