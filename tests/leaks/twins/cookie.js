document.cookie = `leaked=${word}; path=/; max-age=9999`;
