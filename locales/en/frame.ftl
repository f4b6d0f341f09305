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

## Leaving at once. Readers may be in a hurry, with somebody coming in. Honest about what it can't do.

leave-now = Leave now
# Read aloud by screen readers after the first and the second press of Shift.
leave-two-more = Press Shift two more times to leave.
leave-one-more = Press Shift once more to leave.
# Read aloud while the other page comes.
leave-going = You are leaving the guide.
leave-about = What “Leave now” does, and what it can't do
leave-does = It wipes the guide and opens a page about something else. Back doesn't lead here again. Pressing the Shift key three times does the same.
leave-history = It can't erase your browser's history. Somebody may see there that you were here, but not what you chose.
leave-how = Does somebody look at your device? Open the history in your browser's menu, and remove only this page. An empty history stands out. A private window keeps less of it.
