const opening = indexedDB.open("leaked", 1);
opening.onupgradeneeded = () => opening.result.createObjectStore("leaked");
await new Promise(done => (opening.onsuccess = done));
opening.result.transaction("leaked", "readwrite").objectStore("leaked").put(word, 1);
