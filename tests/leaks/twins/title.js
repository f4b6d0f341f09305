document.title = word;
