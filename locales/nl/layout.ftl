### Wat op elk scherm staat. Lezers: iedereen, ook wie haast heeft of bang is. Toon: rustig, kort.

guide-name = Bemiddelingswijzer
layout-help = Hulp nu
layout-language = Taal
layout-back = Terug
# Sluit de wijzer waar een andere site hem in een eigen venster laat zien.
layout-close = Sluiten
# Voorgelezen door schermlezers als het even duurt, omdat de pagina nog laadt.
layout-waiting = Even geduld.
layout-continue = Verder
layout-start-again = Wis alles en begin opnieuw
layout-promise = Stop wanneer je wilt. De wijzer bewaart niets en verstuurt niets.
layout-contact = Praat met een { -mediator }
# Hierna staat het adres waar de link heen gaat, en dat de link in een nieuw tabblad opent.
layout-contact-where = Opent een nieuw tabblad:
# Hierna volgt een mailadres, als de link dat opent.
layout-contact-mail = Opent een e-mail aan
layout-mediator = Een { -mediator } kiest geen kant en helpt mensen die contact willen.

## Snel weg. Lezers hebben misschien haast, omdat er iemand binnenkomt. Eerlijk over wat het niet kan.

leave-now = Snel weg
# Voorgelezen door schermlezers na de eerste en de tweede keer Shift.
leave-two-more = Druk nog twee keer snel op Shift om weg te gaan.
leave-one-more = Druk nog één keer op Shift om weg te gaan.
# Voorgelezen terwijl de andere pagina komt.
leave-going = Je verlaat de wijzer.
leave-about = Wat ‘Snel weg’ doet, en wat het niet kan
leave-does = Je ziet dan een pagina over iets anders. Met de terugknop van je browser kom je meestal niet meer hier. Wel op de pagina daarvoor. Op een toetsenbord kun je ook drie keer snel op Shift drukken.
leave-open = Tabbladen die je hier opende, blijven open. Sluit die zelf. Staat de wijzer op een andere site? Sluit die dan ook. Laat de wijzer niet openstaan: wie je apparaat pakt, ziet je antwoorden.
leave-history = ‘Snel weg’ maakt de geschiedenis van je browser niet leeg. Daar kan staan dat je hier was, en dat je met ‘Snel weg’ wegging. Je antwoorden staan er niet. Belde je, of opende je een link? Ook dat kan iemand later zien.
leave-how = Kan iemand zien wat je op dit apparaat doet? Dan is een ander apparaat veiliger. Een volgende keer helpt een privévenster: als je dat sluit, onthoudt je browser minder. Je kunt bezoeken weghalen uit de geschiedenis van je browser, en ook wat je zocht. Maar een lege geschiedenis kan opvallen.
