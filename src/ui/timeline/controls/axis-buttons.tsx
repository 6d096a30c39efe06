import { MoveHorizontal, ZoomIn, ZoomOut } from "lucide-react";
import { timelineMessages } from "../../../look/text/messages/timeline";
import { Button } from "../../controls/button";
import { useMessages } from "../../use-messages";
import type { Axis } from "../axis/use-axis";

const zoomFactor = 0.6;

/** The axis by keyboard and by thumb: what wheel and double click do. */
export function AxisButtons({ axis }: { readonly axis: Axis }) {
  const texts = useMessages(timelineMessages);
  return (
    <>
      <Button iconOnly icon={ZoomOut} label={texts.squeezeAxis} onClick={() => axis.zoom(1 / zoomFactor)} />
      <Button iconOnly icon={ZoomIn} label={texts.stretchAxis} onClick={() => axis.zoom(zoomFactor)} />
      <Button
        iconOnly
        icon={MoveHorizontal}
        label={texts.showEverything}
        disabled={axis.isEverything}
        onClick={axis.showEverything}
      />
    </>
  );
}
