### Het begin. Lezers weten nog niet of ze dit willen. Toon: uitnodigend, geen druk, niemand krijgt een etiket.

start-title = Kan contact met de ander iets voor je doen?
start-what = Er is iets ernstigs gebeurd. Misschien denk je aan contact met de ander. Deze wijzer gaat over { -restorative-mediation }: contact met hulp van een { -mediator }. Je ziet wat bij jou kan passen.
start-who = Het is voor iedereen die ermee te maken heeft. Misschien overkwam het jou, deed je iets of was je erbij. Of je staat dicht bij iemand. Het kan ook als je alleen een vraag hebt.
start-time = Hoogstens zes korte vragen. Dat duurt een paar minuten. Elke vraag mag je overslaan. Stop wanneer je wilt.
start-private = De wijzer bewaart niets en verstuurt niets. Je geeft geen naam en geen verhaal. Je browser kan wel onthouden dat je hier was.
start-content = De vragen gaan over gevaar, zelfmoord, geweld, seks tegen iemands wil, ongelukken en dood.
start-begin = Begin
start-help = Ben je in gevaar of bang? Kijk dan eerst bij de hulp.
# Alleen te zien zolang locale-review niet op checked staat.
start-unchecked = Deze tekst is nog niet nagekeken door een { -mediator }. Vraag het bij twijfel na.

## Een andere manier om te beginnen

entry-letter = Ik kreeg een brief van een { -mediator }
