### The options, and why they may fit or fit less now. Readers want to know what it means for them.
### Tone: "this may fit", never "suitable" or "unsuitable". Promise no outcome.
###
### The text itself is the name. .who = who meets, writes or carries, in a few words. .what = what it is, .how = how it goes, .usually = what it usually needs.
### Reasons begin with what the reader said. If it fits less now, .change says what would change that.

## help-first

option-help-first = Help first
    .who = You and someone who can help you now.
    .what = Talk to someone who can help you now.
    .how = Call one of the services on this page. Some also have chat.
    .usually = A phone, or sometimes chat. You can have someone with you.
help-danger-now = There is danger now. Call the emergency number.
help-still-going-on = It is still going on. Talk first to someone who can help make it stop.
help-afraid = You are afraid. Talk first to someone who can help you.
help-thoughts-of-suicide = You are thinking about suicide. Talk with someone about it now. You don't have to give your name.
help-recent-sexual-harm = It happened in the last seven days. After sexual violence, call Centrum Seksueel Geweld. In the first seven days, that is especially important. Call even if you are unsure.
help-recent-theft-fraud = It happened in the last seven days. Was it fraud, a trick to get money? Call your bank first, then the Fraudehelpdesk. Was it theft? Call the police.
help-recent-shared-images = It happened in the last seven days. Ask Helpwanted for help first: they help when nude pictures are shared.
help-recent-sport = It happened in the last seven days. Was it sexual? Then Centrum Seksueel Geweld can help you now. Was it something else? First look after yourself, and let others help you.
help-recent = It happened in the last seven days. First look after yourself, and let others help you.
help-recent-listen = It happened in the last seven days. Talk first to someone who will listen.
help-in-family = It happened within the family or a relationship. Veilig Thuis can help you.

## court-mediation

option-court-mediation = Mediation in the criminal case
    .who = Both of you and a { -mediator }. Whoever decides on the case hears the result.
    .what = Mediation in a criminal case that is with the prosecutor or the judge. The prosecutor is the one who takes a case to court. The prosecutor or the judge can send you to a { -mediator }. You both choose. Its Dutch name is mediation in strafzaken.
    .how = The result goes to the prosecutor or judge, who takes it into account. Taking part is free and voluntary: you choose.
    .usually = The prosecutor or judge needs to send you, before the case is over. Ask the { -mediator } or a lawyer.
court-case-open = There is an open criminal case. Ask the { -mediator } or a lawyer what you can do.

## joint-conversation

option-joint-conversation = A talk together
    .who = You meet the other person. The { -mediator } is there.
    .what = You and the other person talk. The { -mediator } guides the talk.
    .how = The { -mediator } prepares it with each of you separately. One meeting is usually enough.
    .usually = You both need to want it, and it needs to be safe.
joint-same-room = You would like to sit together in one room.
joint-ask = You want to ask something. In a talk, the other person can answer right away.
joint-tell = You want to say what it did to you. In a talk, the other person can listen to you.
joint-recognition = You want the other person to take what happened seriously. In a talk, you can speak about that together.
joint-explain = You want to tell your side. In a talk, you can do that in your own words.
joint-apologise = You want to say sorry. In a talk, you can do that yourself.
joint-make-right = You want something to be put right. In a talk, you can discuss how.
joint-agree = You want to agree on something. You can do that in a talk.

## letter-exchange

option-letter-exchange = Letters
    .who = You both write. The { -mediator } helps.
    .what = You write to each other. You don't have to meet.
    .how = The { -mediator } helps each of you with writing. If you both want to, you can meet later.
    .usually = You both need to want it, and you need some time to write.
letter-in-writing = You would rather write.
letter-begin = You don't have to choose yet. Writing can be a start. That way, you don't have to see the other person.
letter-own-words = You want to say something to the other person. In a letter you choose your own words and pace.
letter-ask = You have questions. You can also ask them in a letter.
letter-recognition = You want the other person to take what happened seriously. In a letter, they can respond to that.
letter-make-right = You want something to be put right. In a letter, you can say what you need, or what you want to do.
letter-closure = You want to be less weighed down by it. Writing to the other person can be a start.
letter-far = One of you is far away, in prison or staying in a clinic. Letters through the { -mediator } may suit you.

## shuttle

option-shuttle = Through the mediator, without meeting
    .who = You don't meet. The { -mediator } goes between you.
    .what = The { -mediator } talks with you, then with the other person, and then with you again.
    .how = The { -mediator } takes your questions and reactions to the other person, and theirs to you.
    .usually = You both need to be willing to talk with the { -mediator }.
shuttle-through-mediator = You want contact through the { -mediator }, without meeting.
shuttle-family = It happened within the family or a relationship. Starting apart can be calmer.
shuttle-ask = You have questions. You may get answers without seeing the other person.
shuttle-know-how-they-are = You want to know how the other person is. The { -mediator } can ask. The other person chooses whether to answer.
shuttle-less-afraid = You want to be less afraid. This way you don't have to see the other person.
shuttle-agree = You want to agree on something. The { -mediator } can take proposals back and forth.

## recorded-message

option-recorded-message = A recorded message
    .who = You make the message. The other person listens or watches later.
    .what = You record your voice, or make a video, for the other person.
    .how = The { -mediator } prepares it with you. The other person can't answer you at that moment.
    .usually = The other person needs to be willing to hear or see the message.
recorded-recorded = You want to record a message. The other person hears your voice, but can't react on the spot.
recorded-far = One of you is far away, in prison or staying in a clinic. A recorded message may suit you. Ask the { -mediator } what is possible there.

## group-meeting

option-group-meeting = A talk together, with family or friends there
    .who = You and the other person meet. People close to each of you join in.
    .what = Family, friends or others who are close to each of you join in.
    .how = The { -mediator } first talks with each person separately. A talk like this isn't always possible.
    .usually = Everyone needs to be willing to come. What happened usually affects them as well.
group-with-others-around = You want people close to you to be there.
group-sport = It happened in sport. Sometimes that affects the team or the club as well.

## similar-experience

# "Samenspraak" is the Dutch name under which readers will find it.
option-similar-experience = Samenspraak: talking with someone who did or lived through something similar
    .who = You and someone who did or lived through something similar.
    .what = Did it happen to you, or to someone close to you? Then you talk with someone who did or caused something like it. Did you do it or cause it? Then you talk with someone who lived through something like it. It is someone else, not the other person.
    .how = It can be with one person or in a group.
    .usually = Someone like this needs to be willing to talk. Ask the { -mediator } what is possible.
similar-someone-similar = You would rather talk with someone else who did or lived through something similar.
similar-other-unknown = You don't know who the other person is. This works without them.
similar-other-died = The person you would want contact with has died. Perhaps you can talk with someone else who did or lived through something similar.
similar-other-refuses = The other person doesn't want contact, or doesn't answer. This works without them.

## own-preparation

option-own-preparation = No contact: sorting your thoughts with the mediator
    .who = You and the { -mediator }, nobody else.
    .what = You talk only with the { -mediator }. You have no contact with the other person.
    .how = You sort out what you want to say or ask. You can write a letter and keep it for later.
    .usually = Only that you want it.
own-family = It happened within the family or a relationship. Starting without the other person gives you time to think.
own-other-denies = The other person says it didn't happen, or happened differently. You can still put into words what you want to say.
own-other-refuses = The other person doesn't want contact, or doesn't answer. You can still put into words what you want to say.
own-contact-ban = There is a contact ban: one of you is not allowed to contact the other. This way, nothing goes to the other person.
own-closure = You want to be less weighed down by it. A letter that you keep can be a start.
own-less-afraid = You want to be less afraid. This way, you don't see or hear the other person.

## first-talk

option-first-talk = A first talk with a mediator
    .who = You and a { -mediator }, to begin with.
    .what = A talk about what you want and expect. You don't have to decide anything yet.
    .how = You ask for the talk. After it, you choose whether to go on.
    .usually = Only that you want it. It is free. It is confidential: the { -mediator } explains what that means for you.
talk-harmed = It happened to you. You can say what you need. You don't have to decide what you want yet.
talk-close-to-harmed = It happened to someone close to you. You can ask for a talk yourself.
talk-caused = Many people who ask for a talk did or caused something. You can ask for one as well.
talk-close-to-caused = Someone close to you did it or caused it. You can ask for a talk yourself.
talk-witness = You were there. That can stay with you. You can ask for a talk.
talk-both = It happened to you, and you also did something. There is room for both.
talk-contacted = You got a letter. In a talk, you hear why the { -mediator } wrote. You can say yes or no.
talk-supporter = You are helping someone. Is that your job? You can ask for a talk for them, if they agree. They don't have to be sure yet. Are you family or a friend? Ask the { -mediator } what you can do.
talk-unsaid = You don't have to know or say how you are connected to it. You can still ask for a talk.
talk-unsure = You don't have to know yet what you want. A talk can help you choose.
talk-contact-ban = There is a contact ban: one of you is not allowed to contact the other. Don't contact the other person yourself. First ask the { -mediator } or a lawyer what is allowed.
talk-other-died = The person you would want contact with has died. Sometimes family, or people who were there, take part. Ask the { -mediator } what is possible.
talk-other-denies = The other person says it didn't happen, or happened differently. The { -mediator } works out with you whether contact makes sense.
talk-case-open = The police or a court is still working on a criminal case. Perhaps there is no mediation within that case, or it stops. You can still ask the { -mediator } for a talk.
talk-not-reported-sexual = It was not reported. You don't need a police report or proof to ask for a talk.
talk-not-reported = It was not reported. You can often still ask for a talk. The { -mediator } can tell you more.
talk-not-reported-caused = It was not reported. You can often still ask for a talk. Ask the { -mediator } or a lawyer what that means for you.
talk-under-18 = One of you is under 18. You can still ask for a talk. Ask first whether parents need to know or agree: the { -mediator } explains it.
talk-far = One of you is far away, in prison or staying in a clinic. Contact may still be possible.
talk-other-language = One of you speaks another language. Ask the { -mediator } what is possible.
talk-long-ago = It was a long time ago. You can still ask for a talk, even years later.

## What is missing. Used by several options.

need-danger-now = There is danger now.
    .change = When you are safe, you can look at this again.
need-still-going-on = It is still going on.
    .change = Once you are safe, you can come back to this at any time.
need-afraid = You are afraid.
    .change = Talk first to someone who can help. Then ask the { -mediator } whether it can be safe.
need-thoughts-of-suicide = You are thinking about suicide. Getting help matters most now.
    .change = You can start with this later, at any time.
need-in-family = It happened within the family or a relationship.
    .change = Talk with Veilig Thuis first. Then you can ask the { -mediator } what is possible.
need-time = It happened in the last seven days.
    .change = Look after yourself first. When the first days are over, you can look at this again.
need-other-known = You don't know who the other person is.
    .change = If you learn who they are, you can ask again.
need-other-alive = The person you would want contact with has died.
    .change = Sometimes there can be contact with family, or with people who were there. Ask the { -mediator }.
need-other-willing = The other person doesn't want contact, or doesn't answer. Everyone chooses for themselves.
    .change = A no can change later. It doesn't have to. The { -mediator } can tell you what is possible now.
need-no-contact-ban = There is a contact ban: one of you is not allowed to contact the other. Don't make contact yourself.
    .change = First ask the { -mediator } or a lawyer what is allowed. Or ask your probation officer, if you have one. A probation officer helps people keep to a court's rules.
need-wish-to-reach-the-other = You would rather not have contact with this person.
    .change = If you want it later, you can look again.

## Why an option fits less now

less-rather-apart = You would rather not meet.
    .change = Begin the way you want. If you both want to, you can still meet later.
less-other-denies = The other person says it didn't happen, or happened differently.
    .change = The { -mediator } first finds out whether contact makes sense.
less-family = It happened within the family or a relationship. That can make it hard to speak freely.
    .change = Begin separately. A talk together may be possible later.

## What to look at first, for readers who asked for this option

care-family = It happened within the family or a relationship.
    .change = First talk with the { -mediator } alone: is it safe to go on?
care-other-denies = The other person says it didn't happen, or happened differently.
    .change = First work out with the { -mediator } whether contact makes sense.
care-contact-ban = There is a contact ban: one of you is not allowed to contact the other. The judge or the prosecutor decides whether to send you to a { -mediator }.
    .change = Don't contact the other person yourself. First ask the { -mediator } or a lawyer what is allowed.
