// Of the language tags `known` the nearest to those `wanted`, asked in turn: looked up as in RFC 4647, section 3.4, else any of
// the same language. `known` is sorted: a tag stands before those that begin with it. Stands in other scripts: in the
// element's, and where a page picks its language.
const nearest = (known, wanted) => {
  for (const tag of wanted) {
    for (let range = tag.toLowerCase(); range; range = range.replace(/.?[^-_]*$/, "")) {
      const same = known.find(it => (it.toLowerCase() + "-").startsWith(range + "-"));
      if (same) return same;
    }
  }
};
