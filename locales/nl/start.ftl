### Het begin. Lezers weten nog niet of ze dit willen. Toon: uitnodigend, geen druk, niemand krijgt een etiket.

start-title = Kan contact helpen na wat er is gebeurd?
start-what = Gebeurde er iets ernstigs, met jou of door jou? Kijk of contact met de ander kan passen, met hulp van een { -mediator }.
start-who = Deze wijzer gaat over { -restorative-mediation }: contact met hulp van een { -mediator }. Hij is voor iedereen. Misschien overkwam jou iets, deed je iets of was je erbij. Of het ging om iemand dicht bij je, of je helpt iemand. Twijfelen mag.
start-time = Hoogstens zes korte vragen, een paar minuten. Elke vraag mag je overslaan.
start-private = De wijzer bewaart niets, verstuurt niets en benadert niemand. We vragen niet naar je naam of je verhaal. Je browser kan wel onthouden dat je hier was.
start-content = Sommige vragen noemen gevaar, zelfmoord, geweld (ook seksueel), naaktbeelden, ongelukken en dood. Je hoeft niets te vertellen.
start-begin = Begin
start-help = Ben je in gevaar of bang, of denk je aan zelfmoord? Kijk dan eerst wie je nu kan helpen.
# Alleen te zien zolang locale-review niet op checked staat.
start-unchecked = Nog geen { -mediator } heeft deze tekst nagekeken. Twijfel je? Vraag het een { -mediator }.

## Een andere manier om te beginnen

entry-letter = Ik kreeg een brief van een { -mediator }
