import "temporal-polyfill/global";
import "../../src/ui/base.css";
import axe from "axe-core";
import type { ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { expect } from "vitest";
import { interfaceThemes } from "../../src/look/theme/tokens";
import { applyTheme } from "../../src/ui/apply-theme";

let root: Root | null = null;
let host: HTMLElement | null = null;

/** Shows something as the page's main part, in the light theme and in English. */
export function showInPage(content: ReactNode, style = ""): void {
  applyTheme(document.documentElement, "light");
  document.documentElement.lang = "en";
  host = document.body.appendChild(document.createElement("main"));
  host.style.cssText = style;
  root = createRoot(host);
  root.render(content);
}

export function clearPage(): void {
  root?.unmount();
  host?.remove();
}

/** Colours are judged as they end. To wait for the end would take for ever where a browser holds animations of what is out of sight. */
function endAnimations(): void {
  for (const animation of document.getAnimations())
    if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
}

/** No rule of axe is broken in either theme, by whatever is open. */
export async function expectNoViolations(within: HTMLElement = document.body): Promise<void> {
  for (const theme of interfaceThemes) {
    applyTheme(document.documentElement, theme);
    endAnimations();
    const { violations } = await axe.run(within, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [theme, id, nodes[0]?.html])).toEqual([]);
  }
}
