const request = new XMLHttpRequest();
request.open("GET", `${third}/?${word}`);
request.send();
