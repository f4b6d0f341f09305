new WebSocket(`${third.replace("http", "ws")}/?${word}`);
