### Het resultaat, om mee te nemen. Misschien kijkt iemand mee. Toon: rustig, kort, eerlijk.

take-along-title = Neem dit mee
take-along-note = Iemand kan dit vinden en lezen wat er speelt. Neem het alleen mee als dat veilig is.
take-along-answers = Zet mijn antwoorden er ook op
take-along-print = Print
take-along-copy = Kopieer als tekst
take-along-copied = Het is gekopieerd. Je kunt het nu plakken.
take-along-refused = Je browser staat dat hier niet toe.
