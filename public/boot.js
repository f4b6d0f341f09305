// Reads the program back from its text, one character for each byte, and hands it to the script that takes presses. Not in Rust:
// nothing of it runs before.
dispatchEvent(new CustomEvent("program", {
  detail: (async () => {
    // Before the program, which takes the processor for itself, the first screen is painted. A slow phone takes its time for
    // that; where nothing is painted, in a tab behind others, it doesn't wait for ever.
    await new Promise(go => {
      const late = setTimeout(go, 1000);
      requestAnimationFrame(() => setTimeout(() => {
        clearTimeout(late);
        go();
      }));
    });
    const text = document.getElementById("program").textContent;
    const values = [];
    for (let value = 0; value < 256; value++) values[text.charCodeAt(value)] = value;
    const bytes = new Uint8Array(text.length - 256);
    for (let i = 0; i < bytes.length; i++) bytes[i] = values[text.charCodeAt(i + 256)];
    const functions = {{glue}};
    await functions({ module_or_path: bytes });
    return functions;
  })(),
}));
