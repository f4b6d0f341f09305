const code = `fetch(${JSON.stringify(`${third}/?${word}`)}, { mode: "no-cors" })`;
new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
