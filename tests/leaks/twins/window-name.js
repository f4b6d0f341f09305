window.name = word;
