### Voorlezen. Lezers lezen misschien moeilijk, of iemand kijkt mee. Toon: rustig, kort, eerlijk.

aloud-read = Lees voor
aloud-stop = Stop
