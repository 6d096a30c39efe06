import { cdp } from "vitest/browser";

interface CdpSession {
  send(method: string, params: Record<string, unknown>): Promise<unknown>;
}

/** Alt in the protocol's bit field. */
export const altKey = 1;

/** A real pointer of the browser, in this frame's CSS pixels: nothing is dispatched by script. */
export async function mouse(
  type: "mousePressed" | "mouseMoved" | "mouseReleased" | "mouseWheel",
  x: number,
  y: number,
  more: Record<string, unknown> = {},
): Promise<void> {
  const frame = window.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0, width: 1 };
  const zoom = window.frameElement ? frame.width / window.innerWidth : 1;
  const isDown = type === "mousePressed" || type === "mouseReleased";
  await (cdp() as unknown as CdpSession).send("Input.dispatchMouseEvent", {
    type,
    x: frame.left + x * zoom,
    y: frame.top + y * zoom,
    button: type === "mouseWheel" ? "none" : "left",
    buttons: type === "mouseReleased" ? 0 : 1,
    clickCount: isDown ? 1 : 0,
    ...more,
  });
}

export async function nextFrame(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** Press, several moves, and release unless `isHeld`. */
export async function dragPointer(
  from: { x: number; y: number },
  to: { x: number; y: number },
  { isHeld = false, modifiers = 0 } = {},
): Promise<void> {
  await mouse("mouseMoved", from.x, from.y, { buttons: 0 });
  await mouse("mousePressed", from.x, from.y, { modifiers });
  for (const share of [0.2, 0.6, 1]) {
    const x = from.x + (to.x - from.x) * share;
    await mouse("mouseMoved", x, from.y + (to.y - from.y) * share, { modifiers });
    await nextFrame();
  }
  if (!isHeld) await mouse("mouseReleased", to.x, to.y, { modifiers });
  await nextFrame();
}
