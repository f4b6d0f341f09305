### The result. Short first, then the rest. Tone: hopeful without a promise, no score, no judgement.

result-title = What may suit you

## The short result, by what comes first

result-short-help = Help comes first now. You can still talk with a { -mediator } later.
result-short-court = The police or a court is still working on a criminal case. So first ask about mediation within that case.
result-short-contact = Some ways of being in contact may suit you. You don't have to choose anything yet.
result-short-apart = There are ways that may suit you now.
result-short-talk = You don't have to know yet what you want. You can always ask for a { -first-talk }.

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
result-story = Other people's experiences
# The address of the site that published the story follows.
result-story-source = There are more experiences on
result-asked = What people often ask
result-answers = Your answers
result-answer-change = Change
result-answers-note = These answers are only on this screen. They are gone once you close the guide.

## Contact

result-contact-text = It is free. After the talk, you choose whether to go on.
result-contact-privacy = This link doesn't pass on your answers.
result-closing = You don't have to decide today. You can still ask, even years later.

## What happens, step by step. .short is below the pictogram: about three words.

step-ask = You ask the { -mediator } for a talk.
    .short = Ask for a talk
step-first-talk = You talk with the { -mediator } about what you want and expect.
    .short = Talk with the { -mediator }
step-invitation = The { -mediator } writes to the other person only if you want to go on. If they are open to it, the { -mediator } also talks with them, without you.
    .short = A letter, if you agree
step-see-what-is-possible = Do you want to go on? Then you and the { -mediator } see what is possible.
    .short = See what is possible
step-letter = You ask the { -mediator } about the letter. You can ask questions, and you can say yes or no.
    .short = Ask about the letter
step-letter-talk = Do you want to go on? Then you talk with the { -mediator } about what you want and expect. The other person is not there.
    .short = Just you and the { -mediator }
step-form = Do you both want to go on? Then you choose a way that suits you both. The { -mediator } prepares it with each of you separately.
    .short = Choose a way
step-together = Then you have the contact you chose: a talk, letters or another way. If you meet, once is usually enough.
    .short = The contact you chose
step-after = Afterwards you decide together what others may know.
    .short = Agree what others know

## What people often ask

asked-what-for = What can contact do for me?
    .answer = That is different for everyone. For some people, contact brought answers or peace. Nobody can promise that.
asked-who-offers = Who offers this?
    .answer = A not-for-profit foundation in the Netherlands. The Ministry of Justice and Security pays for it. It has mediators across the country.
asked-voluntary = Is it voluntary?
    .answer = Yes, everyone chooses for themselves. You can pause or stop at any moment.
asked-cost = What does it cost?
    .answer = Nothing. It is free.
asked-who-hears = Who will hear about it?
    .answer = It is confidential: the { -mediator } explains what that means for you. The police and the judge hear about it only if you both want that. The same goes for the prosecutor, who takes a case to court. Afterwards, you and the other person decide together what others may know. With mediation in the criminal case, the result does go to the prosecutor or judge.
asked-other-says-no = What if the other person says no?
    .answer = They are free to say no. A no can change later. It doesn't have to. Some ways work without the other person.
asked-be-sure = Do I have to be sure?
    .answer = No. You can ask for a { -first-talk } if you are unsure. You decide afterwards.
asked-police-report = Do I need a police report?
    .answer = After sexual harm, you don't need a report or proof. After other events, you can often still ask for a talk. The { -mediator } can tell you more.
asked-legal = What does it mean for a criminal case?
    .answer = A criminal case is what police and court do after a crime. A talk with a { -mediator } is separate from that. The prosecutor is the one who takes a case to court. The police, prosecutor and judge hear about it only if you both want that. If they do while the case is open, they take it into account. With mediation in the criminal case, the prosecutor or judge always hears the result.
asked-forgive = Do I have to forgive, or say sorry?
    .answer = No. Forgiving is never required, and you don't have to say sorry. The other person may say sorry, but nobody can promise it to you.
asked-safe = Is it safe?
    .answer = The { -mediator } doesn't take sides, and looks at whether contact is safe. If it isn't, contact doesn't go ahead.
asked-too-late = Is it too early or too late?
    .answer = You can always ask: before or after a case in court, and even years later. Did it happen in the last seven days? Then help comes first.
asked-how-long = How long does it take?
    .answer = That is different each time. If you meet, one meeting is usually enough. Ask the { -mediator } how long it may take for you.
asked-where = Where is it?
    .answer = The mediators work across the country. Ask the { -mediator } where you can talk.
asked-come-along = May somebody come with me?
    .answer = Someone who helps you as part of their job can be there. Ask the { -mediator } about anyone else.
asked-money = Will I get money, or be proven right?
    .answer = That is not what a { -mediator } is for. For questions about compensation, punishment or who is right, ask a lawyer. Did it happen to you, or to someone close to you? You can also ask Slachtofferhulp Nederland for help.
