### Hulp. Lezers kunnen in gevaar zijn. Toon: kort, duidelijk, nooit streng. Nummers staan in services.toml.

help-title = Hulp nu
help-intro = Hier kun je terecht. De nummers zijn voor Nederland.
first-help-title = Eerst hulp. De rest kan wachten.
first-help-later = Lees verder als je wilt. Met een { -mediator } praten kan ook later.
first-help-read-on = Verder lezen
help-all = Alle hulp
# Hierna volgt een telefoonnummer.
help-call = Bel

## Wat een dienst biedt

service-free = gratis
service-always = dag en nacht
service-weekdays = op werkdagen
service-anonymous = naam hoeft niet
service-chat = ook chat

## De diensten: voor wie ze er zijn

service-emergency = Is er nu gevaar? Bel meteen.
service-suicide-prevention = Als je aan zelfmoord denkt.
service-sexual-violence-centre = Na seksueel geweld. Bel snel, vooral in de eerste zeven dagen.
service-safe-at-home = Als het thuis of in een relatie niet veilig is, ook voor een kind. Ook als je zelf geweld gebruikt.
service-helpwanted = Als naaktbeelden zijn gedeeld, of als iemand daarmee dreigt. Vraagt die persoon geld? Betaal niet.
service-fraud-helpdesk = Na oplichting. Bel eerst je eigen bank, en daarna deze helpdesk.
service-police = Als je met de politie wilt praten en het geen haast heeft.
service-victim-support = Als jou iets is overkomen, of iemand dicht bij je. Ook als je het zag gebeuren.
service-child-line = Als je jonger bent dan 18 en met iemand wilt praten.
service-listening-line = Als je gewoon met iemand wilt praten.
service-stop-it-now = Bij zorgen over je eigen seksuele gedachten of gedrag tegenover iemand onder de 18.
service-exploitation = Bij uitbuiting, zoals gedwongen werk.
service-restorative-mediation = Voor { -restorative-mediation }: contact met hulp van een { -mediator }. Of alleen voor een { -first-talk }.

## De wijzer om te lezen, waar de vragen niet werken (scripts staan uit, of er ging iets mis)

reading-version-title = Lezen zonder vragen
reading-version-intro = De vragen werken hier nu niet. Je kunt wel lezen wie kan helpen en wat er mogelijk is.
# Hierna staat bij elke gebeurtenis waar de wijzer naar vraagt wie daarbij helpt.
reading-version-events = Wie helpt bij wat er gebeurde
reading-version-events-intro = De manieren hieronder kunnen passen. Is er gevaar, of is het thuis niet veilig? Kijk dan eerst bij de hulp hierboven. Mag een van jullie geen contact zoeken? Neem zelf geen contact op met de ander. Vraag eerst aan de { -mediator } of aan een advocaat wat er mag.
reading-version-options = Wat er mogelijk is
