### What every screen shows. Readers: everybody, also those who are tired, angry or afraid. Tone: calm, short.

guide-name = Neighbour guide
layout-help = Help now
layout-language = Language
layout-back = Back
# Closes the guide if another site shows it in a window of its own.
layout-close = Close
# Announced by screen readers if a press has to wait, because the page is still loading.
layout-waiting = One moment.
layout-continue = Continue
layout-start-again = Clear my answers and start again
layout-promise = Stop whenever you like. The guide keeps nothing and sends nothing.
layout-contact = Talk with a { -mediator }
# The address that the link opens follows, in a new tab.
layout-contact-where = Opens a new tab:
# An email address follows, if the link opens one.
layout-contact-mail = Opens an email to
# Explains the word wherever it occurs.
layout-mediator = A { -mediator } is a volunteer who helps neighbours talk, and doesn't take sides.

## Leaving at once. Readers may be in a hurry, with somebody coming in. Honest about what it can't do.

leave-now = Leave now
# Read aloud by screen readers after the first and the second press of Shift.
leave-two-more = Press Shift two more times, quickly, to leave.
leave-one-more = Press Shift once more to leave.
# Read aloud while the other page loads.
leave-going = You are leaving the guide.
leave-about = What “Leave now” does, and what it can't do
leave-does = It replaces the guide with a page about something else. Your browser's Back button then usually skips the guide. On a keyboard, you can also press Shift three times, quickly.
leave-open = Tabs that you opened from here stay open. Close them yourself. Is the guide inside another site? That site may stay open. Close it as well. Don't leave the guide open: whoever picks up your device sees your answers.
leave-history = “Leave now” doesn't clear your browser's history. That history may show that you were here, and that you used “Leave now”. Your answers are not in it. Did you call, or open a link? Someone may be able to see that later.
leave-how = Can somebody see what you do on this device? Then another device is safer. Next time, a private window can help: once you close it, your browser remembers less. You can delete visits and searches from your browser's history. But someone may notice an empty history.
