### De vragen en antwoorden. Lezers zijn moe of van streek, en lezen misschien moeilijk.
### Toon: gewone woorden, geen verwijt. Schrijf zo dat allebei de buren het antwoord kunnen kiezen.

## Bij alle vragen

question-several = Kies er zoveel als je wilt.
# Alleen voor schermlezers, bij een antwoord van eerder.
question-chosen = Dit koos je eerder
# Staat overal waar iemand niets hoeft te zeggen.
unsaid = Dat weet ik niet, of zeg ik liever niet
note-for-someone = Kies wat de ander zou kiezen, voor zover je dat weet.
    .result = Je vraagt het voor iemand anders. Met ‘je’ bedoelen we hier meestal die persoon.

## safety

safety = Ben je nu veilig, in en om je huis?
    .why = Dit vragen we eerst, want niets is belangrijker. Heb je hulp nodig? Dan zie je direct waar je die kunt krijgen.
safety-safe = Ja, ik ben veilig
safety-danger-now = Nee, er is nu gevaar
safety-threatened = Iemand bedreigt mij
safety-afraid = Ik ben bang voor wat er kan gebeuren

## event

event = Waar gaat het over?
    .why = Gaat het over meer dingen? Kies wat nu het meest speelt.
event-noise = Geluid
    .hint = Zoals muziek, voetstappen, stemmen, klussen of spelende kinderen.
event-shared = Een schutting, een heg of iets wat jullie delen
    .hint = Zoals een boom, een muur, een pad of de trap.
event-pets = Huisdieren
    .hint = Zoals geblaf, poep of een kat in de tuin.
event-smoke = Rook of geur
    .hint = Van de barbecue, de kachel, het koken of sigaretten.
event-parking = Parkeren
    .hint = Auto's, fietsen of vuilnisbakken die in de weg staan.
event-quarrel = Het botst tussen ons
    .hint = Het gaat om veel kleine dingen, of niemand weet nog hoe het begon.
event-insults = Schelden of schreeuwen
    .hint = Aan de deur, op straat of in berichten. Van één kant, of van allebei.
event-threats = Bedreiging of geweld
    .hint = Van één kant, of van allebei. Ook als er met opzet iets kapot is gemaakt.
event-other = Iets anders

## standing

standing = Hoe staat het er nu voor?
    .why = Er zijn geen foute antwoorden. Allebei de buren mogen een { -mediator } om een gesprek vragen.
standing-bothered = Ik heb last van iets wat mijn buren doen
standing-complained-about = Mijn buren hebben een klacht over mij
standing-both = Het komt van twee kanten
standing-invited = Een { -mediator } zocht contact met mij
    .hint = Met een brief, een telefoontje of aan de deur.
standing-for-someone = Ik vraag het voor iemand anders
    .hint = Zoals je vader of moeder, een vriend, of iemand die je helpt in je werk.
standing-talked = We hebben erover gepraat, maar dat hielp niet
standing-not-speaking = We praten niet meer met elkaar
standing-neighbour-unknown = Ik weet niet om welke buren het gaat
standing-no-contact = Er kan nu geen contact zijn tussen ons
    .hint = Een van ons mag geen contact zoeken, of wil geen contact.

## wish

wish = Wat zou je graag willen?
    .why = Je legt niets vast. Zo zie je alleen wat bij je kan passen.
wish-change = Dat er iets verandert
    .hint = Zoals rustige nachten, of duidelijkheid over de schutting.
wish-agree = Afspreken hoe we het voortaan doen
wish-be-heard = Vertellen hoe het voor mij is
wish-understand = Begrijpen waar mijn buren last van hebben
wish-get-along = Elkaar weer gewoon groeten
wish-talk-myself = Zelf met mijn buren praten, met wat tips
wish-talk-with-help = Samen praten, met iemand erbij die helpt
wish-without-meeting = Eruit komen zonder elkaar te zien
wish-rules = Weten wat de regels zijn
