### About this language itself, and the field's fixed words.

# The language's name, in that language.
locale-name = English
# ltr (left to right) or rtl (right to left).
locale-direction = ltr
# checked: read by a native speaker who knows the field. Otherwise: unchecked.
locale-review = unchecked

## One term, one word, everywhere. Without an article, in small letters.

-restorative-mediation = restorative mediation
-mediator = mediator
-first-talk = first talk
