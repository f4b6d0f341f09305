const link = document.createElement("link");
link.rel = "preconnect";
link.href = `http://${word}.${names}/`;
document.head.append(link);
