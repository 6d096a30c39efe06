/** A drag from its press on. */
export interface PointerRun {
  readonly press: PointerEvent;
  /** Called at most once a frame while the pointer moves, and with its last place when it is released. */
  readonly move: (event: PointerEvent) => void;
  /** Escape, or the browser takes the pointer away: everything is to be as it was. */
  readonly restore: () => void;
  readonly onEnd: () => void;
}

/** Follows a pointer over the whole page from press to release; returns how to end it from outside. */
export function followPointer({ press, move, restore, onEnd }: PointerRun): () => void {
  const listening = new AbortController();
  let latest = press;
  let frame = 0;

  const apply = () => {
    frame = 0;
    move(latest);
  };
  const end = () => {
    listening.abort();
    cancelAnimationFrame(frame);
    onEnd();
  };
  const giveUp = () => {
    restore();
    end();
  };
  const ofThisPointer = (handle: (event: PointerEvent) => void) => (event: PointerEvent) => {
    if (event.pointerId === press.pointerId) handle(event);
  };

  const { signal } = listening;
  window.addEventListener(
    "pointermove",
    ofThisPointer((event) => {
      latest = event;
      frame ||= requestAnimationFrame(apply);
    }),
    { signal },
  );
  window.addEventListener(
    "pointerup",
    ofThisPointer((event) => {
      latest = event;
      apply();
      end();
    }),
    { signal },
  );
  window.addEventListener("pointercancel", ofThisPointer(giveUp), { signal });
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      giveUp();
    },
    { signal, capture: true },
  );
  return end;
}
