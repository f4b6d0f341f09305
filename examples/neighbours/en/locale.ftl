### About this language itself, and the fixed words.

# The language's name, in that language.
locale-name = English
# ltr (left to right) or rtl (right to left).
locale-direction = ltr
# unchecked: the start screen says that no mediator has checked this text yet.
# When somebody who speaks this language and knows the work has read all of it: their role (no name) and the day, such as
# checked by mediator of Our Service, 2027-01-15
# After a change: unchecked again, until somebody has read the change.
locale-review = unchecked

## One thing, one word, everywhere. Without "a" or "the", in small letters. { -mediator } in a sentence puts it in.

-mediation = neighbour mediation
-mediator = mediator
-first-talk = first talk
