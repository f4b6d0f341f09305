### Over deze taal zelf, en de vaste woorden van het vakgebied.

# De naam van de taal, in die taal.
locale-name = Nederlands
# ltr (van links naar rechts) of rtl (van rechts naar links).
locale-direction = ltr
# checked: nagekeken door iemand die deze taal van huis uit spreekt en het vak kent. Anders: unchecked.
locale-review = unchecked

## Eén begrip, overal hetzelfde woord. Zonder lidwoord, met kleine letter.

-restorative-mediation = herstelbemiddeling
-mediator = bemiddelaar
-first-talk = eerste gesprek
