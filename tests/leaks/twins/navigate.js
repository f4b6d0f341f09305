location.href = `${third}/?${word}`;
