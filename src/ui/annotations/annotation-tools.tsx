import { MessageSquareText, MoveUpRight } from "lucide-react";
import { annotationMessages } from "../../look/text/messages/annotations";
import { startArrow, startNote } from "../../workspace/commands/annotation-commands";
import { cancelDrawing } from "../../workspace/commands/drawing-commands";
import { Button } from "../controls/button";
import { useApp, useAppStore } from "../store-context";
import { useMessages } from "../use-messages";
// What is placed is written at once: its form is here before the first click.
import "./annotation-panel";

/** The tools that put a note or an arrow on the map; pressing one again abandons it. */
export function AnnotationTools({ iconOnly }: { readonly iconOnly: boolean }) {
  const store = useAppStore();
  const messages = useMessages(annotationMessages);
  const mode = useApp((state) => state.drawing.mode);
  const tools = [
    { mode: "note", icon: MessageSquareText, label: messages.addNote, start: startNote },
    { mode: "arrow", icon: MoveUpRight, label: messages.addArrow, start: startArrow },
  ] as const;
  return tools.map(({ mode: own, icon, label, start }) => (
    <Button
      key={own}
      icon={icon}
      label={label}
      iconOnly={iconOnly}
      isPressed={mode === own}
      onClick={() => (mode === own ? cancelDrawing(store) : start(store))}
    />
  ));
}

/** What to do next while a note or an arrow is being placed. */
export function PlacingHint() {
  const messages = useMessages(annotationMessages);
  const drawing = useApp((state) => state.drawing);
  if (drawing.mode === "note") return messages.hintNote;
  if (drawing.mode === "arrow") return drawing.tail === null ? messages.hintTail : messages.hintHead;
  return null;
}
