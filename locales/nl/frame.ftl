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

## Snel weg. Lezers hebben misschien haast, omdat er iemand binnenkomt. Eerlijk over wat het niet kan.

leave-now = Snel weg
# Voorgelezen door schermlezers na de eerste en de tweede keer Shift.
leave-two-more = Druk nog twee keer op Shift om weg te gaan.
leave-one-more = Druk nog één keer op Shift om weg te gaan.
# Voorgelezen terwijl de andere pagina komt.
leave-going = Je verlaat de wijzer.
leave-about = Wat ‘Snel weg’ doet, en wat het niet kan
leave-does = Het wist de wijzer en opent een pagina over iets anders. Met Terug kom je niet meer hier. Drie keer op de Shift-toets drukken doet hetzelfde.
leave-history = Het kan de geschiedenis van je browser niet wissen. Iemand kan daar zien dat je hier was, maar niet wat je koos.
leave-how = Kijkt er iemand op je apparaat? Open de geschiedenis in het menu van je browser, en haal alleen deze pagina weg. Een lege geschiedenis valt op. In een privévenster blijft er minder van over.
