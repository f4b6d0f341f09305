const frame = document.createElement("iframe");
frame.src = `${third}/?${word}`;
document.body.append(frame);
