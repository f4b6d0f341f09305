### The questions and answers. Readers are under stress and may find reading hard.
### Tone: plain words, never a judgement. Write so that people on each side recognise themselves.

## With all questions

question-several = You can choose more than one.
# For screen readers only, with an answer given before.
question-chosen = You chose this before
# An answer to every question that readers needn't answer.
unsaid = I'm not sure, or I'd rather not say
note-supporter = Choose what fits the person you are helping. Is that person afraid or in danger? Then go back and change your first answer.
    .result = Here, “you” mostly means the person you are helping.

## safety

safety = Are you safe right now?
    .why = We ask this first, because your safety comes first. If you need help, you will see at once who can help.
safety-safe = Yes, I am safe
safety-danger-now = No, there is danger now
safety-still-going-on = What happened is still going on
safety-afraid = I am afraid
safety-thoughts-of-suicide = I am thinking about suicide

## event

event = What happened?
    .why = Choose what comes closest. Perhaps it happened to you or someone close to you. Perhaps you or they did it, or you were there.
event-sexual-harm = Something sexual happened that someone didn't want
    .hint = Such as a message, touching or rape. Online, on a night out or in a relationship.
event-shared-images = Nude pictures were shared
    .hint = A photo or video was passed on without permission. Even if it was meant as a joke.
event-threat = A threat
    .hint = With words, a gesture or a weapon. Online or not. Even if it was made in anger or fear.
event-violence = Violence
    .hint = Someone was hit, kicked or attacked in another way.
event-death = Someone was killed
    .hint = On purpose or not. Was it in traffic? Then choose “A traffic accident or crash”.
event-theft-fraud = Theft or fraud
    .hint = This includes a break-in, or a trick to get money. Online or not.
event-traffic = A traffic accident or crash
    .hint = By car, by bike or on foot.
event-sport = Something happened in sport that crossed a line
    .hint = At a club, in a team or in training.
event-medical = Something went wrong in medical care
    .hint = With a doctor, in a hospital or in other care.
event-other = Something else

## role

role = How are you connected to what happened?
    .why = Anyone involved or affected can ask for a talk with a { -mediator }. No answer is right or wrong.
role-harmed = It happened to me
role-close-to-harmed = It happened to someone close to me
    .hint = Your child, parent, brother, sister, partner or friend. Even if they have died.
role-caused = I did it or caused it
role-close-to-caused = Someone close to me did it or caused it
    .hint = Your child, parent, brother, sister, partner or friend.
role-witness = I was there
    .hint = You saw it, you helped, or you were first on the scene.
role-both = Both: it happened to me, and I did something as well
role-contacted = I got a letter from a { -mediator }
role-supporter = I am helping someone
    .hint = As part of your job, as family or as a friend.

## circumstance

circumstance = Does any of this apply to you?
    .why = It can make a difference to what is possible now.
circumstance-last-seven-days = It happened in the last seven days
circumstance-long-ago = It was a long time ago
circumstance-other-unknown = I don't know who the other person is
circumstance-other-refuses = The other person doesn't want contact, or doesn't answer
circumstance-other-died = The person I would want contact with has died
circumstance-other-denies = The other person says it didn't happen, or happened differently
circumstance-contact-ban = There is a contact ban
    .hint = One of you is not allowed to contact the other. Perhaps a judge decided that.
circumstance-case-open = There is an open criminal case
    .hint = The police or a court is still working on it.
circumstance-not-reported = It was not reported to the police
circumstance-family = It happened within the family or a relationship
    .hint = This includes partners and former partners.
circumstance-under-18 = One of us is under 18
    .hint = You, the other person, or the child it happened to.
circumstance-far-or-detained = One of us lives far away, is in prison or is staying in a clinic
circumstance-other-language = One of us speaks another language
circumstance-none = None of these

## wish

wish = What would you want, if anything?
    .why = Your answer shows what may suit you.
wish-ask = To ask something that only the other person knows
wish-tell = To say what it did to me
# Recognition: that the other person sees and says what happened.
wish-recognition = For the other person to take what happened seriously
wish-explain = To tell my side of the story
wish-apologise = To say sorry
wish-make-right = For something to be put right
wish-agree = To agree on something
    .hint = For example, what we do if we meet in the street.
wish-less-afraid = To be less afraid
wish-know-how-they-are = To know how the other person is
wish-closure = To be less weighed down by it

## closeness

closeness = What contact would you like, if any?
    .why = Nothing is fixed. You can always choose something else.
closeness-same-room = Together in one room, with the { -mediator }
closeness-in-writing = In writing only
closeness-through-mediator = Through the { -mediator }, without meeting
closeness-recorded = With a message that I record: my voice, or a video
closeness-with-others-around = Together, with people close to us
closeness-someone-similar = Not with this person, but with someone else who did or lived through something similar
