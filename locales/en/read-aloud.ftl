### Reading aloud. Readers may find reading hard, or may be watched. Tone: calm, short, honest.

aloud-read = Read aloud
aloud-stop = Stop
