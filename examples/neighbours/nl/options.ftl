### De mogelijkheden, en waarom ze wel of nu minder passen. Lezers willen weten wat het voor hén betekent.
### Toon: "dit past misschien". Beloof geen uitkomst, en zeg niets slechts over de buren.
###
### De tekst zelf is de naam. .who = wie met wie praat, in een paar woorden. .what = wat het is, .how = hoe het gaat,
### .usually = wat het meestal nodig heeft. Redenen beginnen met wat de lezer zei. .change zegt wat dat kan veranderen.

## help-first

option-help-first = Eerst hulp
    .who = Jij en iemand die je nu kan helpen.
    .what = Je praat met iemand die je helpt om veilig te zijn.
    .how = Bel of open een van de diensten op deze pagina. Vraag iemand om bij je te komen, als dat kan.
    .usually = Alleen een telefoon. Die mag ook van een ander zijn.
help-danger-now = Er is nu gevaar. Ga naar een veilige plek als dat kan, en bel het alarmnummer.
help-threatened = Iemand bedreigt je. Praat eerst met iemand die je kan helpen. Gebeurt het nu? Bel het alarmnummer.
help-afraid = Je bent bang. Vertel het aan iemand die je vertrouwt, en kijk wie je kan helpen. Is er gevaar? Bel het alarmnummer.
help-threats = Er was bedreiging of geweld. Van wie het ook kwam: zoek eerst hulp. Praten met je buren kan wachten.

## own-talk

option-own-talk = Zelf met je buren praten
    .who = Jij en je buren, verder niemand.
    .what = Je vertelt wat je dwarszit, en je luistert ook.
    .how = Kies een rustig moment, niet als het net speelt. Zeg hoe het voor jou is. Vraag daarna hoe je buren het zien, en luister. Noem één ding dat je graag wilt, of dat je zelf kunt doen. Loopt het hoog op? Stop dan, en probeer het een andere dag weer.
    .usually = Dat je je veilig voelt, en dat jullie allebei even tijd hebben.
own-talk-myself = Je wilt er zelf over praten. Met een paar tips gaat dat misschien makkelijker.
own-change = Je wilt dat er iets verandert. Misschien weten je buren niet wat het met je doet.
own-understand = Je wilt begrijpen waar je buren last van hebben. Rustig ernaar vragen kan een goed begin zijn.

## joint-talk

option-joint-talk = Samen praten, met twee bemiddelaars
    .who = Jij, je buren en twee bemiddelaars.
    .what = Jullie gaan samen om de tafel. De bemiddelaars letten erop dat ieder kan uitpraten.
    .how = Vooraf praten ze met ieder van jullie apart. Vraag waar het gesprek kan zijn. Wat jullie afspreken, beslissen jullie samen.
    .usually = Dat jullie allebei willen komen, en dat jullie je daar veilig voelen.
joint-talk-with-help = Je wilt samen praten, met hulp erbij.
joint-talked = Jullie hebben er al over gepraat. Met twee bemiddelaars erbij gaat het misschien anders.
joint-change = Je wilt dat er iets verandert. Samen kun je zoeken naar iets waar jullie allebei mee kunnen leven.
joint-agree = Je wilt dingen afspreken. In zo'n gesprek kan dat, stap voor stap.
joint-be-heard = Je wilt vertellen hoe het voor jou is. Hier kunnen je buren dat van jou zelf horen.
joint-understand = Je wilt begrijpen waar je buren last van hebben. Hier kun je het vragen, en hoor je het van henzelf.
joint-get-along = Je wilt elkaar weer gewoon groeten. Samen praten kan een eerste stap zijn.

## shuttle

option-shuttle = De bemiddelaar gaat heen en weer
    .who = Jullie zien elkaar niet. De { -mediator } praat met ieder apart.
    .what = De { -mediator } hoort eerst jou, dan je buren, en komt daarna bij jou terug.
    .how = Jij beslist wat de { -mediator } mag doorgeven. Het kan zo blijven. Jullie kunnen elkaar ook later nog zien.
    .usually = Dat jij en je buren allebei een gesprek met de { -mediator } willen.
shuttle-without-meeting = Je wilt eruit komen zonder je buren te zien.
shuttle-not-speaking = Jullie praten niet meer met elkaar. De { -mediator } kan met ieder apart beginnen.
shuttle-insults = Er werd gescholden of geschreeuwd. Het kan rustiger zijn om apart te beginnen.
shuttle-agree = Je wilt dingen afspreken. De { -mediator } kan ideeën overbrengen, van jou en van je buren.
shuttle-understand = Je wilt begrijpen waar je buren last van hebben. De { -mediator } kan het ze vragen.

## other-help

option-other-help = Andere hulp
    .who = Jij en iemand die de regels of het gebouw kent.
    .what = Sommige vragen zijn niet voor een { -mediator }. Van wie is de schutting? Wat staat er in het huurcontract?
    .how = Vraag juridisch advies: hulp van iemand die de wet kent. Huur je? Dan kun je ook naar je verhuurder. Bij bedreiging of schade kun je naar de politie. Praten met een { -mediator } kan daarnaast gewoon.
    .usually = Het helpt als je opschrijft wat er gebeurde, en wanneer.
other-rules = Je wilt weten wat de regels zijn. Een { -mediator } beslist daar niet over. Iemand die de wet kent, of je verhuurder, weet meer.
other-neighbour-unknown = Je weet niet om welke buren het gaat. Misschien weet je verhuurder meer, of wie voor het gebouw zorgt.
other-no-contact = Er kan nu geen contact zijn. Iemand die de wet kent, kan vertellen wat je wel kunt doen.
other-threats = Er was bedreiging of geweld. Vraag de politie, of iemand die de wet kent, wat je kunt doen.
other-shared = Het gaat over de grens tussen jullie, of over iets wat jullie delen. Ken je de regels? Dan praat je makkelijker.

## first-talk

option-first-talk = Een { -first-talk } met een { -mediator }
    .who = Jij en een { -mediator }. Je buren zijn er niet bij.
    .what = Je vertelt wat er speelt. De { -mediator } luistert, vraagt door en denkt met je mee.
    .how = Bij jou thuis, ergens anders of aan de telefoon: vraag wat er kan. Daarna beslis jij of je verder wilt.
    .usually = Niets. Je hoeft nog niets zeker te weten, en ook nog niets geprobeerd te hebben.
talk-invited = Een { -mediator } zocht contact met je. Vraag gerust waar het over gaat, en vertel jouw kant. Nee zeggen mag ook dan nog.
talk-for-someone = Je vraagt het voor iemand anders. Je kunt eerst alleen praten, of samen komen.
talk-neighbour-unknown = Je weet niet om welke buren het gaat. Toch kun je samen kijken wat kan helpen.
talk-no-contact = Er kan nu geen contact zijn. Met de { -mediator } kun je bespreken wat er zonder contact kan.
talk-both = Het komt van twee kanten. De { -mediator } is er voor allebei, en zoekt niet uit wie begon.
talk-bothered = Je hebt ergens last van. Hier kun je vertellen hoe dat voor je is.
talk-complained-about = Je buren hebben een klacht over jou. Hier kun je vertellen hoe jij het ziet.
talk-not-speaking = Jullie praten niet meer met elkaar. Je hoeft dat niet alleen op te lossen.
talk-talked = Jullie hebben er al over gepraat. Samen kun je kijken wat het zo moeilijk maakte.
talk-unsaid = Je hoeft niets uit te leggen om een gesprek te vragen.
talk-unsure = Je weet nog niet wat je wilt. Dat geeft niet: in het gesprek kun je dat uitzoeken.

## Wat in de weg staat, en wat dat kan veranderen

need-danger-now = Er is nu gevaar.
    .change = Ben je weer veilig? Dan kun je hier opnieuw kijken.
need-threatened = Iemand bedreigt je.
    .change = Zoek eerst hulp. Later kun je de { -mediator } vragen wat veilig is.
need-afraid = Je bent bang.
    .change = Praat eerst met iemand die je kan helpen. Later kun je de { -mediator } vragen wat veilig is.
need-threats = Er was bedreiging of geweld.
    .change = Zoek eerst hulp. Later kun je met de { -mediator } kijken of contact veilig is.
need-neighbour-unknown = Je weet niet om welke buren het gaat.
    .change = Weet je het later wel? Dan kun je hier opnieuw kijken.
need-no-contact = Er kan nu geen contact zijn. Ga zelf niet naar je buren toe, en stuur ook niets.
    .change = Vraag eerst aan de { -mediator }, of aan iemand die de wet kent, wat er mag.

## Wat nu minder past

less-insults = Er werd gescholden of geschreeuwd. Rustig blijven is dan moeilijk.
    .change = Begin met een { -mediator }. Later kunnen jullie misschien weer zelf praten.
less-not-speaking = Jullie praten niet meer met elkaar. Een eerste stap is dan moeilijk in je eentje.
    .change = Een { -mediator } kan die eerste stap samen met je zetten.
less-without-meeting = Je wilt je buren liever niet zien.
    .change = Begin apart. Willen jullie het later allebei? Dan kunnen jullie elkaar nog zien.

## Waar je eerst naar kijkt

care-talked = Jullie hebben er al over gepraat, en dat hielp niet.
    .change = Denk na over wat het moeilijk maakte. Was het het moment, de plek of een woord? Vraag de { -mediator } om mee te denken.
care-insults = Er werd gescholden of geschreeuwd.
    .change = Vertel de { -mediator } wat je nodig hebt om rustig te kunnen praten. Misschien begin je liever apart.
