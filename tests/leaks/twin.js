// Shared by all leaky twins: when an answer is pressed, leaks a word that names the twin and the answer.
(() => {
  const third = "{third}";
  const names = "leak.example";
  const leak = async word => {
{leak}
  };
  const pressed = event => {
    const button = event.target.closest("button[name=event]");
    if (!button) return;
    // A twin returns the name of a feature that the engine lacks.
    leak(`leaked-{twin}-{run}--${button.value}`).then(missing => (window.missing = missing), error => (window.refused = `${error}`));
  };
  addEventListener("click", pressed, true);
})();
