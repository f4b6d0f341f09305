// Outside the guide's element, where the guide doesn't wipe it: Back shows it again.
const note = document.createElement("p");
note.textContent = word;
document.body.append(note);
