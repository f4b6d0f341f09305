// Beside the guide, where its own wiping doesn't come to: what Back shows again.
const note = document.createElement("p");
note.textContent = word;
document.body.append(note);
