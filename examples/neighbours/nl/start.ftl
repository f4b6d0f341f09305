### Het begin. Lezers zijn het vaak moe, en weten nog niet wat ze willen. Toon: uitnodigend, geen druk, geen verwijt.

start-title = Gaat het niet goed tussen jou en je buren?
start-what = Beantwoord een paar korte vragen. Dan zie je wat kan helpen: zelf praten, praten met hulp, of iets anders.
start-who = Deze wijzer gaat over { -mediation }: een { -mediator } helpt buren om met elkaar te praten. Hij is er voor jou als je ergens last van hebt. Hij is er ook als je buren een klacht hebben over jou. En je mag hem gebruiken om iemand anders te helpen.
start-time = Het zijn vier korte vragen. Je mag elke vraag overslaan, en stoppen wanneer je wilt.
start-private = De wijzer bewaart niets, verstuurt niets en laat je buren niets weten. We vragen niet naar je naam of adres. Je browser kan wel onthouden dat je hier was.
start-content = Sommige vragen noemen gevaar, schelden en bedreiging. Je verhaal hoef je niet te vertellen.
start-begin = Begin
start-help = Ben je in gevaar, of ben je bang? Kijk dan eerst wie je kan helpen.
# Alleen te zien zolang locale-review op unchecked staat.
start-unchecked = Nog geen { -mediator } heeft deze tekst nagekeken. Twijfel je? Vraag het een { -mediator }.
