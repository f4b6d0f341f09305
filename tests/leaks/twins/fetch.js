fetch(`${third}/?${word}`, { mode: "no-cors" });
