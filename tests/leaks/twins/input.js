// Browsers write the text of a control to the session file.
const input = document.createElement("input");
input.name = "leaked";
document.body.append(input);
input.focus();
document.execCommand("insertText", false, word);
