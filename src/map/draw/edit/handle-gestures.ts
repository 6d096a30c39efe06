import type { ScreenPoint } from "./handle";

const stillPx = { mouse: 3, touch: 8 };
const longPressMs = 550;

export interface HandleGestures {
  /** The pointer is down on the handle; how far it lies beside its place is kept while it is dragged. */
  readonly onGrab: (pointer: ScreenPoint) => void;
  readonly onDragStart: () => void;
  readonly onDrag: (pointer: ScreenPoint) => void;
  readonly onDragEnd: () => void;
  /** Escape while it is dragged: it goes back to where it was. */
  readonly onAbandon: () => void;
  readonly onPress: () => void;
  readonly onRemove: () => void;
  /** An arrow key: a direction of length 1, or 10 with Shift. */
  readonly onStep: (direction: ScreenPoint) => void;
  readonly onStepEnd: () => void;
  readonly onLeave: () => void;
}

const arrows: ReadonlyMap<string, ScreenPoint> = new Map([
  ["ArrowLeft", { x: -1, y: 0 }],
  ["ArrowRight", { x: 1, y: 0 }],
  ["ArrowUp", { x: 0, y: -1 }],
  ["ArrowDown", { x: 0, y: 1 }],
]);

/**
 * Listens to what happens to one handle by mouse, finger, pen and keyboard; the map below hears nothing of it. Returns
 * how to let go of a pointer that holds it: a handle that is taken out of the page hears no more of it.
 */
export function listenToHandle(button: HTMLButtonElement, gestures: HandleGestures): () => void {
  let pressed: { readonly id: number; readonly at: ScreenPoint } | null = null;
  let isDragged = false;
  let isSpent = false;
  let longPress: ReturnType<typeof setTimeout> | undefined;

  const pointOf = ({ clientX: x, clientY: y }: PointerEvent): ScreenPoint => ({ x, y });
  const remove = () => {
    if (isSpent) return;
    isSpent = true;
    gestures.onRemove();
  };
  const letGo = () => {
    clearTimeout(longPress);
    removeEventListener("keydown", onEscape, true);
    // The click that follows belongs to the drag.
    if (isDragged) isSpent = true;
    pressed = null;
    isDragged = false;
  };
  const release = ({ pointerId }: PointerEvent) => {
    if (pointerId !== pressed?.id) return;
    const wasDragged = isDragged;
    letGo();
    if (wasDragged) gestures.onDragEnd();
  };
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    letGo();
    gestures.onAbandon();
  };

  button.addEventListener("pointerdown", (event) => {
    event.stopPropagation();
    if (event.button !== 0 || !event.isPrimary) return;
    button.setPointerCapture(event.pointerId);
    pressed = { id: event.pointerId, at: pointOf(event) };
    isSpent = false;
    gestures.onGrab(pressed.at);
    if (event.pointerType !== "mouse") longPress = setTimeout(remove, longPressMs);
  });
  button.addEventListener("pointermove", (event) => {
    if (!pressed || event.pointerId !== pressed.id || isSpent) return;
    const point = pointOf(event);
    const limit = event.pointerType === "mouse" ? stillPx.mouse : stillPx.touch;
    if (!isDragged) {
      if (Math.hypot(point.x - pressed.at.x, point.y - pressed.at.y) < limit) return;
      isDragged = true;
      clearTimeout(longPress);
      // Wherever the focus is: a press does not give it to a button in every browser.
      addEventListener("keydown", onEscape, true);
      gestures.onDragStart();
    }
    gestures.onDrag(point);
  });
  for (const type of ["pointerup", "pointercancel"] as const) button.addEventListener(type, release);
  button.addEventListener("contextmenu", (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (!isDragged) remove();
    isSpent = false;
  });
  button.addEventListener("click", (event) => {
    event.stopPropagation();
    // By keyboard there is no pointer that could have spent it.
    if (!isSpent || event.detail === 0) gestures.onPress();
    isSpent = false;
  });
  for (const type of ["mousedown", "touchstart", "dblclick"] as const)
    button.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  button.addEventListener("keydown", (event) => {
    const direction = arrows.get(event.key);
    if (direction && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const times = event.shiftKey ? 10 : 1;
      gestures.onStep({ x: direction.x * times, y: direction.y * times });
    } else if (event.key === "Delete" || event.key === "Backspace") gestures.onRemove();
    else if (event.key === "Escape") gestures.onLeave();
    else if (event.key !== "Enter" && event.key !== " ") return;
    else {
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  button.addEventListener("keyup", (event) => {
    if (arrows.has(event.key)) gestures.onStepEnd();
  });
  button.addEventListener("blur", () => gestures.onStepEnd());
  return letGo;
}
