new EventSource(`${third}/?${word}`);
