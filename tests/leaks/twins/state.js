history.replaceState(word, "");
