const link = document.createElement("link");
link.rel = "dns-prefetch";
link.href = `//${word}.${names}/`;
document.head.append(link);
