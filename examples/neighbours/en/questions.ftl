### The questions and answers. Readers are tired or upset, and may find reading hard.
### Tone: plain words, no blame. Write so that both neighbours could choose the answer.

## With all questions

question-several = You can choose more than one.
# For screen readers only, with an answer given before.
question-chosen = You chose this before
# An answer to every question that readers needn't answer.
unsaid = I'm not sure, or I'd rather not say
note-for-someone = Choose what the other person would choose, as far as you know.
    .result = You are asking for someone else. Here, “you” mostly means that person.

## safety

safety = Are you safe at home right now?
    .why = We ask this first because nothing matters more. If you need help, you see straight away where to get it.
safety-safe = Yes, I am safe
safety-danger-now = No, there is danger now
safety-threatened = Someone is threatening me
safety-afraid = I am afraid of what may happen

## event

event = What is it about?
    .why = Is it about several things? Choose the one that weighs most now.
event-noise = Noise
    .hint = Such as music, footsteps, voices, building work or children playing.
event-shared = A fence, a hedge or a space you share
    .hint = Such as a tree, a wall, a path or a stairwell.
event-pets = Pets
    .hint = Such as barking, mess or a cat in the garden.
event-smoke = Smoke or smells
    .hint = From a barbecue, a stove, cooking or cigarettes.
event-parking = Parking
    .hint = Cars, bikes or bins that are in the way.
event-quarrel = We don't get on
    .hint = It is about many small things, or nobody remembers how it began.
event-insults = Insults or shouting
    .hint = At the door, in the street or in messages. From one of you, or from both.
event-threats = Threats or violence
    .hint = From one of you, or from both. Also if something was broken on purpose.
event-other = Something else

## standing

standing = Where do things stand?
    .why = There are no wrong answers. Both neighbours can ask a { -mediator } for a talk.
standing-bothered = Something my neighbour does bothers me
standing-complained-about = My neighbour has a complaint about me
standing-both = It goes both ways
standing-invited = A { -mediator } has got in touch with me
    .hint = With a letter, a call or a visit.
standing-for-someone = I am asking for someone else
    .hint = Such as a parent, a friend, or someone you help in your work.
standing-talked = We have talked about it, and it didn't help
standing-not-speaking = We no longer talk to each other
standing-neighbour-unknown = I don't know which neighbour it is
standing-no-contact = There can be no contact between us now
    .hint = One of us isn't allowed to have contact, or has said no to it.

## wish

wish = What would you like?
    .why = This decides nothing. It only shows what may suit you.
wish-change = For something to change
    .hint = Such as quiet nights, or a clear answer about the fence.
wish-agree = To agree on what we both do from now on
wish-be-heard = To say what it is like for me
wish-understand = To understand what bothers my neighbour
wish-get-along = To say hello to each other again
wish-talk-myself = To talk with my neighbour myself, with some tips
wish-talk-with-help = To talk together, with someone there who helps
wish-without-meeting = To sort it out without meeting
wish-rules = To know what the rules are
