### Het resultaat. Eerst kort, dan pas de rest. Toon: hoopvol zonder belofte, geen cijfer, geen oordeel.

result-title = Wat bij je kan passen

## De korte uitkomst, naar wat bovenaan staat

result-short-help = Hulp gaat nu voor. Met een { -mediator } praten kan ook later.
result-short-court = Politie of rechter is nog bezig met een strafzaak. Kijk daarom eerst naar bemiddeling in die zaak.
result-short-contact = Er zijn manieren die bij je kunnen passen. Je hoeft nog niets te kiezen.
result-short-apart = Er is iets mogelijk, ook als er geen contact komt.
result-short-talk = Je hoeft nog niet te weten wat je wilt. Een { -first-talk } kan altijd.

## Kopjes

result-first = Dit komt eerst
result-may-fit = Dit past misschien
result-less-now = Dit past nu minder
result-because = Waarom je dit ziet
result-more = Meer hierover
result-how = Hoe het gaat
result-usually = Wat er meestal voor nodig is
result-change = Wanneer het wel kan passen
result-help = Wie je kan helpen
result-steps = Wat er gebeurt als je de { -mediator } om een gesprek vraagt
result-story = Een ervaring van iemand anders
# Hierna volgt het adres van de site waar het verhaal stond.
result-story-source = Meer ervaringen staan op
result-asked = Wat mensen vaak vragen
result-answers = Wat je zei
result-answer-change = Verander
result-answers-note = Deze antwoorden staan alleen op dit scherm, en alleen nu.

## Contact

result-contact = Praat erover
result-contact-text = In een { -first-talk } hoef je niets te beslissen. Het is gratis. Het is vertrouwelijk: de { -mediator } legt uit wat dat voor jou betekent. Jij kiest hoe het na dat gesprek verder gaat.
result-contact-privacy = De link neemt je antwoorden niet mee.
result-closing = Over een gesprek hoef je vandaag niets te beslissen. De deur blijft open, ook na jaren.

## Wat er gebeurt, stap voor stap

step-ask = Je vraagt de { -mediator } om een gesprek.
step-first-talk = Je praat met de { -mediator } over wat je wilt en verwacht.
step-invitation = Wil je verder? Dan schrijft de { -mediator } aan de ander. Staat de ander ervoor open? Dan praat de { -mediator } ook met de ander, zonder jou erbij.
step-letter = Je vraagt de { -mediator } naar de brief. Vragen stellen mag, ja of nee zeggen ook.
step-letter-talk = Wil je verder? Dan praat je met de { -mediator } over wat je wilt en verwacht. De ander is daar niet bij.
step-form = Jij en de ander kiezen wat jullie allebei willen. De { -mediator } bereidt dat met ieder apart voor.
step-together = Dan gebeurt het: een gesprek, brieven of iets anders. Willen jullie elkaar zien? Eén keer is meestal genoeg.
step-after = Daarna beslissen jullie samen wat anderen mogen weten.

## Wat mensen vaak vragen

asked-what-for = Wat kan contact voor me doen?
    .answer = Dat is voor iedereen anders. Contact kan helpen om het te verwerken en ermee verder te leven. Het helpt niet iedereen.
asked-who-offers = Wie biedt dit aan?
    .answer = Een stichting in Nederland, zonder winst. Het ministerie van Justitie en Veiligheid betaalt het. Er zijn mensen in het hele land.
asked-voluntary = Is het vrijwillig?
    .answer = Ja, iedereen kiest zelf. Je kunt op elk moment pauze nemen of stoppen.
asked-cost = Wat kost het?
    .answer = Niets. Het is gratis.
asked-who-hears = Wie hoort ervan?
    .answer = Het is vertrouwelijk: de { -mediator } legt uit wat dat voor jou betekent. Politie en rechter horen er alleen van als jullie dat allebei willen. Dat geldt ook voor de officier van justitie: die brengt een zaak voor de rechter. Is er bemiddeling in zo'n zaak (mediation in strafzaken)? Dan gaat de uitkomst wel naar de officier of rechter.
asked-other-says-no = Wat als de ander nee zegt?
    .answer = Dat mag. Een nee van nu hoeft geen nee voor altijd te zijn. Er is ook iets mogelijk zonder de ander.
asked-be-sure = Moet ik het zeker weten?
    .answer = Nee. Je kunt om een { -first-talk } vragen terwijl je twijfelt. Daarna beslis je pas.
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
asked-how-long = Hoe lang duurt het?
    .answer = Dat verschilt. Zien jullie elkaar? Eén keer is meestal genoeg. Vraag de { -mediator } hoe lang het voor jou kan duren.
asked-where = Waar is het?
    .answer = Er zijn mensen in het hele land. Vraag de { -mediator } waar je kunt praten.
asked-come-along = Mag er iemand met me mee?
    .answer = Een hulpverlener mag erbij zijn. Vraag de { -mediator } of er ook iemand anders mee mag.
asked-what-others-hear = Wie bepaalt wat anderen horen?
    .answer = Dat beslissen jij en de ander daarna samen. Vraag de { -mediator } wat je voor jezelf kunt houden.
asked-money = Krijg ik geld, of gelijk?
    .answer = Daar is een { -mediator } niet voor. Heb je vragen over schade, straf of je gelijk? Een advocaat kan je helpen. Is het jou overkomen? Dan kan Slachtofferhulp dat ook.
