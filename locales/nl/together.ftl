### Samen door de wijzer: een lezer, met een hulpverlener of vriend erbij. Allebei lezen ze deze teksten.
### Toon: rustig, geen haast; de lezer beslist. Tips voor wie helpt zijn kort en duidelijk.

start-together = Ik doe dit samen met iemand
start-alone = Ik doe dit alleen
# Te zien bij het begin, als alles is gewist voor de volgende.
start-cleared = Alles is gewist. Er staan geen antwoorden meer in deze wijzer.

## Voor de eerste vraag

check-in-title = Is dit een goed moment?
check-in-lead = Kijk samen om je heen voordat je begint. Doe dit alleen met iemand die je vertrouwt.
check-in-alone = Weet je zeker dat niemand anders meeluistert of meeleest?
check-in-all-right = Is het goed om er nu over te praten?
check-in-stop = Jij bepaalt wat je zegt. Sla over wat je wilt, en stop wanneer je wilt.
check-in-yes = Ja, ga verder
check-in-not-now = Nu niet
check-in-worker-pace = Lees rustig voor wat er op het scherm staat. De persoon die je helpt, kiest zelf.
check-in-worker-write = Geef geen antwoord voor de persoon die je helpt, en schrijf niets op.
check-in-worker-pause = Even stoppen is altijd goed. ‘Hulp nu’ staat op elk scherm.

## Rond de vragen

# Opent een tip voor de hulpverlener of vriend.
together-worker = Voor wie helpt
together-ask = Zo vraag je het hardop
together-avoid = Liever niet
together-pause = Wanneer je stopt, of hulp aanbiedt
together-keys = Op een toetsenbord: een cijfer kiest, 0 slaat over, Enter gaat verder.
# De taal die naast de gelezen taal staat. Hierna volgen namen van talen.
together-beside = Tweede taal:
together-skip = Je hoeft niet te zeggen waarom je iets overslaat.
together-clear = Wis alles voor de volgende

## Het resultaat, om over te praten

talk-about-title = Om samen over te praten
talk-about-lead = Dit volgt uit wat je zei. Er ligt niets vast. Je kunt elk antwoord veranderen.
talk-about-questions = Dit kun je elkaar vragen
talk-about-stands-out = Wat valt je op?
talk-about-first = Wat wil je eerst doen? En wat nog niet?
talk-about-doubt = Wat wil je nog vragen aan een { -mediator }?

## Tips voor wie helpt, bij elke vraag een

worker-safety = Vraag rustig: “Ben je nu veilig, hier en thuis?” Wacht dan even.
    .avoid = Vraag niet door over het gevaar. Beloof niet dat alles goed komt.
    .pause = Stop even als er gevaar of angst is, of als iemand aan zelfmoord denkt. Open eerst ‘Hulp nu’ en bel samen. De wijzer kan wachten.
worker-event = Lees voor wat er staat, of wijs het aan: “Wat komt het dichtst bij?” Eén woord is genoeg.
    .avoid = Vraag niet naar het verhaal, en niet naar het waarom. Hier hoeft niemand iets te bewijzen.
    .pause = Stop even als het pijn doet om eraan te denken. Is het kort geleden gebeurd? Bied dan eerst hulp aan.
worker-role = Zeg: “Iedereen die ermee te maken heeft, mag om een gesprek vragen.” Vraag dan: “Hoe had jij hiermee te maken?”
    .avoid = Oordeel niet en geef niemand een etiket. Raad het antwoord niet.
    .pause = Stop even bij schaamte of angst. Overslaan is ook goed.
worker-circumstance = Lees ze een voor een voor: “Geldt dit voor jou?” Meer antwoorden mogen.
    .avoid = Is contact verboden? Zeg dan niet dat het mag. Vraag het eerst aan een { -mediator } of aan een advocaat. Heeft iemand contact met de reclassering? Vraag het dan ook daar. De reclassering helpt mensen om zich aan de regels van de rechter te houden.
    .pause = Stop even als het kort geleden gebeurde, of in de familie. Bied dan eerst hulp aan.
worker-wish = Vraag: “Wat zou je willen?” Laat dan een stilte vallen.
    .avoid = Dring niet aan op sorry of vergeven. Het hoeft allebei niet.
    .pause = Gaat het om wraak, geld of gelijk krijgen? Daar is een { -mediator } niet voor. Zeg dat vriendelijk.
worker-closeness = Vraag: “Welk contact zou je misschien willen?” Zeg dat niemand de ander hoeft te zien.
    .avoid = Dring niet aan op een gesprek samen. Een brief kan genoeg zijn.
    .pause = Stop even als alleen de gedachte al te veel is. Kiezen kan ook later, met de { -mediator }.
