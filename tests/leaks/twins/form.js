const form = document.createElement("form");
form.action = `${third}/${word}`;
document.body.append(form);
form.submit();
