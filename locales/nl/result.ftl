### Het resultaat. Eerst kort, dan pas de rest. Toon: hoopvol zonder belofte, geen cijfer, geen oordeel.

result-title = Wat bij je kan passen

## De korte uitkomst, naar wat bovenaan staat

result-short-help = Hulp gaat nu voor. Met een { -mediator } praten kan ook later.
result-short-court = Politie of rechter is nog bezig met een strafzaak. Daarom kijk je eerst naar bemiddeling in die zaak.
result-short-contact = Er zijn vormen die bij je kunnen passen. Je hoeft nog niets te kiezen.
result-short-apart = Ook zonder contact met de ander is er iets mogelijk. Dit past misschien bij je.
result-short-talk = Je hoeft nog niet te weten wat je wilt. Een { -first-talk } kan altijd.

## Kopjes

result-first = Dit komt eerst
result-may-fit = Dit past misschien
result-less-now = Dit past nu minder
result-because = Omdat je zei
result-more = Meer over deze vorm
result-how = Hoe het gaat
result-usually = Wat er meestal voor nodig is
result-change = Wanneer het wel kan passen
result-help = Wie je kan helpen
result-steps = Wat er gebeurt als je contact opneemt
result-story = Een ervaring van iemand anders
# Hierna volgt het adres van de site waar het verhaal stond.
result-story-source = Meer ervaringen staan op
result-asked = Wat mensen vaak vragen
result-answers = Wat je zei
result-answer-change = Verander
result-answers-note = Deze antwoorden staan alleen nu op je scherm.

## Contact

result-contact = Praat erover
result-contact-text = In een { -first-talk } hoef je niets te beslissen. Het is gratis, en vertrouwelijk: het blijft privé. De ander hoort niets van jou voordat je met de { -mediator } hebt gepraat.
result-contact-privacy = De link neemt je antwoorden niet mee.
result-closing = Over een gesprek hoef je vandaag niets te beslissen. De deur blijft open, ook na jaren.

## Wat er gebeurt, stap voor stap

step-ask = Je neemt contact op en vraagt een gesprek aan.
step-first-talk = Je praat met een { -mediator } over wat je wilt en verwacht.
step-invitation = Wil je verder? Dan schrijft de { -mediator } aan de ander. Staat de ander ervoor open? Dan praat de { -mediator } ook met de ander, zonder jou erbij.
step-letter = Je neemt contact op over de brief. Vragen stellen mag, ja of nee zeggen ook.
step-letter-talk = Wil je verder? Dan praat je met de { -mediator } over wat je wilt en verwacht. De ander is daar niet bij.
step-form = Jij en de ander kiezen een vorm die jullie allebei willen. De { -mediator } bereidt die met ieder apart voor.
step-together = Dan volgt die vorm, zoals een gesprek of een brief. Kiezen jullie een ontmoeting? Eén keer is meestal genoeg.
step-after = Daarna beslissen jullie samen wat anderen mogen weten.

## Wat mensen vaak vragen

asked-voluntary = Is het vrijwillig?
    .answer = Ja, iedereen kiest zelf. Je kunt op elk moment pauze nemen of stoppen.
asked-cost = Wat kost het?
    .answer = Niets. Het is gratis.
asked-who-hears = Wie hoort ervan?
    .answer = Het is vertrouwelijk: het blijft privé. Politie en rechter horen er alleen van als jullie dat allebei willen. Dat geldt ook voor de officier van justitie: die brengt een zaak voor de rechter. Is er bemiddeling in zo'n zaak (mediation in strafzaken)? Dan gaat de uitkomst wel naar de officier of rechter.
asked-other-says-no = Wat als de ander nee zegt?
    .answer = Dat mag. Een nee van nu hoeft geen nee voor altijd te zijn. Er zijn ook vormen zonder de ander.
asked-be-sure = Moet ik het zeker weten?
    .answer = Nee. Je kunt een { -first-talk } vragen terwijl je twijfelt. Daarna beslis je pas.
asked-police-report = Heb ik een aangifte bij de politie nodig?
    .answer = Na seksuele grensoverschrijding niet, en ook geen bewijs. Bij andere gebeurtenissen kun je het vaak toch vragen. De { -mediator } vertelt je hoe het zit.
asked-legal = Wat betekent het voor een strafzaak?
    .answer = Een strafzaak is wat politie en rechter doen als iets strafbaar is. Dit staat daar los van. Politie, officier en rechter horen er alleen van als jullie dat allebei willen. Horen ze het terwijl de zaak nog loopt? Dan houden ze er rekening mee.
asked-forgive = Moet ik vergeven of sorry zeggen?
    .answer = Nee. Vergeven hoeft nooit, en sorry zeggen hoeft ook niet. De ander kan sorry zeggen, maar niemand kan je dat beloven.
asked-safe = Is het wel veilig?
    .answer = De { -mediator } kiest geen kant en let hierop. Als het niet veilig is, gaat het niet door.
asked-too-late = Is het te vroeg of te laat?
    .answer = Het kan altijd: voor of na een rechtszaak, en ook na jaren. Is het net gebeurd? Dan gaat hulp voor.
asked-money = Krijg ik geld, of gelijk?
    .answer = Daar is een { -mediator } niet voor. Heb je vragen over schade, straf of je gelijk? Een advocaat kan je helpen. Is het jou overkomen? Dan kan Slachtofferhulp dat ook.
