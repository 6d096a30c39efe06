import type { Zone } from "../../../core/zones/recipe";

/** What the form of an action gets. */
export interface ActionProps {
  readonly zone: Zone;
  readonly onDone: () => void;
}
