import type { Map as MapLibreMap } from "maplibre-gl";
import type { LngLat } from "../../../core/geo/position";
import type { MapHandle, ScreenPoint } from "./handle";
import { createHandleElement, describeHandle } from "./handle-element";
import { listenToHandle } from "./handle-gestures";

const svgNamespace = "http://www.w3.org/2000/svg";
/** Share of the smaller side of the view that an arrow key moves a handle by. */
const stepShare = 0.01;

export interface HandleEvents {
  readonly onStart: (handle: MapHandle) => void;
  readonly onMove: (handle: MapHandle, to: LngLat) => void;
  /** An arrow key: the handle, as it now is, goes a little from where it now is. */
  readonly onStep: (handle: MapHandle, to: LngLat) => void;
  readonly onEnd: (handle: MapHandle) => void;
  /** A drag was broken off: what it did is to be taken back. */
  readonly onAbandon: (handle: MapHandle) => void;
  readonly onPress: (handle: MapHandle) => void;
  readonly onRemove: (handle: MapHandle) => void;
}

export interface HandleLayer {
  readonly setName: (name: string) => void;
  readonly setColor: (color: string) => void;
  /** Shows these handles and no others; one that is being dragged stays whatever becomes of it. */
  readonly setHandles: (handles: readonly MapHandle[], helpOf: (handle: MapHandle) => string) => void;
  /** Lines of what the map has not drawn yet. */
  readonly setPreview: (paths: readonly (readonly LngLat[])[]) => void;
  readonly focusedId: () => string | null;
  readonly focus: (id: string) => void;
  readonly stop: () => void;
}

interface ShownHandle {
  handle: MapHandle;
  readonly button: HTMLButtonElement;
  /** Lets go of the pointer that holds it. */
  letGo: () => void;
}

interface Drag {
  readonly shown: ShownHandle;
  /** The handle as it was when it was taken hold of. */
  readonly start: MapHandle;
  readonly grabbedPx: ScreenPoint;
  /** Where it would be by the pointer alone. */
  at: ScreenPoint;
}

/** Buttons over the map for the handles of a zone: to drag, to press, to remove, by pointer and by keyboard. */
export function showHandleLayer(map: MapLibreMap, events: HandleEvents): HandleLayer {
  const container = document.createElement("div");
  container.className = "demarc-handles";
  container.setAttribute("role", "group");
  const svg = container.appendChild(document.createElementNS(svgNamespace, "svg"));
  svg.setAttribute("aria-hidden", "true");
  const line = svg.appendChild(document.createElementNS(svgNamespace, "path"));
  const value = container.appendChild(document.createElement("div"));
  value.className = "demarc-handle-value";
  value.setAttribute("aria-hidden", "true");
  map.getCanvasContainer().append(container);

  const shown = new Map<string, ShownHandle>();
  let preview: readonly (readonly LngLat[])[] = [];
  let drag: Drag | null = null;
  let stepped: MapHandle | null = null;
  let frame = 0;

  const project = ([lng, lat]: LngLat): ScreenPoint => map.project([lng, lat]);
  const placeOf = ({ lngLat, offsetPx }: MapHandle): ScreenPoint => {
    const { x, y } = project(lngLat);
    return { x: x + offsetPx.x, y: y + offsetPx.y };
  };
  const move = (element: HTMLElement, { x, y }: ScreenPoint, anchor: string) => {
    element.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) ${anchor}`;
  };
  const toMap = ({ x, y }: ScreenPoint): ScreenPoint => {
    const { left, top } = container.getBoundingClientRect();
    return { x: x - left, y: y - top };
  };
  const unproject = ({ x, y }: ScreenPoint): LngLat => {
    const { lng, lat } = map.unproject([x, y]).wrap();
    return [lng, lat];
  };

  const showValue = () => {
    const active = drag?.shown ?? [...shown.values()].find(({ button }) => button.matches(":focus-visible"));
    const text = active?.handle.value ?? null;
    value.hidden = text === null;
    if (text === null || !active) return;
    value.textContent = text;
    const { x, y } = placeOf(active.handle);
    move(value, { x: x + 20, y: y - 14 }, "translate(0, -100%)");
  };

  const placeHandles = () => {
    for (const one of shown.values()) {
      const isLoose = drag?.shown === one && one.handle.isLoose;
      move(one.button, isLoose && drag ? drag.at : placeOf(one.handle), "translate(-50%, -50%)");
    }
    showValue();
  };

  const drawPreview = () => {
    line.setAttribute(
      "d",
      preview
        .map((path) =>
          path.map((position) => project(position)).map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`),
        )
        .filter(({ length }) => length > 1)
        .map((points) => `M${points.join("L")}`)
        .join(""),
    );
  };

  const endDrag = (): Drag | null => {
    const ended = drag;
    drag = null;
    if (ended) {
      delete ended.shown.button.dataset.dragged;
      map.getCanvas().style.cursor = "";
    }
    return ended;
  };

  const listen = (one: ShownHandle) =>
    listenToHandle(one.button, {
      onGrab: (pointer) => {
        const at = project(one.handle.lngLat);
        const down = toMap(pointer);
        drag = { shown: one, start: one.handle, grabbedPx: { x: down.x - at.x, y: down.y - at.y }, at: down };
      },
      onDragStart: () => {
        if (!drag?.start.move) return;
        one.button.dataset.dragged = "";
        map.getCanvas().style.cursor = "grabbing";
        events.onStart(drag.start);
      },
      onDrag: (pointer) => {
        if (!drag?.start.move) return;
        drag.at = toMap(pointer);
        const { at, grabbedPx, start } = drag;
        events.onMove(start, unproject({ x: at.x - grabbedPx.x, y: at.y - grabbedPx.y }));
        placeHandles();
      },
      onDragEnd: () => {
        const ended = endDrag();
        if (ended?.start.move) events.onEnd(ended.start);
      },
      onAbandon: () => {
        const ended = endDrag();
        if (ended?.start.move) events.onAbandon(ended.start);
      },
      onPress: () => {
        drag = null;
        events.onPress(one.handle);
      },
      onRemove: () => {
        drag = null;
        events.onRemove(one.handle);
      },
      onStep: ({ x, y }) => {
        const { handle } = one;
        if (handle.kind === "midpoint") {
          events.onPress(handle);
          return;
        }
        if (!handle.move) return;
        if (stepped?.id !== handle.id) {
          stepped = handle;
          events.onStart(handle);
        }
        const { clientWidth, clientHeight } = map.getContainer();
        const stepPx = Math.max(2, stepShare * Math.min(clientWidth, clientHeight));
        const from = project(handle.lngLat);
        events.onStep(handle, unproject({ x: from.x + x * stepPx, y: from.y + y * stepPx }));
      },
      onStepEnd: () => {
        const ended = stepped;
        stepped = null;
        if (ended) events.onEnd(ended);
        showValue();
      },
      onLeave: () => map.getCanvas().focus(),
    });

  const create = (handle: MapHandle): ShownHandle => {
    const one: ShownHandle = { handle, button: createHandleElement(handle.kind), letGo: () => undefined };
    one.letGo = listen(one);
    one.button.addEventListener("focus", showValue);
    return one;
  };

  const onMove = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      placeHandles();
      drawPreview();
    });
  };
  map.on("move", onMove);
  map.on("resize", onMove);

  return {
    setName: (name) => container.setAttribute("aria-label", name),
    setColor: (color) => container.style.setProperty("--handle-color", color),
    setHandles: (handles, helpOf) => {
      const next = new Map(handles.map((handle) => [handle.id, handle]));
      for (const [id, one] of shown) {
        if (next.get(id)?.kind === one.handle.kind || drag?.shown === one) continue;
        shown.delete(id);
        one.letGo();
        one.button.remove();
      }
      for (const handle of handles) {
        const known = shown.get(handle.id);
        // A loose one that is dragged has become another thing; the one below it must not be seen.
        if (known && !(drag?.shown === known && known.handle.isLoose)) known.handle = handle;
        const one = known ?? create(handle);
        if (!known) shown.set(handle.id, one);
        describeHandle(one.button, one.handle, helpOf(one.handle));
        one.button.style.visibility =
          drag && drag.start.nextId === handle.id && drag.shown !== one ? "hidden" : "";
      }
      // In the order of the keyboard; a button that is moved in the page would lose its focus and its pointer.
      let before: Element = value;
      for (const handle of handles) {
        const { button } = shown.get(handle.id) as ShownHandle;
        const isHeld = document.activeElement === button || drag?.shown.button === button;
        if (before.nextElementSibling !== button && !isHeld) before.after(button);
        before = button;
      }
      placeHandles();
    },
    setPreview: (paths) => {
      preview = paths;
      onMove();
    },
    focusedId: () => {
      for (const [id, { button }] of shown) if (document.activeElement === button) return id;
      return null;
    },
    focus: (id) => shown.get(id)?.button.focus({ preventScroll: true }),
    stop: () => {
      cancelAnimationFrame(frame);
      for (const { letGo } of shown.values()) letGo();
      endDrag();
      map.off("move", onMove);
      map.off("resize", onMove);
      const hadFocus = container.contains(document.activeElement);
      container.remove();
      if (hadFocus) map.getCanvas().focus();
    },
  };
}
