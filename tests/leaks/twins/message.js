parent.postMessage(word, "*");
