sessionStorage.setItem("told", word);
