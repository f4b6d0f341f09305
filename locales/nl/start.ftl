### Het begin. Lezers weten nog niet of ze dit willen. Toon: uitnodigend, geen druk, niemand krijgt een etiket.

start-title = Kan contact met de ander iets voor je doen?
start-what =
    Er is iets ingrijpends gebeurd. Misschien denk je aan contact met de ander, of twijfel je daarover.
    Deze wijzer laat zien welke vormen van { -restorative-mediation } er zijn, en wat bij jou kan passen.
start-who = Het is voor iedereen: wie iets overkwam, wie iets deed, en wie naast iemand staat.
start-time = Het zijn zes korte vragen. Dat duurt een paar minuten.
start-skip = Je mag elke vraag overslaan en stoppen wanneer je wilt.
start-private = De wijzer bewaart niets en verstuurt niets. Je geeft geen naam en geen verhaal.
# Eerlijk: dit kan de wijzer niet voorkomen.
start-history = Je browser kan wel onthouden dat je op deze pagina was.
start-content = De vragen gaan over dingen als geweld, seksuele grenzen, ongelukken en verlies.
start-begin = Begin
start-help = Ben je in gevaar of bang? Kijk dan eerst bij de hulp.
# Alleen te zien zolang locale-review niet op checked staat.
start-unchecked = Deze tekst is nog niet nagekeken door een { -mediator }. Vraag bij twijfel na wat er staat.

## Een andere manier om te beginnen

entry-letter = Ik kreeg een brief van een { -mediator }
