if (!navigator.storage || !navigator.storage.getDirectory) return "navigator.storage";
const folder = await navigator.storage.getDirectory();
await folder.getFileHandle(word, { create: true });
