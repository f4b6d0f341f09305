### Wat op elk scherm staat. Lezers: iedereen, ook wie haast heeft of bang is. Toon: rustig, kort.

guide-name = Bemiddelingswijzer
frame-help = Hulp nu
frame-language = Taal
frame-back = Terug
frame-continue = Verder
frame-start-again = Wis alles en begin opnieuw
frame-promise = Stop wanneer je wilt. De wijzer bewaart niets en verstuurt niets.
frame-contact = Praat met een { -mediator }
# Hierna staat het adres waar de link heen gaat, en dat de link in een nieuw tabblad opent.
frame-contact-where = Opent een nieuw tabblad:
