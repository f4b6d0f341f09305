navigator.sendBeacon(`${third}/?${word}`, "");
