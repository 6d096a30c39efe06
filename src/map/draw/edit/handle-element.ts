import "./handles.css";
import type { HandleKind, MapHandle } from "./handle";

const svgNamespace = "http://www.w3.org/2000/svg";

/** In a square of 14: arrows to and fro, a plus, arrows to all sides. */
const glyphs: Partial<Record<HandleKind, string>> = {
  depth: "M7 1.5v11M4.5 4 7 1.5 9.5 4M4.5 10 7 12.5 9.5 10",
  radius: "M7 1.5v11M4.5 4 7 1.5 9.5 4M4.5 10 7 12.5 9.5 10",
  split: "M7 2.5v9M2.5 7h9",
  move: "M7 .5v13M.5 7h13M5 2.5l2-2 2 2M5 11.5l2 2 2-2M2.5 5l-2 2 2 2M11.5 5l2 2-2 2",
};

/** A button that stands for a handle of its kind; what it is called and where it stands is told it later. */
export function createHandleElement(kind: HandleKind): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "demarc-handle";
  button.dataset.kind = kind;
  const shape = button.appendChild(document.createElement("span"));
  const path = glyphs[kind];
  if (path) {
    const svg = shape.appendChild(document.createElementNS(svgNamespace, "svg"));
    svg.setAttribute("viewBox", "0 0 14 14");
    svg.setAttribute("aria-hidden", "true");
    svg.appendChild(document.createElementNS(svgNamespace, "path")).setAttribute("d", path);
  }
  return button;
}

/** Gives the button the name, the description and the direction of a handle. */
export function describeHandle(button: HTMLButtonElement, handle: MapHandle, help: string): void {
  const description = handle.value === null ? help : `${handle.value}. ${help}`;
  const texts = {
    "aria-label": handle.name,
    "aria-description": description,
    title: `${handle.name}\n${help}`,
  };
  for (const [name, text] of Object.entries(texts))
    if (button.getAttribute(name) !== text) button.setAttribute(name, text);
  button.style.setProperty("--handle-turn", `${Math.round(handle.turnDegrees)}deg`);
}
