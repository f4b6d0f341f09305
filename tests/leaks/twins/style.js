const link = document.createElement("link");
link.rel = "stylesheet";
link.href = `${third}/?${word}`;
document.head.append(link);
