### Help. Readers may be in danger, or badly shaken. Tone: short, clear, never stern. Numbers are in services.toml.

help-title = Help now
help-intro = These services can help you. Call at once if there is danger.
first-help-title = Your safety comes first.
first-help-later = You can read on if you like. A { -mediator } is still there for you later.
first-help-read-on = Read on
help-all = All services
# A telephone number follows.
help-call = Call

## What a service offers

service-free = free
service-always = day and night
service-weekdays = on weekdays
service-anonymous = no name needed
service-chat = also by chat

## The services: whom they are for

service-emergency = If you are in danger, or someone else is.
service-legal-advice = What do the rules say? What can you do about threats? Here you can ask someone who knows the law.
service-landlord-help = Do you or your neighbour rent? Here you can ask what a landlord can do.

## The reading version, if the questions can't be shown (scripts are off, or something broke)

reading-version-title = Read without the questions
reading-version-intro = The questions can't be shown here. You can still read who can help, and what is possible.
# Each event that the guide asks about follows, with who can help.
reading-version-events = Who can help with what
reading-version-events-intro = Find what it is about. Below it you see who else can help. In danger? The help above comes first.
reading-version-options = What is possible
