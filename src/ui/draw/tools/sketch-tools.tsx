import { Circle, Hexagon, type LucideIcon, Magnet, Radar, Route, Ruler } from "lucide-react";
import { sketchMessages } from "../../../look/text/messages/zones/sketch";
import {
  cancelDrawing,
  type SketchMode,
  setDrawingAid,
  startSketch,
} from "../../../workspace/commands/drawing-commands";
import { Button } from "../../controls/button";
import { useApp, useAppStore } from "../../store-context";
import { useMessages } from "../../use-messages";

interface SketchToolsProps {
  readonly iconOnly: boolean;
  readonly aidsIconOnly: boolean;
  /** All tools, or only the one in use. */
  readonly hasTools: boolean;
  readonly hasAids: boolean;
}

/** Tools beside the line: areas, rings, measuring, and how sketching is helped. Pressing one again abandons it. */
export function SketchTools({ iconOnly, aidsIconOnly, hasTools, hasAids }: SketchToolsProps) {
  const store = useAppStore();
  const messages = useMessages(sketchMessages);
  const mode = useApp((state) => state.drawing.mode);
  const aids = useApp((state) => state.drawingAids);
  const tools: readonly (readonly [SketchMode, LucideIcon, string])[] = [
    ["polygon", Hexagon, messages.drawPolygon],
    ["circle", Circle, messages.drawCircle],
    ["rings", Radar, messages.rangeRings],
    ["measure", Ruler, messages.measure],
  ];
  const toggles = [
    ["snapping", Magnet, messages.snapping],
    ["following", Route, messages.following],
  ] as const;
  const shown = hasTools ? tools : tools.filter(([own]) => own === mode);
  return (
    <>
      {shown.map(([own, icon, label]) => (
        <Button
          key={own}
          icon={icon}
          label={label}
          iconOnly={iconOnly}
          isPressed={mode === own}
          onClick={() => (mode === own ? cancelDrawing(store) : startSketch(store, own))}
        />
      ))}
      {hasAids &&
        toggles.map(([aid, icon, label]) => (
          <Button
            key={aid}
            icon={icon}
            label={label}
            iconOnly={aidsIconOnly}
            isPressed={aids[aid]}
            onClick={() => setDrawingAid(store, aid, !aids[aid])}
          />
        ))}
    </>
  );
}
