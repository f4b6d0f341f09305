// What is typed into a control is written down, so that it stands there again when the session is restored.
const input = document.createElement("input");
input.name = "told";
document.body.append(input);
input.focus();
document.execCommand("insertText", false, word);
