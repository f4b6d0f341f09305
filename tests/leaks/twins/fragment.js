location.hash = word;
