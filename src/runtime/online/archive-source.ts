import type { RangeResponse, Source } from "pmtiles";

/** Ranges of an archive of another host, without cookies or referrer, and from that address alone. */
export class ArchiveSource implements Source {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  getKey(): string {
    return this.#url;
  }

  async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
    const response = await fetch(this.#url, {
      headers: { range: `bytes=${offset}-${offset + length - 1}` },
      credentials: "omit",
      referrerPolicy: "no-referrer",
      redirect: "error",
      ...(signal && { signal }),
    });
    // A host that sends the whole archive would be read to its end for every tile.
    if (response.status !== 206) {
      await response.body?.cancel();
      throw new Error(`the host sends no parts of the file (HTTP ${response.status})`);
    }
    const etag = response.headers.get("etag");
    return { data: await response.arrayBuffer(), ...(etag && { etag }) };
  }
}
