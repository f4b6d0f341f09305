history.pushState(null, "", `?${word}`);
