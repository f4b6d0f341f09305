new Image().src = `${third}/?${word}`;
