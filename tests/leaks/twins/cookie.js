document.cookie = `told=${word}; path=/; max-age=9999`;
