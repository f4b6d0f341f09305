### About this language itself, and the field's fixed words.

# The language's name, in that language.
locale-name = English
# ltr (left to right) or rtl (right to left).
locale-direction = ltr
# unchecked: the start screen says that nobody has checked this text yet.
# When a native speaker who knows the field has read all of it: their role (no name) and the day, such as
# checked by mediator of Perspectief Herstelbemiddeling, 2026-12-01
# After a change: unchecked again, until somebody has read the change. How it is done (in Dutch): docs/teksten-nakijken.md
locale-review = unchecked

## One term, one word, everywhere. Without an article, in small letters.

-restorative-mediation = restorative mediation
-mediator = mediator
-first-talk = first talk
