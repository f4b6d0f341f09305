document.body.style.backgroundImage = `url("${third}/?${word}")`;
