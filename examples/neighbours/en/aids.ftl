### Reading aloud, and the result on paper. Readers may find reading hard, or may be watched. Tone: calm, short, honest.

aloud-read = Read aloud
aloud-stop = Stop

## The result, to take along

paper-title = Take this with you
paper-note = Someone else may find paper or copied text. Take it with you only if that is safe.
paper-said = Also include my answers
paper-print = Print
paper-copy = Copy as text
paper-copied = It is copied. You can paste it now.
paper-refused = Your browser doesn't allow that here.
