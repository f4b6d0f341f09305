### Het resultaat. Eerst kort, dan pas de rest. Toon: hoopvol zonder belofte, geen cijfer, geen oordeel.

result-title = Wat bij je kan passen

## De korte uitkomst, naar wat bovenaan staat

result-short-help = Hulp gaat nu voor. Met een { -mediator } praten kan ook later.
result-short-court = De politie of rechter is nog bezig met een strafzaak. Vraag daarom eerst naar bemiddeling in die zaak.
result-short-contact = Er zijn manieren van contact die bij je kunnen passen. Je hoeft nog niets te kiezen.
result-short-apart = Er zijn manieren die nu bij je kunnen passen.
result-short-talk = Je hoeft nog niet te weten wat je wilt. Om een { -first-talk } vragen kan altijd.

## Kopjes

result-first = Dit komt eerst
result-may-fit = Dit past misschien
result-with-care = Dit past misschien, maar overleg eerst
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
result-story = Ervaringen van anderen
# Hierna volgt het adres van de site waar het verhaal stond.
result-story-source = Meer ervaringen staan op
result-asked = Wat mensen vaak vragen
result-answers = Je antwoorden
result-answer-change = Verander
result-answers-note = Ze staan alleen op dit scherm. De wijzer bewaart ze niet.

## Contact

result-contact-text = Het is gratis. Na het gesprek kies je of je verder wilt.
result-contact-privacy = De link neemt je antwoorden niet mee.
result-closing = Je hoeft vandaag niets te beslissen. Vragen kan altijd nog, ook na jaren.

## Wat er gebeurt, stap voor stap. .short staat onder de tekening: ongeveer drie woorden.

step-ask = Je vraagt de { -mediator } om een gesprek.
    .short = Om een gesprek vragen
step-first-talk = Je praat met de { -mediator } over wat je wilt en verwacht.
    .short = Praten met de { -mediator }
step-invitation = Alleen als jij verder wilt, schrijft de { -mediator } de ander een brief. Staat de ander ervoor open? Dan praat de { -mediator } ook met de ander, zonder jou erbij.
    .short = Een brief, als jij wilt
step-see-what-is-possible = Wil je verder? Dan bekijk je met de { -mediator } wat er mogelijk is.
    .short = Zien wat er kan
step-letter = Je vertelt de { -mediator } dat je de brief kreeg. Vragen stellen mag, ja of nee zeggen ook.
    .short = Vragen over de brief
step-letter-talk = Wil je verder? Dan praat je met de { -mediator } over wat je wilt en verwacht. De ander is daar niet bij.
    .short = Alleen jij en de { -mediator }
step-form = Willen jullie allebei verder? Dan kiezen jullie een manier die bij jullie allebei past. De { -mediator } bereidt het contact met ieder apart voor.
    .short = Een manier kiezen
step-together = Dan hebben jullie contact zoals jullie kozen: een gesprek, brieven of iets anders. Willen jullie elkaar zien? Eén keer is meestal genoeg.
    .short = Contact dat jullie kozen
step-after = Daarna beslissen jullie samen wat anderen mogen weten.
    .short = Afspreken wat anderen weten

## Wat mensen vaak vragen

asked-what-for = Wat heb je aan contact?
    .answer = Dat is voor iedereen anders. Sommige mensen kregen antwoorden of rust. Niemand kan dat beloven.
asked-who-offers = Wie biedt dit aan?
    .answer = Een stichting in Nederland, die geen winst maakt. Het ministerie van Justitie en Veiligheid betaalt het. De bemiddelaars werken in het hele land.
asked-voluntary = Is het vrijwillig?
    .answer = Ja, iedereen kiest zelf. Je kunt op elk moment pauze nemen of stoppen.
asked-cost = Wat kost het?
    .answer = Niets. Het is gratis.
asked-who-hears = Wie hoort ervan?
    .answer = Het is vertrouwelijk: de { -mediator } legt uit wat dat voor jou betekent. Politie, officier en rechter horen er alleen van als jullie dat allebei willen. De officier brengt een zaak voor de rechter. Na afloop beslissen jullie samen wat anderen mogen weten. Is er bemiddeling in een strafzaak? Dan hoort de officier of rechter de uitkomst wel.
asked-other-says-no = Wat als de ander nee zegt?
    .answer = Dat mag. Een nee kan later veranderen. Dat hoeft niet. Er is ook iets mogelijk zonder de ander.
asked-be-sure = Moet ik het zeker weten?
    .answer = Nee. Je mag twijfelen. Pas na het { -first-talk } beslis je.
asked-police-report = Heb ik een aangifte bij de politie nodig?
    .answer = Na iets seksueels dat iemand niet wilde: nee, en bewijs ook niet. Bij andere gebeurtenissen kun je vaak toch om een gesprek vragen. De { -mediator } vertelt je meer.
asked-legal = Wat betekent het voor een strafzaak?
    .answer = Een strafzaak is wat politie en rechter doen als iets strafbaar is. Een gesprek met een { -mediator } staat daar los van. Politie, officier en rechter horen er alleen van als jullie dat allebei willen. Dan houden ze er rekening mee, zolang de zaak loopt. De officier brengt een zaak voor de rechter. Is er bemiddeling in zo'n zaak? Dan hoort de officier of rechter de uitkomst wel.
asked-forgive = Moet ik vergeven of sorry zeggen?
    .answer = Nee. Vergeven hoeft nooit, en sorry zeggen hoeft ook niet. De ander kan sorry zeggen, maar niemand kan je dat beloven.
asked-safe = Is het wel veilig?
    .answer = De { -mediator } kiest geen kant en let hierop. Als het niet veilig is, gaat het niet door.
asked-too-late = Is het te vroeg of te laat?
    .answer = Je kunt het altijd vragen: voor of na een rechtszaak, en ook na jaren. Gebeurde het in de laatste zeven dagen? Dan gaat hulp voor.
asked-how-long = Hoe lang duurt het?
    .answer = Dat verschilt. Zien jullie elkaar? Eén keer is meestal genoeg. Vraag de { -mediator } hoe lang het voor jou kan duren.
asked-where = Waar is het?
    .answer = De bemiddelaars werken in het hele land. Vraag de { -mediator } waar je kunt praten.
asked-come-along = Mag er iemand met me mee?
    .answer = Een hulpverlener mag erbij zijn. Vraag de { -mediator } of er ook iemand anders mee mag.
asked-money = Krijg ik geld, of gelijk?
    .answer = Daar is een { -mediator } niet voor. Heb je vragen over schade, straf of wie gelijk heeft? Een advocaat kan je helpen. Overkwam het jou, of iemand dicht bij je? Dan kan Slachtofferhulp Nederland ook helpen.
