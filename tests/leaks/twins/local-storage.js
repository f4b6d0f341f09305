localStorage.setItem("leaked", word);
