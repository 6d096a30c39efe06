import { colorTokens, type InterfaceTheme } from "../look/theme/tokens";

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Writes a theme's tokens as custom properties (`--surface`, `--family-missile`, …) on an element. */
export function applyTheme(element: HTMLElement, theme: InterfaceTheme): void {
  const { family, zones, ...plain } = colorTokens[theme];
  element.dataset.theme = theme;
  for (const [name, color] of Object.entries(plain)) element.style.setProperty(`--${kebab(name)}`, color);
  for (const [name, color] of Object.entries(family)) element.style.setProperty(`--family-${name}`, color);
  for (const [index, color] of zones.entries()) element.style.setProperty(`--zone-${index}`, color);
}
