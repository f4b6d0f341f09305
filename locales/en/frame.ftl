### What every screen shows. Readers: everybody, also those in a hurry or afraid. Tone: calm, short.

guide-name = Mediation guide
frame-help = Help now
frame-language = Language
frame-back = Back
frame-continue = Continue
frame-start-again = Wipe everything and start again
frame-promise = Stop whenever you like. The guide keeps nothing and sends nothing.
frame-contact = Talk with a { -mediator }
# The address that the link opens follows, in a new tab.
frame-contact-where = Opens a new tab:
