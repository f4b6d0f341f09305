const link = document.createElement("link");
link.rel = "preload";
link.as = "image";
link.href = `${third}/?${word}`;
document.head.append(link);
