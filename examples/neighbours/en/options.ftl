### The options, and why they may suit or suit less now. Readers want to know what it means for them.
### Tone: "this may suit you". Promise no outcome, and say nothing bad about the neighbour.
###
### The text itself is the name. .who = who meets whom, in a few words. .what = what it is, .how = how it goes,
### .usually = what it usually needs. Reasons begin with what the reader said. .change says what would change it.

## help-first

option-help-first = Help first
    .who = You and someone who can help you now.
    .what = You talk with someone who can help you stay safe.
    .how = Call or open one of the services on this page. If you can, ask someone to sit with you.
    .usually = Only a phone. It need not be yours.
help-danger-now = There is danger now. Go somewhere safe if you can, and call the emergency number.
help-threatened = Someone is threatening you. Talk first with someone who can help you. Is it happening now? Call the emergency number.
help-afraid = You are afraid. Tell someone you trust, and look at who can help you. Is there danger? Call the emergency number.
help-threats = There have been threats or violence. Whoever it came from, get help first. Talking with your neighbour can wait.

## own-talk

option-own-talk = Talking with your neighbour yourself
    .who = You and your neighbour, nobody else.
    .what = You tell your neighbour what is on your mind, and you listen as well.
    .how = Choose a calm moment, not while it is going on. Say what it is like for you. Then ask how your neighbour sees it, and listen. Name one thing that you would like, or that you can do. Does it get heated? Stop, and try again another day.
    .usually = You feel safe, and you both have a little time.
own-talk-myself = You want to talk about it yourself. A few tips can make it easier.
own-change = You want something to change. Perhaps your neighbour doesn't know what it does to you.
own-understand = You want to understand what bothers your neighbour. Asking calmly can be a good start.

## joint-talk

option-joint-talk = A talk together, with two mediators
    .who = You, your neighbour and two mediators.
    .what = You sit down together. The mediators see to it that you can both finish what you want to say.
    .how = Before that, they talk with each of you alone. Ask them where the talk can be. You decide together what you agree on.
    .usually = You both want to come, and you both feel safe there.
joint-talk-with-help = You want to talk together, with help.
joint-talked = You have talked already. With two mediators there, a talk may go differently.
joint-change = You want something to change. In a talk you can look for a way that you can both live with.
joint-agree = You want to agree on things. In a talk you can do that together, point by point.
joint-be-heard = You want to say what it is like for you. Here your neighbour can hear it from you.
joint-understand = You want to understand what bothers your neighbour. Here you can ask, and hear it in their own words.
joint-get-along = You want to say hello again. Sitting down together can be a first step.

## shuttle

option-shuttle = The mediator goes to and fro
    .who = You don't meet. The { -mediator } talks with each of you.
    .what = The { -mediator } hears your side, then your neighbour's, and comes back to you.
    .how = You decide what the { -mediator } may pass on. You can go on like this, or still meet later.
    .usually = You are both willing to talk with the { -mediator }.
shuttle-without-meeting = You want to sort it out without meeting.
shuttle-not-speaking = You no longer talk to each other. The { -mediator } can begin with each of you alone.
shuttle-insults = There have been insults or shouting. Beginning apart can bring some calm.
shuttle-agree = You want to agree on things. The { -mediator } can carry ideas to and fro.
shuttle-understand = You want to understand what bothers your neighbour. The { -mediator } can find out for you.

## other-help

option-other-help = Other help
    .who = You and someone who knows the rules, or the building.
    .what = Some questions are not for a { -mediator }. Who owns the fence, for example, or what does a contract say?
    .how = You can get legal advice: help from someone who knows the law. If you rent, you can ask your landlord. After threats or damage, you can go to the police. You can still talk with a { -mediator } as well.
    .usually = It helps to write down what happened, and when.
other-rules = You want to know what the rules are. A { -mediator } doesn't decide that. Someone who knows the law, or your landlord, can tell you more.
other-neighbour-unknown = You don't know which neighbour it is. Perhaps your landlord, or whoever looks after the building, knows more.
other-no-contact = There can be no contact now. Someone who knows the law can tell you what you can still do.
other-threats = There have been threats or violence. You can ask the police, or someone who knows the law, what you can do.
other-shared = It is about something on the boundary, or something you share. It can help to know the rules before you talk.

## first-talk

option-first-talk = A { -first-talk } with a { -mediator }
    .who = You and a { -mediator }. Your neighbour isn't there.
    .what = You say what is going on. The { -mediator } listens, asks questions and helps you think it through.
    .how = At your home, somewhere else or by phone: ask what is possible. Afterwards you decide whether you want to go on.
    .usually = Nothing. You need not be sure, and you need not have tried anything yet.
talk-invited = A { -mediator } has got in touch with you. You can ask what it is about, and tell your side. You can still say no.
talk-for-someone = You are asking for someone else. You can talk first on your own, or come together.
talk-neighbour-unknown = You don't know which neighbour it is. You can still look together at what might help.
talk-no-contact = There can be no contact now. You can talk with the { -mediator } about what you can do without it.
talk-both = It goes both ways. The { -mediator } helps both of you, and doesn't ask who started it.
talk-bothered = Something bothers you. Here you can say what it is like for you.
talk-complained-about = Your neighbour has a complaint about you. Here you can tell how you see it.
talk-not-speaking = You no longer talk to each other. You don't have to solve that on your own.
talk-talked = You have talked about it already. Together you can look at what made it hard.
talk-unsaid = You don't have to explain anything to ask for a talk.
talk-unsure = You don't know yet what you want. That is fine: you can find out in the talk.

## What stands in the way, and what would change it

need-danger-now = There is danger now.
    .change = When you are safe, you can look here again.
need-threatened = Someone is threatening you.
    .change = Get help first. Later you can ask the { -mediator } what is safe.
need-afraid = You are afraid.
    .change = First talk with someone who can help you. Later you can ask the { -mediator } what is safe.
need-threats = There have been threats or violence.
    .change = Get help first. Later the { -mediator } can look with you at whether contact is safe.
need-neighbour-unknown = You don't know which neighbour it is.
    .change = Once you know, you can look here again.
need-no-contact = There can be no contact now. Don't get in touch with your neighbour yourself.
    .change = First ask the { -mediator }, or someone who knows the law, what is allowed.

## What suits less now

less-insults = There have been insults or shouting. It can be hard to stay calm then.
    .change = Begin with a { -mediator }. Later you may be able to talk with each other again.
less-not-speaking = You no longer talk to each other. A first step alone can be hard.
    .change = A { -mediator } can make the first step with you.
less-without-meeting = You would rather not meet your neighbour.
    .change = Begin apart. If you both want to later, you can still meet.

## What to look at first

care-talked = You have talked about it already, and it didn't help.
    .change = Think about what made it hard. Was it the moment, the place or the words? You can ask the { -mediator }.
care-insults = There have been insults or shouting.
    .change = Tell the { -mediator } what you need to feel at ease. Perhaps you would rather begin apart.
