const link = document.createElement("link");
link.rel = "prefetch";
link.href = `${third}/?${word}`;
document.head.append(link);
