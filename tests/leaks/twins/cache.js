if (!window.caches) return "caches";
const cache = await caches.open("told");
await cache.put(`/${word}`, new Response(word));
