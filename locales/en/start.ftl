### The beginning. Readers don't know yet whether they want this. Tone: inviting, no pressure, no labels.

start-title = After what happened, could contact help you?
start-what = Perhaps something serious happened to you, or you did or caused it. See whether contact with the other person, with a { -mediator }'s help, may suit you.
start-who = This guide is about { -restorative-mediation }: contact with help from a { -mediator }. It is for anyone involved or affected. Perhaps it happened to you, you did it, or you were there. Perhaps you are close to someone involved, or helping them. You don't have to be sure.
start-time = There are up to six short questions. They take a few minutes. You can skip any of them. Stop whenever you like.
start-private = The guide keeps nothing, sends nothing and contacts nobody. You don't give your name or tell your story. Your browser may still remember that you were here.
start-content = Some questions mention danger, suicide, violence, sexual harm, nude pictures, accidents and death. Nobody asks for details.
start-begin = Begin
start-help = Are you in danger, afraid or thinking about suicide? First see who can help you now.
# Shown only while locale-review is not checked.
start-unchecked = No { -mediator } has checked this text yet. If in doubt, ask one.

## Another way to begin

entry-letter = I got a letter from a { -mediator }
