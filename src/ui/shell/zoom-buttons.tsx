import { Maximize, Minus, Plus } from "lucide-react";
import type { RefObject } from "react";
import { shellMessages } from "../../look/text/messages/shell";
import type { MapController } from "../../map/map-controller";
import { setView } from "../../workspace/commands/view-commands";
import { initialView } from "../../workspace/view-state";
import { Button } from "../controls/button";
import { useAppStore } from "../store-context";
import { useMessages } from "../use-messages";

interface ZoomButtonsProps {
  /** Empty until the map stands. */
  readonly controller: RefObject<MapController | null>;
  readonly className: string | undefined;
}

/** Nearer, farther, and back to the whole. */
export function ZoomButtons({ controller, className }: ZoomButtonsProps) {
  const store = useAppStore();
  const messages = useMessages(shellMessages);
  return (
    <div className={className}>
      <Button icon={Plus} iconOnly label={messages.zoomIn} onClick={() => controller.current?.map.zoomIn()} />
      <Button
        icon={Minus}
        iconOnly
        label={messages.zoomOut}
        onClick={() => controller.current?.map.zoomOut()}
      />
      <Button
        icon={Maximize}
        iconOnly
        label={messages.resetView}
        onClick={() => setView(store, { camera: initialView.camera })}
      />
    </div>
  );
}
