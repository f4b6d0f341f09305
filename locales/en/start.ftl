### The beginning. Readers don't know yet whether they want this. Tone: inviting, no pressure, no labels.

start-title = Could contact with the other person help you?
start-what = Something serious happened. Perhaps you are thinking about contact with the other person. This guide is about { -restorative-mediation }: contact with help from a { -mediator }. It shows what may suit you.
start-who = It is for anyone involved or affected. Perhaps you were hurt, did something, or were there. Perhaps you are close to someone. It is also for you if you only have a question.
start-time = Up to six short questions. That takes a few minutes. You may skip any of them. Stop whenever you like.
start-private = The guide keeps nothing and sends nothing. You give no name and no story. Your browser may still remember that you were here.
start-content = The questions are about danger, suicide, violence, sexual harm, accidents and death.
start-begin = Begin
start-help = Are you in danger or afraid? Then look at the help first.
# Shown only while locale-review is not checked.
start-unchecked = No { -mediator } has checked this text yet. If in doubt, ask one.

## Another way to begin

entry-letter = I got a letter from a { -mediator }
