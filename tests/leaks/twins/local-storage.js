localStorage.setItem("told", word);
