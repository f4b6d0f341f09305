new FontFace("told", `url("${third}/?${word}")`).load();
