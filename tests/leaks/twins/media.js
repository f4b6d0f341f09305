const video = document.createElement("video");
video.src = `${third}/?${word}`;
document.body.append(video);
video.load();
