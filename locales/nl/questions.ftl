### De vragen en antwoorden. Lezers staan onder spanning en lezen misschien moeilijk.
### Toon: gewone woorden, nooit een oordeel. Schrijf zo dat elke kant zich erin herkent.

## Bij alle vragen

question-several = Kies er zoveel als je wilt.
# Alleen voor schermlezers, bij een antwoord van eerder.
question-chosen = Dit koos je eerder
# Staat overal waar iemand niets hoeft te zeggen.
unsaid = Dat weet ik niet, of zeg ik liever niet
note-supporter = Kies wat past bij de persoon die je helpt. Is die bang of in gevaar? Ga dan terug en verander je eerste antwoord.
    .result = ‘Je’ is hier meestal de persoon die jij helpt.

## safety

safety = Ben je nu veilig?
    .why = Je veiligheid gaat voor. Heb je hulp nodig? Dan zie je meteen wie kan helpen.
safety-safe = Ja, ik ben veilig
safety-danger-now = Nee, er is nu gevaar
safety-still-going-on = Wat er gebeurde, gaat nog steeds door
safety-afraid = Ik ben bang
safety-thoughts-of-suicide = Ik denk aan zelfmoord

## event

event = Wat is er gebeurd?
    .why = Kies wat er het dichtst bij komt. Het overkwam jou of iemand dicht bij je. Of een van jullie deed het, of was erbij.
event-sexual-harm = Er gebeurde iets seksueels dat iemand niet wilde
    .hint = Een bericht, een aanraking of een verkrachting. Online, bij het uitgaan of in een relatie.
event-shared-images = Een naaktfoto of naaktvideo is gedeeld
    .hint = Doorgestuurd zonder toestemming. Ook als het bedoeld was als grap.
event-threat = Bedreiging
    .hint = Met woorden, een gebaar of een wapen. Online of niet. Ook als het uit boosheid of angst was.
event-violence = Geweld
    .hint = Iemand werd geslagen, geschopt of op een andere manier aangevallen.
event-death = Iemand is gedood
    .hint = Met opzet of niet. Was het in het verkeer? Kies dan ‘Een aanrijding of ongeluk in het verkeer’.
event-theft-fraud = Diefstal of oplichting
    .hint = Ook een inbraak, of een truc om geld te krijgen. Online of niet.
event-traffic = Een aanrijding of ongeluk in het verkeer
    .hint = Met de auto, op de fiets of te voet.
event-sport = Er zijn grenzen overschreden in de sport
    .hint = Iemand deed iets wat een ander niet wilde. Op een club, in een team of bij een training.
event-medical = Er ging iets mis in de zorg
    .hint = Bij een arts, in een ziekenhuis of bij andere zorg.
event-other = Iets anders

## role

role = Hoe had jij hiermee te maken?
    .why = Iedereen die ermee te maken heeft, mag een { -mediator } om een gesprek vragen. Geen antwoord is goed of fout.
role-harmed = Het is mij overkomen
role-close-to-harmed = Het overkwam iemand die dicht bij mij staat
    .hint = Je kind, ouder, broer, zus, partner of vriend. Ook als die er niet meer is.
role-caused = Ik heb het gedaan of veroorzaakt
role-close-to-caused = Iemand die dicht bij mij staat, deed of veroorzaakte het
    .hint = Je kind, ouder, broer, zus, partner of vriend.
role-witness = Ik was erbij
    .hint = Je zag het, je hielp, of je kwam er als eerste bij.
role-both = Allebei: het overkwam mij, en ik deed ook iets
role-contacted = Ik kreeg een brief van een { -mediator }
role-supporter = Ik help iemand
    .hint = Als hulpverlener, familielid of vriend.

## circumstance

circumstance = Geldt een van deze dingen voor jou?
    .why = Hiervan hangt soms af wat er nu kan.
circumstance-last-seven-days = Het gebeurde in de laatste zeven dagen
circumstance-long-ago = Het is lang geleden
circumstance-other-unknown = Ik weet niet wie de ander is
circumstance-other-refuses = De ander wil geen contact, of antwoordt niet
circumstance-other-died = De persoon met wie ik contact zou willen, is overleden
circumstance-other-denies = De ander zegt dat het niet is gebeurd, of dat het anders ging
circumstance-contact-ban = Er is een contactverbod
    .hint = Een van jullie mag geen contact zoeken. Misschien bepaalde een rechter dat.
circumstance-case-open = Er loopt een strafzaak
    .hint = De politie of rechter is er nog mee bezig.
circumstance-not-reported = Er is geen aangifte gedaan bij de politie
circumstance-family = Het gebeurde in het gezin, de familie of een relatie
    .hint = Ook tussen partners of ex-partners.
circumstance-under-18 = Een van ons is jonger dan 18
    .hint = Jij, de ander, of het kind dat het overkwam.
circumstance-far-or-detained = Een van ons woont ver weg, zit vast of is in een kliniek
circumstance-other-language = Een van ons spreekt een andere taal
circumstance-none = Geen van deze

## wish

wish = Wat zou je willen?
    .why = Zo zie je welke manier daarbij kan helpen.
wish-ask = Vragen wat alleen de ander weet
wish-tell = Vertellen wat het met mij deed
# Erkenning: dat de ander ziet en zegt wat er gebeurd is.
wish-recognition = Dat de ander erkent wat er gebeurd is
wish-explain = Mijn kant van het verhaal vertellen
wish-apologise = Sorry zeggen
wish-make-right = Dat er iets wordt goedgemaakt
wish-agree = Afspraken maken
    .hint = Bijvoorbeeld over wat we doen als we elkaar tegenkomen.
wish-less-afraid = Minder bang zijn
wish-know-how-they-are = Weten hoe het met de ander gaat
wish-closure = Dat het minder zwaar wordt

## closeness

closeness = Welk contact zou je misschien willen?
    .why = Zo zie je welke manier bij je kan passen. Je legt niets vast.
closeness-same-room = Samen in één ruimte, met de { -mediator } erbij
closeness-in-writing = Alleen schrijven
closeness-through-mediator = Via de { -mediator }, zonder elkaar te zien
closeness-recorded = Met een bericht dat ik inspreek of film
closeness-with-others-around = Samen, met familie of anderen erbij
closeness-someone-similar = Niet met deze persoon, maar met iemand anders die zoiets deed of meemaakte
