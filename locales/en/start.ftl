### The beginning. Readers don't know yet whether they want this. Tone: inviting, no pressure, no labels.

start-title = Could contact with the other person help you?
start-what = Something happened that hit hard. Perhaps you are thinking about contact with the other person. This guide is about { -restorative-mediation }: contact with help from a { -mediator }. It shows what may fit you.
start-who = It is for everyone. For those who were hurt, who did something, who were there, or who stand close.
start-time = Six short questions, a few minutes. You may skip any of them. Stop whenever you like.
start-private = The guide keeps nothing and sends nothing. You give no name and no story. Your browser may still remember that you were here.
start-content = The questions are about things like violence, sexual boundaries, accidents and loss.
start-begin = Begin
start-help = Are you in danger or afraid? Then look at the help first.
# Shown only while locale-review is not checked.
start-unchecked = No { -mediator } has checked this text yet. If you are in doubt, ask about what it says.

## Another way to begin

entry-letter = I got a letter from a { -mediator }
