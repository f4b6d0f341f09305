### The result. Short first, then the rest. Tone: hopeful without a promise, no score, no blame.

result-title = What may suit you

## The short result, by what comes first

result-short-help = Help comes first now. A talk with a { -mediator } can wait.
# For a guide with an option of the kind `court`. This one has none, so nobody reads it.
result-short-court = Your case is already with a court. Look first at what is possible there.
result-short-contact = There are ways to talk about it. You don't have to choose one yet.
result-short-apart = There is something you can do without your neighbour.
result-short-talk = Not sure yet what you want? A { -first-talk } is open to you.

## Headings

result-first = This comes first
result-may-fit = This may suit you
result-with-care = This may suit you, with care
result-look-first = Look at this first
result-less-now = Less likely to suit you now
# Above the reasons other than the strongest one.
result-because = Other reasons
result-more = More
result-how = How it works
result-usually = What it usually needs
result-change = When it may suit you after all
result-help = Who can help you
result-steps = If you ask for a talk
result-steps-more = What each step means
# For a guide with stories of readers' experiences.
result-story = Other people's experiences
# The address of the site that published the story follows.
result-story-source = There are more experiences on
result-asked = What people often ask
result-answers = Your answers
result-answer-change = Change
result-answers-note = These answers are only on this screen. They are gone once you close the guide.

## Contact

result-contact-text = You can just ask a question. Afterwards you decide whether to go on.
result-contact-privacy = This link doesn't pass on your answers, and tells your neighbour nothing.
result-closing = You don't have to decide today.

## What happens, step by step. .short is below the pictogram: about three words.

step-ask = You ask for a talk. You say briefly what it is about.
    .short = Ask for a talk
step-first-talk = The { -mediator } hears your story and asks what you would want.
    .short = Tell your story
step-see = Together you look at what is possible and safe. Nothing goes to your neighbour unless you agree.
    .short = See what is possible
step-neighbour = The { -mediator } gets in touch with your neighbour only if you agree. Then your neighbour tells their side.
    .short = Your neighbour is asked
step-answer = You answer the { -mediator }. You can ask questions, and say yes or no.
    .short = Answer the { -mediator }
step-your-side = You tell your side. Your neighbour isn't there.
    .short = Tell your side
step-way = If you both say yes, you choose how. Together, or with the { -mediator } going to and fro.
    .short = Choose a way
step-contact = You talk about what matters to each of you, and look for what can work.
    .short = Talk it over
step-after = Do you agree on something? Then also talk about what to do if it goes wrong again.
    .short = What you agree on

## What people often ask

asked-who = Who are the mediators?
    .answer = They are volunteers. They don't take sides: not yours, and not your neighbour's.
asked-right = Will somebody say who is right?
    .answer = No. A { -mediator } doesn't judge. You look for a way forward, and you both decide about it.
asked-who-hears = Who will hear about it?
    .answer = Ask the { -mediator } at the start what stays between you. Ask also what a landlord or the council may hear.
asked-says-no = What if my neighbour says no?
    .answer = They may. You each choose whether to take part. You can still talk with the { -mediator } about what you can do yourself.
asked-try-first = Do I have to try it on my own first?
    .answer = No. You can try if you feel safe and up to it. You can also begin with the { -mediator }.
asked-safe = What if I am afraid of my neighbour?
    .answer = Say so at once. Then help comes first, and nobody will ask you to sit down together.
asked-cost = What does it cost?
    .answer = That differs from place to place. Ask the { -mediator }.
asked-how-long = How long does it take?
    .answer = That is different each time. Ask the { -mediator } what to expect.
