import type { Annotation } from "../../workspace/annotation";
import { isAtShownTime } from "../../workspace/selection/shown-annotations";
import { useApp } from "../store-context";

/** Why an annotation is not on the map now, as the key of the message that says so; null where it is. */
export function useAnnotationStatus(
  annotation: Annotation,
): "statusHidden" | "statusLayerOff" | "statusOtherTime" | null {
  const isLayerOn = useApp((state) => state.view.layers.annotations);
  const isAtTime = useApp((state) => isAtShownTime(annotation, state.time));
  if (annotation.isHidden) return "statusHidden";
  if (!isLayerOn) return "statusLayerOff";
  return isAtTime ? null : "statusOtherTime";
}
