import type { UnderlayOptions } from "../../map/online/basemap-underlay";
import { ArchiveSource } from "../../runtime/online/archive-source";
import { type BasemapStep, openBasemap } from "../../runtime/online/load-basemap-style";

/** How the basemap of other hosts stands. It lives as long as the page: no file, link or storage brings it back. */
export type BasemapState =
  | { readonly status: "off" }
  | { readonly status: "asking"; readonly hosts: readonly string[] }
  | { readonly status: "loading" }
  | { readonly status: "shown"; readonly hosts: readonly string[]; readonly leftOut: number }
  | { readonly status: "failed"; readonly code: string; readonly detail: string };

let state: BasemapState = { status: "off" };
const listeners = new Set<() => void>();
const allowed = new Set<string>();
let advance: ReturnType<typeof openBasemap> | null = null;
let running: AbortController | null = null;
let takeAway: (() => void) | null = null;

export const basemapState = () => state;

export function onBasemapState(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(next: BasemapState): void {
  state = next;
  for (const listener of listeners) listener();
}

async function show(step: Extract<BasemapStep, { kind: "ready" }>): Promise<void> {
  const { layUnder } = await import("../../map/online/basemap-underlay");
  const options: UnderlayOptions = {
    style: step.style,
    hosts: step.hosts,
    openArchive: (url) => new ArchiveSource(url),
    onFailure: (detail) => set({ status: "failed", code: "", detail }),
  };
  takeAway = layUnder(options);
  set({ status: "shown", hosts: step.hosts, leftOut: step.issues.length });
}

async function go(): Promise<void> {
  if (advance === null) return;
  const controller = new AbortController();
  running = controller;
  set({ status: "loading" });
  try {
    const step = await advance(allowed, controller.signal);
    if (controller.signal.aborted) return;
    if (step.kind === "asks") set({ status: "asking", hosts: step.hosts });
    else if (step.kind === "failed") set({ status: "failed", code: step.code, detail: step.detail });
    else await show(step);
  } catch (error) {
    set({ status: "failed", code: "", detail: String(error) });
  }
}

/** Begins with an address; nobody is asked before `allowHosts`. */
export function chooseBasemap(address: string): void {
  removeBasemap();
  allowed.clear();
  advance = openBasemap(address.trim());
  void go();
}

/** Lets the page ask the hosts that it named last, and goes on. */
export function allowHosts(): void {
  if (state.status !== "asking") return;
  for (const host of state.hosts) allowed.add(host);
  void go();
}

/** Ends whatever is under way; the embedded ground is shown. */
export function removeBasemap(): void {
  running?.abort();
  takeAway?.();
  takeAway = null;
  advance = null;
  set({ status: "off" });
}
