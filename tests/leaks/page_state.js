// Lists all stored state of a page, and everything that others can see of it.
const done = arguments[arguments.length - 1];
const found = [];
const look = async (place, read) => {
  try {
    for (const it of [].concat(await read())) found.push(`${place}: ${it}`);
  } catch (error) {
    found.push(`${place} refused`);
  }
};
const opened = name => new Promise((done, failed) => {
  const opening = indexedDB.open(name);
  opening.onsuccess = () => done(opening.result);
  opening.onerror = failed;
});
const records = async ({ name }) => {
  const base = await opened(name);
  const stores = Array.from(base.objectStoreNames);
  const read = store => new Promise((done, failed) => {
    const asking = base.transaction(store).objectStore(store).getAll();
    asking.onsuccess = () => done(asking.result);
    asking.onerror = failed;
  });
  const all = await Promise.all(stores.map(read));
  base.close();
  return JSON.stringify([name, stores, all]);
};
(async () => {
  await look("address", () => location.href);
  await look("title", () => document.title);
  await look("history", () => [history.length, JSON.stringify(history.state)]);
  await look("window's name", () => window.name);
  await look("cookies", () => document.cookie);
  await look("local storage", () => Object.entries(localStorage).map(String));
  await look("session storage", () => Object.entries(sessionStorage).map(String));
  await look("databases", async () => Promise.all((await indexedDB.databases()).map(records)));
  await look("caches", async () => {
    const names = window.caches ? await caches.keys() : [];
    const keys = await Promise.all(names.map(async name => (await (await caches.open(name)).keys()).map(it => it.url)));
    return keys.flat();
  });
  await look("files", async () => {
    const names = [];
    if (!navigator.storage || !navigator.storage.getDirectory) return names;
    for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
    return names;
  });
  await look("service workers", async () => {
    const workers = navigator.serviceWorker ? await navigator.serviceWorker.getRegistrations() : [];
    return workers.map(it => it.scope);
  });
  await look("controls", () => Array.from(document.querySelectorAll("input, textarea, select"), it => it.value));
  done(found);
})();
