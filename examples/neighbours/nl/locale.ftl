### Over deze taal zelf, en de vaste woorden.

# De naam van de taal, in die taal.
locale-name = Nederlands
# ltr (van links naar rechts) of rtl (van rechts naar links).
locale-direction = ltr
# unchecked: het eerste scherm zegt dat nog geen bemiddelaar deze tekst heeft nagekeken.
# Heeft iemand die Nederlands spreekt en het werk kent alles gelezen? Dan de rol (geen naam) en de dag, zoals
# checked by bemiddelaar van Onze Buurt, 2027-01-15
# Na een wijziging: weer unchecked, tot ook die is gelezen.
locale-review = unchecked

## Eén ding, overal hetzelfde woord. Zonder lidwoord, met kleine letter. { -mediator } in een zin zet het erin.

-mediation = buurtbemiddeling
-mediator = bemiddelaar
-first-talk = eerste gesprek
