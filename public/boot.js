// Decodes the program from the text in its page, starts it, and hands its functions to dispatch.js. Not in Rust: it starts the
// Rust program.
dispatchEvent(new CustomEvent("program", {
  detail: (async () => {
    // The program blocks the main thread, so this lets the browser paint the first screen beforehand. The time limit is for
    // background tabs, which paint nothing.
    await new Promise(resolve => {
      const timeout = setTimeout(resolve, 1000);
      requestAnimationFrame(() => setTimeout(() => {
        clearTimeout(timeout);
        resolve();
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
