import { ChevronLeft, ChevronRight, Pause, Play } from "lucide-react";
import { timelineMessages } from "../../../look/text/messages/timeline";
import { stepEdge, stepWindow } from "../../../workspace/commands/time-commands";
import { Button } from "../../controls/button";
import { useApp, useAppStore } from "../../store-context";
import { useMessages } from "../../use-messages";
import { togglePlayback } from "../playback/toggle-playback";

export function PlayButton() {
  const texts = useMessages(timelineMessages);
  const store = useAppStore();
  const isPlaying = useApp((state) => state.isPlaying);
  const isEmpty = useApp((state) => state.events.table.count === 0);
  return (
    <Button
      iconOnly
      look="primary"
      icon={isPlaying ? Pause : Play}
      label={isPlaying ? texts.pause : texts.play}
      disabled={isEmpty}
      onClick={() => togglePlayback(store)}
    />
  );
}

/** One step back, one step forward. */
export function StepButtons() {
  const texts = useMessages(timelineMessages);
  const store = useAppStore();
  const stepBy = (count: number) => {
    if (store.getState().time.mode === "window") stepWindow(store, count);
    else stepEdge(store, "playhead", count);
  };
  return (
    <>
      <Button iconOnly icon={ChevronLeft} label={texts.earlier} onClick={() => stepBy(-1)} />
      <Button iconOnly icon={ChevronRight} label={texts.later} onClick={() => stepBy(1)} />
    </>
  );
}
