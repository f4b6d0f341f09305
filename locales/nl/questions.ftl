### De vragen en antwoorden. Lezers staan onder spanning en lezen misschien moeilijk.
### Toon: gewone woorden, nooit een oordeel. Schrijf zo dat elke kant zich erin herkent.

## Bij alle vragen

question-several = Je mag er meer kiezen.
# Alleen voor schermlezers, bij een antwoord van eerder.
question-chosen = Dit koos je eerder
# Staat overal waar iemand niets hoeft te zeggen.
unsaid = Weet ik niet, of zeg ik liever niet
note-supporter = Kies wat past bij de persoon die je helpt.

## safety

safety = Ben je nu veilig?
    .why = We vragen dit eerst, want je veiligheid gaat voor. Heb je hulp nodig? Dan zie je die meteen.
safety-safe = Ja, ik ben veilig
safety-danger-now = Nee, er is nu gevaar
safety-still-going-on = Wat er gebeurde, gaat nog steeds door
safety-afraid = Ik ben bang
safety-thoughts-of-suicide = Ik denk aan zelfmoord

## event

event = Wat is er gebeurd?
    .why = Kies wat er het dichtst bij komt. Misschien is het jou overkomen, of iemand dicht bij je. Misschien deed jij het.
event-sexual-harm = Seksuele grenzen zijn overschreden
    .hint = Ook online, bij het uitgaan of in een relatie.
event-shared-images = Naaktbeelden zijn gedeeld
    .hint = Een foto of video werd zonder toestemming gedeeld.
event-threat = Bedreiging
    .hint = Met woorden, een gebaar of een wapen. Online of niet.
event-violence = Geweld
    .hint = Iemand werd geslagen, geschopt of op een andere manier lichamelijk aangevallen.
event-death = Iemand is gedood
    .hint = Iemand leeft niet meer door wat een ander deed.
event-theft-fraud = Diefstal of oplichting
    .hint = Ook een inbraak, of online.
event-traffic = Een ongeluk of aanrijding in het verkeer
    .hint = Met auto, fiets of te voet.
event-sport = Er zijn grenzen overschreden bij sport
    .hint = Op een club, in een team of bij een training.
event-medical = Er ging iets mis in de zorg
    .hint = Bij een arts, in een ziekenhuis of bij andere zorg.
event-other = Iets anders

## role

role = Wat was jouw rol?
    .why = Elke kant mag om een gesprek vragen. Geen antwoord is goed of fout.
role-harmed = Het is mij overkomen
role-close-to-harmed = Het overkwam iemand die dicht bij mij staat
    .hint = Je kind, partner, ouder of vriend. Ook als die er niet meer is.
role-caused = Ik heb het gedaan of veroorzaakt
role-close-to-caused = Iemand die dicht bij mij staat, deed het
    .hint = Je kind, partner, ouder of vriend.
role-witness = Ik was erbij
    .hint = Je zag het, je hielp, of je kwam als eerste ter plaatse.
role-both = Allebei: het overkwam mij, en ik deed ook iets
role-contacted = Ik kreeg een brief van een { -mediator }
role-supporter = Ik help iemand
    .hint = Als hulpverlener, familielid of vriend.

## circumstance

circumstance = Klopt hier iets van?
    .why = Dit kan uitmaken voor wat er nu mogelijk is.
circumstance-last-seven-days = Het gebeurde in de laatste zeven dagen
circumstance-long-ago = Het is lang geleden
circumstance-other-unknown = Ik weet niet wie de ander is
circumstance-other-refuses = De ander wil niet, of antwoordt niet
circumstance-other-died = De persoon met wie ik contact zou willen, is overleden
circumstance-other-denies = De ander zegt dat het niet is gebeurd, of dat het anders ging
circumstance-contact-ban = Er is een contactverbod
    .hint = Een van jullie mag geen contact zoeken, bijvoorbeeld van de rechter.
circumstance-case-open = Er loopt een strafzaak
    .hint = Politie of rechter is er nog mee bezig.
circumstance-not-reported = Er is geen aangifte gedaan bij de politie
circumstance-family = Het gebeurde in het gezin, de familie of een relatie
    .hint = Ook tussen partners of ex-partners.
circumstance-under-18 = Ik ben jonger dan 18
circumstance-far-or-detained = Een van ons woont ver weg, zit vast of is opgenomen
circumstance-other-language = Een van ons spreekt een andere taal
circumstance-none = Geen van deze

## wish

wish = Wat zou je willen?
    .why = Zo zie je welke vorm daarbij kan helpen.
wish-ask = Iets vragen dat alleen de ander weet
wish-tell = Vertellen wat het met mij deed
# Erkenning: dat de ander ziet en zegt wat er gebeurd is.
wish-recognition = Dat gezien wordt wat er gebeurd is
wish-explain = Mijn kant van het verhaal vertellen
wish-apologise = Sorry zeggen
wish-make-right = Dat er iets wordt goedgemaakt
wish-agree = Afspraken maken
    .hint = Bijvoorbeeld over wat we doen als we elkaar tegenkomen.
wish-less-afraid = Minder bang zijn
wish-know-how-they-are = Weten hoe het met de ander gaat
wish-closure = Het loslaten, of de last teruggeven aan de ander

## closeness

closeness = Hoe zou je contact willen hebben?
    .why = Je legt niets vast. Je kunt altijd iets anders kiezen.
closeness-same-room = Samen in één ruimte, met de { -mediator } erbij
closeness-in-writing = Alleen schrijven
closeness-through-mediator = Niet zelf: de { -mediator } brengt woorden over
closeness-recorded = Een bericht opnemen, met stem of beeld
closeness-with-others-around = Samen, met mensen om ons heen erbij
closeness-someone-similar = Niet met deze ander, wel met iemand anders die aan de andere kant stond
