### Samen door de wijzer: een lezer, en iemand die helpt. Allebei lezen ze deze teksten.
### Toon: rustig, geen haast; de lezer beslist. Tips voor wie helpt zijn kort en duidelijk.

start-together = Ik doe dit samen met iemand
start-alone = Ik doe dit alleen
# Te zien bij het begin, als alles is gewist voor de volgende.
start-cleared = Alles is gewist. Er staan geen antwoorden meer in deze wijzer.

## Voor de eerste vraag

check-in-title = Is dit een goed moment?
check-in-lead = Ga ergens zitten waar je rustig kunt praten. Doe dit alleen met iemand die je vertrouwt.
check-in-alone = Weet je zeker dat niemand je hoort, door een muur of een open raam?
check-in-all-right = Kun je het aan om er nu over te praten?
check-in-stop = Jij bepaalt wat je vertelt. Elke vraag mag je overslaan, en stoppen mag altijd.
check-in-yes = Ja, ga verder
check-in-not-now = Nu niet
check-in-worker-pace = Lees zonder haast voor wat er op het scherm staat. De persoon die je helpt, kiest.
check-in-worker-write = Antwoord niet voor die persoon, en schrijf niets op.
check-in-worker-pause = Neem pauze als dat nodig is. ‘Hulp nu’ staat op elk scherm.

## Rond de vragen

# Opent een tip voor wie helpt.
together-worker = Voor wie helpt
together-ask = Zo vraag je het hardop
together-avoid = Liever niet
together-pause = Wanneer je stopt, of hulp aanbiedt
together-keys = Op een toetsenbord: een cijfer kiest, 0 slaat over, Enter gaat verder.
# De taal die naast de gelezen taal staat. Hierna volgen namen van talen.
together-beside = Tweede taal:
together-skip = Je hoeft niet te zeggen waarom. Wat je overslaat, staat later nergens.
together-clear = Wis alles voor de volgende

## Het resultaat, om over te praten

talk-about-title = Om samen over te praten
talk-about-lead = Dit komt uit je antwoorden. Het beslist niets, en je kunt elk antwoord veranderen.
talk-about-questions = Vragen om over te praten
talk-about-stands-out = Wat valt je hierin op?
talk-about-first = Wat zou je eerst willen proberen? En wat laat je liever nog even?
talk-about-doubt = Wat zou je aan een { -mediator } willen vragen?

## Tips voor wie helpt, bij elke vraag een

worker-safety = Vraag: “Voel je je veilig thuis, vandaag en vannacht?” Geef de tijd om na te denken.
    .avoid = Zeg niet dat het vast meevalt. Ga niet zelf naar de buren.
    .pause = Stop even bij gevaar, bedreiging of angst. Open ‘Hulp nu’ en bel samen. Al het andere kan wachten.
worker-event = Lees de antwoorden voor, of wijs de tekeningen aan: “Waar gaat het het meest over?”
    .avoid = Vraag niet naar alles wat er gebeurde. Zeg niet wie er gelijk heeft.
    .pause = Stop even bij boosheid of verdriet. Is er lang niet goed geslapen? Zeg dat dit voor iedereen zwaar is.
worker-standing = Vraag: “Wat is er tot nu toe tussen jullie gebeurd?” Kijk daarna samen wat klopt.
    .avoid = Zeg niet dat er eerder gepraat had moeten worden.
    .pause = Stop even bij schaamte over een klacht. Zeg dat hier allebei de buren hulp kunnen krijgen.
worker-wish = Vraag: “Hoe ziet een goede dag thuis eruit?” Kijk daarna samen wat daarbij in de buurt komt.
    .avoid = Haal niemand over om de buren te zien. Alleen beginnen kan genoeg zijn.
    .pause = Is de wens dat de buren verhuizen of straf krijgen? Zeg vriendelijk dat een { -mediator } dat niet kan.
