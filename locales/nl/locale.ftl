### Over deze taal zelf, en de vaste woorden van het vakgebied.

# De naam van de taal, in die taal.
locale-name = Nederlands
# ltr (van links naar rechts) of rtl (van rechts naar links).
locale-direction = ltr
# unchecked: het eerste scherm zegt dat nog niemand deze tekst heeft nagekeken.
# Heeft iemand die deze taal van huis uit spreekt en het vak kent, alles gelezen? Dan de rol (geen naam) en de dag, zoals
# checked by bemiddelaar van Perspectief Herstelbemiddeling, 2026-12-01
# Na een wijziging: weer unchecked, tot ook die is gelezen. Hoe dat gaat: docs/teksten-nakijken.md
locale-review = unchecked

## Eén begrip, overal hetzelfde woord. Zonder lidwoord, met kleine letter.

-restorative-mediation = herstelbemiddeling
-mediator = bemiddelaar
-first-talk = eerste gesprek
