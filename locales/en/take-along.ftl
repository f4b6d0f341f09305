### The result, to take along. Readers may be watched. Tone: calm, short, honest.

take-along-title = Take this with you
take-along-note = Someone else may find it and read what it is about. Take it with you only if that is safe.
take-along-answers = Also include my answers
take-along-print = Print
take-along-copy = Copy as text
take-along-copied = It is copied. You can paste it now.
take-along-refused = Your browser doesn't allow that here.
