/** The part of `window.trustedTypes` that is used here; browsers that do not know it take plain texts. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: {
      readonly createScriptURL?: (url: string) => string | null;
      readonly createHTML?: (text: string) => string;
    },
  ): { createHTML(text: string): string };
}

const factory = () => (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes;

/** Whether an address of a script or a worker is one of the page's own. */
export function isOwnScript(url: string, pageUrl: string): boolean {
  if (!URL.canParse(url, pageUrl)) return false;
  const [asked, page] = [new URL(url, pageUrl), new URL(pageUrl)];
  return asked.origin === page.origin && ["blob:", page.protocol].includes(asked.protocol);
}

/**
 * Lets workers and the service worker start from the page's own files, and lets no text become markup or script,
 * wherever a library might try. To be called once, before anything else.
 */
export function installTrustedTypes(): void {
  factory()?.createPolicy("default", {
    createScriptURL: (url) => (isOwnScript(url, location.href) ? url : null),
  });
}

let svgPolicy: ReturnType<PolicyFactory["createPolicy"]> | null = null;

/** A finished SVG of ours for `DOMParser` alone, whose documents are never shown and run nothing. */
export function ownSvg(svg: string): string {
  svgPolicy ??= factory()?.createPolicy("own-svg", { createHTML: (text) => text }) ?? null;
  return svgPolicy?.createHTML(svg) ?? svg;
}
