### Help. Readers may be in danger. Tone: short, clear, never stern. Numbers are in services.toml.

help-title = Help now
help-intro = These services in the Netherlands can help you.
first-help-title = Help first. The rest can wait.
first-help-later = Read on if you like. You can still talk with a { -mediator } later.
first-help-read-on = Read on
help-all = Everyone who can help
# A telephone number follows.
help-call = Call

## What a service offers

service-free = free
service-always = day and night
service-weekdays = on weekdays
service-anonymous = no name needed
service-chat = also by chat

## The services: whom they are for

service-emergency = Is there danger now? Call at once.
service-suicide-prevention = If you are thinking about suicide.
service-sexual-violence-centre = After sexual violence, above all if it was in the last seven days.
service-safe-at-home = When home or a relationship isn't safe, also for a child. Or if you use violence yourself.
service-helpwanted = If nude pictures were shared, or someone threatens to share them. If someone asks you for money, don't pay.
service-fraud-helpdesk = After fraud (a trick to get money). Call your own bank first, then this helpdesk.
service-police = The police, when it isn't an emergency.
service-victim-support = For people it happened to, people close to them, and people who saw it.
service-child-line = If you are under 18 and want to talk with someone.
service-listening-line = If you just want to talk with someone.
service-stop-it-now = For anyone worried about their own sexual thoughts or behaviour towards someone under 18.
service-exploitation = For exploitation, such as forced work.
service-restorative-mediation = If you would like { -restorative-mediation }: contact with help from a { -mediator }. Or only a { -first-talk }.

## The reading version, if the questions can't be shown (scripts are off, or something broke)

reading-version-title = Read without the questions
reading-version-intro = The questions can't be shown here. You can still read who can help, and what is possible.
# Each event that the guide asks about follows, with who can help.
reading-version-events = Who helps with what happened
reading-version-events-intro = Whatever happened, the ways below may suit you. Find what happened to see who else can help. If there is danger, or home isn't safe, use the help above first. Is one of you not allowed to contact the other? Don't contact the other person yourself. First ask the { -mediator } or a lawyer what is allowed.
reading-version-options = What is possible
