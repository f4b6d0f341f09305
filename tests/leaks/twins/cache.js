if (!window.caches) return "caches";
const cache = await caches.open("leaked");
await cache.put(`/${word}`, new Response(word));
