### Going through the guide together: a reader, and somebody who helps them. Both read these texts.
### Tone: calm, no hurry; the reader decides. Notes for the person helping are short and clear.

start-together = I have someone with me
start-alone = I am doing this on my own
# Shown at the start, after all was cleared for the next person.
start-cleared = The answers are cleared. None are left in this guide.

## Before the first question

check-in-title = Is this a good moment?
check-in-lead = Sit down where you can talk quietly. Only do this with someone you trust.
check-in-alone = Are you sure that nobody can hear you, through a wall or an open window?
check-in-all-right = Do you feel up to talking about it now?
check-in-stop = You decide what you say. You can leave out any question, and stop at any time.
check-in-yes = Yes, go on
check-in-not-now = Not now
check-in-worker-pace = Read out what is on the screen, without hurry. The person you are helping chooses.
check-in-worker-write = Don't answer for them, and don't write anything down.
check-in-worker-pause = Take a break whenever one is needed. “Help now” is on every screen.

## Around the questions

# Opens a note for the person who helps.
together-worker = For the person helping
together-ask = How to ask it aloud
together-avoid = What to avoid
together-pause = When to pause, or offer help
together-keys = Press a number to choose, 0 to skip, Enter to go on.
# The second language, shown beside the first. Names of languages follow.
together-beside = Second language:
together-skip = You don't have to say why. What you skip isn't shown later.
together-clear = Clear the answers for the next person

## The result, to talk about

talk-about-title = Talk it over together
talk-about-lead = This follows from your answers, and it decides nothing. You can change any answer.
talk-about-questions = Questions to talk about
talk-about-stands-out = What do you notice in it?
talk-about-first = What would you try first? What would you rather leave for now?
talk-about-doubt = What would you like to ask a { -mediator }?

## Notes for the person helping, one for each question

worker-safety = Ask: “Do you feel safe at home, today and tonight?” Give them time.
    .avoid = Don't say that it can't be so bad. Don't go and see the neighbour yourself.
    .pause = Pause if there is danger, a threat or fear. Open “Help now” and call together. All else can wait.
worker-event = Read the answers out, or point at the drawings: “Which one is it most about?”
    .avoid = Don't ask for every detail. Don't say who is right.
    .pause = Pause if it makes them angry or sad. Have they hardly slept? Say that this is hard on anyone.
worker-standing = Ask: “What has happened so far between the two of you?” Then look together at what fits.
    .avoid = Don't say that they should have talked sooner.
    .pause = Pause if there is shame about a complaint. Say that both neighbours can get help here.
worker-wish = Ask: “What would a good day at home be like?” Then look together at what comes close.
    .avoid = Don't talk them into meeting the neighbour. It may be enough to begin alone.
    .pause = Is the wish that the neighbour moves or is punished? Say kindly that a { -mediator } can't do that.
