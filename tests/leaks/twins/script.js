const script = document.createElement("script");
script.src = `${third}/?${word}`;
document.head.append(script);
