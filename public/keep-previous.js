// Part of the service worker. Tabs that still run the version before this one load their remaining parts under names
// that the new version does not have: they are answered from here until the version after the next one comes.
const previousCache = `demarc-previous-${registration.scope}`;

async function keepPrevious() {
  const names = (await caches.keys()).filter((name) => name.includes("-precache-") && name.endsWith(registration.scope));
  const before = await caches.open(previousCache);
  const kept = new Set();
  for (const name of names) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (!new URL(request.url).pathname.includes("/assets/")) continue;
      const response = await cache.match(request);
      if (!response) continue;
      await before.put(request.url, response);
      kept.add(request.url);
    }
  }
  if (kept.size === 0) return;
  for (const request of await before.keys()) if (!kept.has(request.url)) await before.delete(request);
}

// A full disk must not keep the new version from being installed.
addEventListener("install", (event) => event.waitUntil(keepPrevious().catch((error) => console.warn(error))));

async function answer(request) {
  return (await caches.match(request.url, { ignoreVary: true })) ?? fetch(request);
}

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const isPart = url.href.startsWith(registration.scope) && url.pathname.includes("/assets/");
  if (request.method !== "GET" || !isPart) return;
  event.respondWith(answer(request));
  event.stopImmediatePropagation();
});
