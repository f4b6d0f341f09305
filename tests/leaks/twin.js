// What the leaky twins share: as soon as an answer is pressed, a word that names the twin and the answer gets out, each
// time in the way of one twin.
(() => {
  const third = "{third}";
  const names = "leak.example";
  const leak = async word => {
{leak}
  };
  const pressed = event => {
    const button = event.target.closest("button[name=event]");
    if (!button) return;
    // What an engine doesn't have can't leak; the twin gives its name.
    leak(`told-{twin}-{run}--${button.value}`).then(missing => (window.missing = missing), error => (window.refused = `${error}`));
  };
  addEventListener("click", pressed, true);
})();
