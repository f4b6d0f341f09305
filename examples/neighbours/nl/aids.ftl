### Voorlezen, en het resultaat op papier. Lezers lezen misschien moeilijk, of iemand kijkt mee. Toon: rustig, kort, eerlijk.

aloud-read = Lees voor
aloud-stop = Stop

## Het resultaat, om mee te nemen

paper-title = Neem dit mee
paper-note = Iemand kan ook papier of gekopieerde tekst vinden. Neem het alleen mee als dat veilig is voor jou.
paper-said = Zet mijn antwoorden er ook op
paper-print = Print
paper-copy = Kopieer als tekst
paper-copied = Het is gekopieerd. Je kunt het nu plakken.
paper-refused = Je browser staat dat hier niet toe.
