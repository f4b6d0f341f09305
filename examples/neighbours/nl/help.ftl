### Hulp. Lezers kunnen in gevaar zijn, of erg van streek. Toon: kort, duidelijk, nooit streng. Nummers staan in services.toml.

help-title = Hulp nu
help-intro = Hier kun je hulp krijgen. Is er gevaar? Bel dan meteen.
first-help-title = Jouw veiligheid gaat nu voor.
first-help-later = Verder lezen mag. Met een { -mediator } praten kan ook later nog.
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

service-emergency = Als jij in gevaar bent, of iemand anders.
service-legal-advice = Wat zeggen de regels? Wat kun je doen als iemand je bedreigt? Vraag het hier aan iemand die de wet kent.
service-landlord-help = Huur je, of huren je buren? Hier kun je vragen wat een verhuurder kan doen.

## De wijzer om te lezen, waar de vragen niet werken (scripts staan uit, of er ging iets mis)

reading-version-title = Lezen zonder vragen
reading-version-intro = De vragen werken hier nu niet. Je kunt wel lezen wie kan helpen en wat er mogelijk is.
# Hierna staat bij elk onderwerp wie daarbij helpt.
reading-version-events = Wie waarbij kan helpen
reading-version-events-intro = Zoek op waar het over gaat. Daar staat wie er ook kan helpen. Is er gevaar? Dan gaat de hulp hierboven voor.
reading-version-options = Wat er mogelijk is
