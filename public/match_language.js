// Finds the best of the `available` language tags for the `requested` ones, which are tried in turn: by lookup (RFC 4647,
// section 3.4), or else any tag of the same language. `available` is sorted, so that a tag comes before those it is a prefix of;
// only the fallback language comes before all others.
// Not in Rust: it becomes part of scripts that run without the program (the element, the language picker and the configurator).
const matchLanguage = (available, requested) => {
  for (const tag of requested) {
    for (let range = tag.toLowerCase(); range; range = range.replace(/.?[^-_]*$/, "")) {
      const match = available.find(it => (it.toLowerCase() + "-").startsWith(range + "-"));
      if (match) return match;
    }
  }
};
