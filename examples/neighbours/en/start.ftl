### The beginning. Readers are often tired of it, and don't know yet what they want. Tone: inviting, no pressure, no blame.

start-title = Is something wrong between you and a neighbour?
start-what = Answer a few short questions. Then see what may help: a talk, with or without a { -mediator }, or something else.
start-who = This guide is about { -mediation }: a { -mediator } helps neighbours talk with each other. It is for you if something bothers you. It is also for you if a neighbour has a complaint about you. You can also use it to help someone else.
start-time = There are four short questions. You can skip any of them, and stop whenever you like.
start-private = The guide keeps nothing, sends nothing and tells your neighbour nothing. We don't ask for your name or address. Your browser may still remember that you were here.
start-content = Some questions mention danger, insults and threats. You don't have to tell your story.
start-begin = Begin
start-help = Are you in danger, or afraid? See first who can help you.
# Shown only while locale-review is unchecked.
start-unchecked = No { -mediator } has checked this text yet. If in doubt, ask one.
