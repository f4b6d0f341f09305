### Het resultaat. Eerst kort, dan de rest. Toon: hoopvol zonder belofte, geen cijfer, geen verwijt.

result-title = Wat bij je kan passen

## De korte uitkomst, naar wat bovenaan staat

result-short-help = Eerst hulp. Een gesprek met een { -mediator } kan wachten.
# Voor een wijzer met een mogelijkheid van de soort `court`. Die is hier niet, dus niemand leest dit.
result-short-court = De rechter is al met je zaak bezig. Kijk eerst wat daar kan.
result-short-contact = Er zijn manieren om erover te praten. Je hoeft er nog geen te kiezen.
result-short-apart = Je kunt iets doen, ook zonder je buren.
result-short-talk = Weet je nog niet wat je wilt? Een { -first-talk } mag altijd.

## Kopjes

result-first = Dit komt eerst
result-may-fit = Dit past misschien
result-with-care = Dit past misschien, maar denk er eerst over na
result-look-first = Kijk hier eerst naar
result-less-now = Dit past nu minder
# Boven de redenen die naast de sterkste staan.
result-because = Andere redenen
result-more = Meer
result-how = Hoe het gaat
result-usually = Wat er meestal voor nodig is
result-change = Wanneer het wel kan passen
result-help = Wie je kan helpen
result-steps = Als je om een gesprek vraagt
result-steps-more = Meer over elke stap
# Voor een wijzer met verhalen van lezers.
result-story = Ervaringen van anderen
# Hierna volgt het adres van de site waar het verhaal stond.
result-story-source = Meer ervaringen staan op
result-asked = Wat mensen vaak vragen
result-answers = Je antwoorden
result-answer-change = Verander
result-answers-note = Deze antwoorden staan alleen op dit scherm. De wijzer bewaart ze niet.

## Contact

result-contact-text = Alleen iets vragen mag ook. Daarna beslis je of je verder wilt.
result-contact-privacy = De link neemt je antwoorden niet mee, en laat je buren niets weten.
result-closing = Je hoeft vandaag niets te beslissen.

## Wat er gebeurt, stap voor stap. .short staat onder de tekening: ongeveer drie woorden.

step-ask = Je vraagt om een gesprek, en zegt kort waar het over gaat.
    .short = Om een gesprek vragen
step-first-talk = De { -mediator } hoort je verhaal, en vraagt wat je zou willen.
    .short = Je verhaal vertellen
step-see = Samen kijken jullie wat kan, en wat veilig is. Je buren horen alleen iets als jij dat goedvindt.
    .short = Zien wat er kan
step-neighbour = Alleen als jij het goedvindt, zoekt de { -mediator } contact met je buren. Dan vertellen zij hun kant.
    .short = Je buren worden gevraagd
step-answer = Je antwoordt de { -mediator }. Je mag vragen stellen, en ja of nee zeggen.
    .short = De { -mediator } antwoorden
step-your-side = Je vertelt jouw kant. Je buren zijn er niet bij.
    .short = Jouw kant vertellen
step-way = Willen jullie allebei verder? Kies dan hoe: samen, of met de { -mediator } die heen en weer gaat.
    .short = Een manier kiezen
step-contact = Jullie praten over wat voor ieder telt, en zoeken wat kan werken.
    .short = Erover praten
step-after = Spreken jullie iets af? Bespreek dan ook wat je doet als het toch weer misgaat.
    .short = Wat jullie afspreken

## Wat mensen vaak vragen

asked-who = Wie zijn de bemiddelaars?
    .answer = Vrijwilligers. Ze kiezen geen kant: niet die van jou, en niet die van je buren.
asked-right = Zegt iemand wie er gelijk heeft?
    .answer = Nee. Een { -mediator } oordeelt niet. Jullie zoeken zelf een oplossing, en beslissen daar allebei over.
asked-who-hears = Wie hoort ervan?
    .answer = Vraag de { -mediator } aan het begin wat er tussen jullie blijft. Vraag ook wat een verhuurder of de gemeente mag horen.
asked-says-no = Wat als mijn buren nee zeggen?
    .answer = Dat mag. Iedereen kiest zelf of die meedoet. Je kunt dan nog steeds met de { -mediator } praten over wat je zelf kunt doen.
asked-try-first = Moet ik het eerst zelf proberen?
    .answer = Nee. Het mag, als je je veilig voelt en het aankunt. Je kunt ook meteen beginnen met de { -mediator }.
asked-safe = Wat als ik bang ben voor mijn buren?
    .answer = Zeg dat meteen. Hulp gaat dan voor, en niemand vraagt je om samen om de tafel te gaan.
asked-cost = Wat kost het?
    .answer = Dat verschilt per plaats. Vraag het de { -mediator }.
asked-how-long = Hoe lang duurt het?
    .answer = Dat is elke keer anders. Vraag de { -mediator } wat je kunt verwachten.
