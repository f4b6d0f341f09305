sessionStorage.setItem("leaked", word);
