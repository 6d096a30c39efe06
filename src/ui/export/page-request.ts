import { groundOf } from "../../map/page-ground";
import { contentOfState } from "../../snapshot/content/content-of-state";
import { factsOfPage } from "../../snapshot/content/page-facts";
import type { PageFormat } from "../../snapshot/encode/page-encoder";
import { locatorGroundOf } from "../../snapshot/locator/locator-ground";
import type { SnapshotRequest } from "../../snapshot/make-snapshot";
import { carryWorkspace } from "../../workspace/carry/carry-workspace";
import { layoutScale } from "../../workspace/page-size";
import type { FrameView, PageSpec } from "../../workspace/page-spec";
import { formatPermalink } from "../../workspace/permalink";
import { redactState } from "../../workspace/redact/redact-state";
import { withoutLaterControl } from "../../workspace/redact/without-later-control";
import type { AppState } from "../../workspace/state";
import { knownAreas } from "../../workspace/zones/known-areas";
import type { GroundData } from "../ground-context";

/** The state with the live map looking where the page’s frame does, and as closely. */
function lookingAt(state: AppState, { center: [lng, lat], zoom, bearing }: FrameView): AppState {
  return { ...state, view: { ...state.view, camera: { ...state.view.camera, lng, lat, zoom, bearing } } };
}

/** An address that others can open: a page served from the reader's own machine has none but its fragment. */
function reopeningLink(state: AppState): string {
  const { frame } = state.document.page;
  const fragment = formatPermalink(frame === null ? state : lookingAt(state, frame));
  const isLocal = /^(localhost|127\.|\[::1\])/.test(location.hostname) || location.protocol === "file:";
  return isLocal ? fragment : new URL(fragment, location.href).href;
}

/** The state as its page and its data files show it: redacted where the page is to be fit to be published. */
export function shownState(
  state: AppState,
  { publishSafe }: Pick<PageSpec, "publishSafe">,
  madeAtMs: number,
): AppState {
  if (publishSafe === null) return state;
  // Zones stay as they are drawn, and so does how two of them differ.
  return { ...redactState(state, publishSafe, madeAtMs), zoneDifference: state.zoneDifference ?? null };
}

/** What a page of a state is drawn from; its file would carry no workspace. */
export function pageRequest(
  given: AppState,
  spec: PageSpec,
  ground: GroundData,
  madeAtMs: number,
): SnapshotRequest {
  const state = shownState(given, spec, madeAtMs);
  const { themeName: theme, locale } = spec;
  const content = contentOfState(state, spec, {
    regions: ground.regions,
    admin1: ground.admin1,
    locator: locatorGroundOf(ground.basemap.countries),
    madeAtMs,
    version: __DEMARC_VERSION__,
    link: reopeningLink(state),
  });
  return {
    spec,
    content,
    facts: factsOfPage(content, spec, null),
    ground: groundOf(state, ground.basemap, { theme, locale, pixelRatio: layoutScale(spec) }),
  };
}

/** Formats that carry the workspace they were made from. */
const carryingFormats: readonly PageFormat[] = ["png", "pdf", "svg"];

/**
 * What the file of a page is made from: `pageRequest` with the workspace that reopens the map, where the format carries
 * one. Waits for what was imported to be packed; rejects where that cannot be done.
 */
export async function fileRequest(
  given: AppState,
  spec: PageSpec,
  ground: GroundData,
  madeAtMs: number,
  format: PageFormat,
): Promise<SnapshotRequest> {
  const request = pageRequest(given, spec, ground, madeAtMs);
  if (!carryingFormats.includes(format) || !spec.carriesWorkspace) return request;
  const { publishSafe } = spec;
  const shown = shownState(given, spec, madeAtMs);
  const state = publishSafe === null ? shown : withoutLaterControl(shown, publishSafe, madeAtMs);
  const workspace = await carryWorkspace(state, {
    madeAtMs,
    page: { ...spec, frame: request.content.view },
    areaOf: knownAreas(shown),
  });
  return { ...request, facts: { ...request.facts, workspace } };
}
