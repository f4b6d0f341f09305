### Going through the guide together: a reader, and a support worker or friend beside them. Both read these texts.
### Tone: calm, no hurry; the reader decides. Notes for the worker are short and clear.

start-together = I am doing this with someone
start-alone = I am doing this on my own
# Shown at the start, after all was cleared for the next person.
start-cleared = The answers are cleared. None are left in this guide.

## Before the first question

check-in-title = Is this a good moment?
check-in-lead = Look around together before you begin. Only do this with someone you trust.
check-in-alone = Are you sure that nobody else can hear you or see the screen?
check-in-all-right = Is it all right to go on and talk about it now?
check-in-stop = You decide what you say. Skip what you like, and stop whenever you like.
check-in-yes = Yes, go on
check-in-not-now = Not now
check-in-worker-pace = Read aloud what is on the screen, as slowly as needed. Let the person you are helping choose.
check-in-worker-write = Don't answer for the person you are helping, and don't write anything down.
check-in-worker-pause = A break is always good. “Help now” is on every screen.

## Around the questions

# Opens a note for the support worker or friend.
together-worker = For the person helping
together-ask = How to ask it aloud
together-avoid = What to avoid
together-pause = When to pause, or offer help
together-keys = Press a number to choose, 0 to skip, Enter to go on.
# The second language, shown beside the first. Names of languages follow.
together-beside = Second language:
together-skip = You don't have to say why you skip something.
together-clear = Clear the answers for the next person

## The result, to talk about

talk-about-title = Talk it over together
talk-about-lead = The result is based on your answers. It decides nothing. You can change any answer.
talk-about-questions = Questions to talk about
talk-about-stands-out = What stands out to you?
talk-about-first = What would you like to do first, or not yet?
talk-about-doubt = What do you still want to ask a { -mediator }?

## Notes for the worker, one for each question

worker-safety = Ask calmly: “Are you safe right now, here and at home?” Then wait.
    .avoid = Don't ask more about the danger. Don't promise that everything will be all right.
    .pause = Pause if there is danger or fear, or if somebody is thinking about suicide. Open “Help now” first, and call together. This guide can wait.
worker-event = Read the choices aloud, or point at them: “Which one comes closest?” One word is enough.
    .avoid = Don't ask for the story, and don't ask why. Nobody has to prove anything here.
    .pause = Pause if it hurts to think about it. Did it happen in the last few days? Then offer help first.
worker-role = Say: “Anyone involved or affected can ask for a talk with a mediator.” Then ask: “How are you connected to what happened?”
    .avoid = Don't judge, and don't give anybody a label. Don't guess the answer.
    .pause = Pause if there is shame or fear. It is fine to skip this.
worker-circumstance = Read them one by one: “Does this apply to you?” More than one may apply.
    .avoid = Is contact forbidden? Don't say that it is fine. Ask a { -mediator } or a lawyer first. Or ask the probation officer, if there is one. A probation officer helps people keep to a court's rules.
    .pause = Pause if it just happened, or if it was within the family. Then offer help first.
worker-wish = Ask: “What would you want, if anything?” Then leave some silence.
    .avoid = Don't push anyone to say sorry or to forgive. Neither is needed.
    .pause = Is the wish revenge, money or being proven right? That is not what a { -mediator } is for. Say so kindly.
worker-closeness = Ask: “What contact would you like, if any?” Say that nobody has to meet.
    .avoid = Don't push for a talk together. A letter can be enough.
    .pause = Pause if the thought alone is too much. It can be decided later, with the { -mediator }.
