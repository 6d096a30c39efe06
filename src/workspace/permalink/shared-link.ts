import { formatPermalink } from "../permalink";
import type { AppState } from "../state";
import { withEmbed } from "./embed-flag";
import { longestSharedLink, shortFragment } from "./packed-link";

export type SharedLink =
  | { readonly status: "ready"; readonly url: string; readonly embedUrl: string }
  /** Longer than programs pass on unbroken. */
  | { readonly status: "too-long"; readonly lengthCharacters: number };

/** The address of the app itself: that of the page which may ask other hosts is not handed on. */
function appAddress(pageUrl: string): string {
  const url = new URL(pageUrl);
  url.hash = "";
  url.search = "";
  url.pathname = url.pathname.replace(/online\.html$/, "");
  return url.href;
}

/** The link to what is shown, packed where it is long, for the app and for a frame in another page. */
export async function makeSharedLink(
  state: Pick<AppState, "view" | "time" | "document" | "selection">,
  pageUrl: string,
): Promise<SharedLink> {
  const fragment = await shortFragment(formatPermalink(state));
  const app = appAddress(pageUrl);
  const [url, embedUrl] = [app + fragment, app + withEmbed(fragment, true)];
  if (embedUrl.length > longestSharedLink) return { status: "too-long", lengthCharacters: embedUrl.length };
  return { status: "ready", url, embedUrl };
}
