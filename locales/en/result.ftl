### The result. Short first, then the rest. Tone: hopeful without a promise, no score, no judgement.

result-title = What may fit you

## The short result, by what stands on top

result-short-help = Help comes first now. You can talk with a { -mediator } later, too.
result-short-court = Police or court are still working on a criminal case. So mediation in that case is looked at first.
result-short-contact = There are forms that may fit you. You don't have to choose anything yet.
result-short-apart = Something is possible without contact with the other person, too. This may fit you.
result-short-talk = You don't have to know yet what you want. A { -first-talk } is always possible.

## Headings

result-first = This comes first
result-may-fit = This may fit
result-less-now = This fits less now
result-because = Because you said
result-more = More about this form
result-how = How it goes
result-usually = What it usually needs
result-change = When it can fit after all
result-help = Who can help you
result-steps = What happens when you make contact
result-story = Someone else's experience
# The address of the site where the story was told follows.
result-story-source = There are more experiences on
result-asked = What people often ask
result-answers = What you said
result-answer-change = Change
result-answers-note = These answers are only on your screen, now.

## Contact

result-contact = Talk about it
result-contact-text = In a { -first-talk } you don't have to decide anything. It is free, and confidential: it stays private. The other person hears nothing from you before you have talked with the { -mediator }.
result-contact-privacy = The link carries none of your answers.
result-closing = You need not decide about a talk today. The door stays open, even after years.

## What happens, step by step

step-ask = You make contact and ask for a talk.
step-first-talk = You talk with a { -mediator } about what you want and expect.
step-invitation = Do you want to go on? Then the { -mediator } writes to the other person. Are they open to it? Then the { -mediator } talks with them, too, without you.
step-letter = You make contact about the letter. You may ask questions, and you may say yes or no.
step-letter-talk = Do you want to go on? Then you talk with the { -mediator } about what you want and expect. The other person is not there.
step-form = You and the other person choose a form that you both want. The { -mediator } prepares it with each of you apart.
step-together = Then comes that form, such as a talk or a letter. Do you choose to meet? One meeting is usually enough.
step-after = Afterwards you decide together what others may know.

## What people often ask

asked-voluntary = Is it voluntary?
    .answer = Yes, everyone chooses for themselves. You can pause or stop at any moment.
asked-cost = What does it cost?
    .answer = Nothing. It is free.
asked-who-hears = Who hears of it?
    .answer = It is confidential: it stays private. Police and judge hear of it only if you both want that. The same goes for the prosecutor, who takes a case to court. With mediation in the criminal case, the result does go to the prosecutor or judge.
asked-other-says-no = What if the other person says no?
    .answer = They may. A no today need not be a no for ever. There are also forms without the other person.
asked-be-sure = Do I have to be sure?
    .answer = No. You can ask for a { -first-talk } while you have doubts. You decide only after it.
asked-police-report = Do I need a police report?
    .answer = Not after sexual harm, and no proof either. After other events you can often still ask. The { -mediator } tells you how it is.
asked-legal = What does it mean for a criminal case?
    .answer = A criminal case is what police and court do after a crime. This stands apart from it. Police, prosecutor and judge hear of it only if you both want that. Do they hear of it while the case is open? Then they take it into account.
asked-forgive = Do I have to forgive, or say sorry?
    .answer = No. Forgiving is never required, and you don't have to say sorry. The other person may say sorry, but nobody can promise it to you.
asked-safe = Is it safe?
    .answer = The { -mediator } takes no side and watches over this. Where it isn't safe, it doesn't go ahead.
asked-too-late = Is it too early or too late?
    .answer = It is always possible: before or after a case in court, and even after years. Has it only just happened? Then help comes first.
asked-money = Will I get money, or be proven right?
    .answer = That is not what a { -mediator } is for. Do you have questions about damage, punishment or who is right? A lawyer can help you. Did it happen to you? Then Victim Support can, too.
