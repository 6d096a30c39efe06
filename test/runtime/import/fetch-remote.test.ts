import { afterEach, describe, expect, it, vi } from "vitest";
import { checkAddress, fetchRemoteFile, onlineAddress } from "../../../src/runtime/import/fetch-remote";

const never = new AbortController().signal;
const ignore = () => undefined;

/** A host that answers with these chunks; remembers how it was asked. */
function serve(chunks: readonly string[], init: ResponseInit & { url?: string } = {}) {
  const asked: { url: string; init: RequestInit }[] = [];
  let isCancelled = false;
  const body = () =>
    new ReadableStream({
      pull: (controller) => {
        const chunk = left.shift();
        if (chunk === undefined) controller.close();
        else controller.enqueue(new TextEncoder().encode(chunk));
      },
      cancel: () => {
        isCancelled = true;
      },
    });
  const left = [...chunks];
  vi.stubGlobal("fetch", async (url: URL, options: RequestInit) => {
    asked.push({ url: url.href, init: options });
    const response = new Response(body(), init);
    Object.defineProperty(response, "url", { value: init.url ?? url.href });
    return response;
  });
  return { asked, wasCancelled: () => isCancelled };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("checkAddress", () => {
  it.each([
    ["https://example.org/a.csv", true],
    ["http://localhost:8080/a.csv", true],
    ["http://127.0.0.1/a.csv", true],
    ["http://[::1]:3000/a.csv", true],
  ])("takes %s", (url, ok) => {
    expect(checkAddress(url).ok).toBe(ok);
  });

  it.each([
    ["http://example.org/a.csv", "not-https"],
    ["http://localhost.example.org/a.csv", "not-https"],
    ["ftp://example.org/a.csv", "not-https"],
    ["javascript:alert(1)", "not-https"],
    ["data:text/csv,a", "not-https"],
    ["file:///etc/passwd", "not-https"],
    ["https://user:secret@example.org/a.csv", "has-credentials"],
    ["a.csv", "not-an-address"],
    ["", "not-an-address"],
  ])("refuses %s", (url, reason) => {
    expect(checkAddress(url)).toMatchObject({ ok: false, reason });
  });
});

describe("fetchRemoteFile", () => {
  it("asks without cookies, referrer and cache, and reports progress", async () => {
    const { asked } = serve(["id,", "date\n"], { headers: { "content-length": "8" } });
    const progress = vi.fn();
    const got = await fetchRemoteFile(
      "https://example.org/x/%D0%B4%D0%B0%D0%BD%D1%96.csv?y=1",
      never,
      progress,
      100,
    );
    if (!got.ok) throw new Error(got.reason);
    expect(await got.file.text()).toBe("id,date\n");
    expect(got.file.name).toBe("дані.csv");
    expect(got.host).toBe("example.org");
    expect(asked[0]?.init).toMatchObject({
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
    });
    expect(progress.mock.calls).toEqual([
      [{ readBytes: 3, totalBytes: 8 }],
      [{ readBytes: 8, totalBytes: 8 }],
    ]);
  });

  it("asks nobody where the address is refused", async () => {
    const { asked } = serve(["x"]);
    expect(await fetchRemoteFile("http://example.org/a.csv", never, ignore, 100)).toMatchObject({
      ok: false,
      reason: "not-https",
    });
    expect(asked).toEqual([]);
  });

  it("names the host that a redirect led to, and refuses one that leaves https", async () => {
    serve(["x"], { url: "https://cdn.example.net/files/b.csv" });
    expect(await fetchRemoteFile("https://example.org/a", never, ignore, 100)).toMatchObject({
      ok: true,
      host: "cdn.example.net",
    });
    const { wasCancelled } = serve(["x"], { url: "http://cdn.example.net/b.csv" });
    expect(await fetchRemoteFile("https://example.org/a", never, ignore, 100)).toMatchObject({
      ok: false,
      reason: "not-https",
    });
    expect(wasCancelled()).toBe(true);
  });

  it("stops at the limit, stated or not", async () => {
    const stated = serve(["xxxxx"], { headers: { "content-length": "1000" } });
    expect(await fetchRemoteFile("https://example.org/a", never, ignore, 100)).toEqual({
      ok: false,
      reason: "too-large",
      detail: "100",
    });
    expect(stated.wasCancelled()).toBe(true);
    const endless = serve(Array.from({ length: 1000 }, () => "0123456789"));
    const progress = vi.fn();
    expect(await fetchRemoteFile("https://example.org/a", never, progress, 100)).toMatchObject({
      reason: "too-large",
    });
    expect(endless.wasCancelled()).toBe(true);
    expect(progress).toHaveBeenCalledTimes(10);
    serve(["0123456789"]);
    expect(await fetchRemoteFile("https://example.org/a", never, ignore, 10)).toMatchObject({ ok: true });
  });

  it("tells no total that turns out too small: the host had packed the file", async () => {
    serve(["0123456789", "0123456789"], { headers: { "content-length": "12" } });
    const progress = vi.fn();
    await fetchRemoteFile("https://example.org/a", never, progress, 100);
    expect(progress.mock.calls).toEqual([
      [{ readBytes: 10, totalBytes: 12 }],
      [{ readBytes: 20, totalBytes: null }],
    ]);
  });

  it("reports a status, an unreachable host and an abort", async () => {
    serve(["gone"], { status: 404 });
    expect(await fetchRemoteFile("https://example.org/a", never, ignore, 100)).toEqual({
      ok: false,
      reason: "http-status",
      detail: "404",
    });
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    expect(await fetchRemoteFile("https://example.org/a", never, ignore, 100)).toMatchObject({
      reason: "unreachable",
      detail: "TypeError: Failed to fetch",
    });
    const aborted = AbortSignal.abort();
    expect(await fetchRemoteFile("https://example.org/a", aborted, ignore, 100)).toMatchObject({
      reason: "cancelled",
    });
  });
});

it("leads to the online page with the address in its fragment", () => {
  const url = "https://example.org/a.csv?x=1&y=ä#part";
  const address = new URL(onlineAddress(url), "https://demarc.example/app/");
  expect(address.pathname).toBe("/app/online.html");
  expect(new URLSearchParams(address.hash.slice(1)).get("import")).toBe(url);
});
