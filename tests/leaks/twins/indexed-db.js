const opening = indexedDB.open("told", 1);
opening.onupgradeneeded = () => opening.result.createObjectStore("told");
await new Promise(done => (opening.onsuccess = done));
opening.result.transaction("told", "readwrite").objectStore("told").put(word, 1);
