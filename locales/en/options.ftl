### The options, and why they may fit or fit less now. Readers want to know what it means for them.
### Tone: "this may fit", never "suitable" or "unsuitable". Promise no outcome.
###
### The text itself is the name. .who = who meets, writes or carries, in a few words. .what = what it is, .how = how it goes, .usually = what it usually needs.
### Reasons begin with what the reader said. Where it fits less now, .change says what would change that.

## help-first

option-help-first = Help first
    .who = You and someone who helps now.
    .what = First talk with someone who can help you now.
    .how = You call or chat with one of the services on this page.
    .usually = A phone. Someone may make the call with you.
help-danger-now = There is danger now. Call the emergency number.
help-still-going-on = It is still going on. First talk with someone who can help to make it stop.
help-afraid = You are afraid. First talk about it with someone who can help you.
help-thoughts-of-suicide = You are thinking about suicide. Talk with someone about it now. You don't have to give your name.
help-recent-sexual-harm = It has only just happened. After sexual violence, Centrum Seksueel Geweld can do a lot now. You may also call if you are in doubt.
help-recent-theft-fraud = It has only just happened. Was it fraud, a trick to get money? Call your bank first, then the Fraudehelpdesk. Was it theft? Call the police.
help-recent-shared-images = It has only just happened. There is help when nude pictures were shared. Ask for that help first.
help-recent-sport = It has only just happened. Was it sexual? Then Centrum Seksueel Geweld can do a lot now. Was it something else? First look after yourself, and let others help you.
help-recent = It has only just happened. First look after yourself, and let others help you.
help-recent-listen = It has only just happened. First talk with someone who will listen to you.
help-violence-in-family = It is about violence, threats or nude pictures in a family or a relationship. First call Veilig Thuis, who help when home isn't safe. You don't have to give your name.
help-sexual-harm-in-family = It is about something sexual in a family or a relationship. You are under 18. First call Veilig Thuis, who help when home isn't safe. You don't have to give your name.

## court-mediation

option-court-mediation = Mediation in the criminal case
    .who = Both of you and a { -mediator }. The prosecutor or judge hears the result.
    .what = Mediation in a criminal case that is with the prosecutor or the judge. The prosecutor is the one who takes a case to court. Either can pass the case to a mediator.
    .how = The result goes to the prosecutor or judge, who takes it into account. It is free and voluntary: you choose.
    .usually = That the prosecutor or judge passes the case on, and that it isn't over yet. Ask the { -mediator } or a lawyer.
court-case-open = There is an open criminal case. So look at this first.

## joint-conversation

option-joint-conversation = A talk together
    .who = You meet, with the { -mediator }.
    .what = You talk together. The { -mediator } is there and guides the talk.
    .how = The { -mediator } prepares it with each of you separately. One meeting is usually enough.
    .usually = That both of you want it, and that it is safe.
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
    .how = The { -mediator } helps each of you with writing. You can still choose a talk later.
    .usually = Time to write. The { -mediator } helps you if writing is hard.
letter-in-writing = You would rather write.
letter-begin = You have not chosen yet how you want contact. Writing can be a beginning. That way, you don't have to see the other person.
letter-own-words = You want to say something to the other person. In a letter you choose your own words and your own pace.
letter-ask = You have questions. You can also ask them in a letter.
letter-recognition = You want the other person to take what happened seriously. In a letter, they can answer that.
letter-make-right = You want something to be put right. In a letter you can write what you need for that, or want to do.
letter-closure = You want to be able to leave it behind. Writing to the other person can be a start.
letter-far = One of you is far away, in prison or in a clinic. Letters through the { -mediator } often work well.

## shuttle

option-shuttle = Through the mediator, without meeting
    .who = You don't meet. The { -mediator } goes between you.
    .what = The { -mediator } talks with you, then with the other person, and then with you again.
    .how = The { -mediator } takes your questions and reactions to the other person, and theirs to you.
    .usually = That both of you are willing to talk with the { -mediator }.
shuttle-through-mediator = You want contact through the { -mediator }, without meeting.
shuttle-family = It happened in a family or a relationship. That can make it hard to speak freely. Starting apart can be calmer.
shuttle-ask = You have questions. You can get answers without seeing the other person.
shuttle-know-how-they-are = You want to know how the other person is. The { -mediator } can ask.
shuttle-less-afraid = You want to be less afraid. This way you don't have to see the other person.
shuttle-agree = You want to agree on something. The { -mediator } can take proposals back and forth.

## recorded-message

option-recorded-message = A recorded message
    .who = You make the message. The other person listens or watches later.
    .what = You record your voice, or make a video, for the other person.
    .how = The { -mediator } prepares it with you. The other person can't answer you at that moment.
    .usually = That the other person is willing to hear or see the message.
recorded-recorded = You want to record a message. Your own voice is heard, and nobody reacts on the spot.
recorded-far = One of you is far away, in prison or in a clinic. A recorded message often works well. Ask the { -mediator } what is possible there.

## group-meeting

option-group-meeting = A talk with people close to you both
    .who = You meet, with people close to each of you.
    .what = Family, friends or others who are close to each of you join in.
    .how = The { -mediator } first talks with each person apart. A talk like this isn't always possible.
    .usually = That everyone is willing to come, and that it affects others as well.
group-with-others-around = You want people close to you to be there.
group-sport = It happened in sport. Sometimes that affects the team or the club as well.

## similar-experience

# "Samenspraak" is the Dutch name under which readers will find it.
option-similar-experience = Samenspraak: talking with someone who did or lived through something similar
    .who = You and someone who did something like this, or lived through it.
    .what = Did it happen to you, or to someone close to you? Then you talk with someone who did or caused something like this. Did you do it? Then you talk with someone who lived through it. It is not the other person.
    .how = It can be with one person or in a group.
    .usually = That someone who did or lived through this wants to talk. Ask the { -mediator } what is possible.
similar-someone-similar = You would rather talk with someone else who did or lived through something similar.
similar-other-unknown = You don't know who the other person is. This works without them.
similar-other-died = The person you would want contact with has died. Perhaps you can talk with someone else who did or lived through something similar.
similar-other-refuses = The other person doesn't want to, or doesn't answer. This works without them.

## own-preparation

option-own-preparation = No contact: sorting your thoughts with the mediator
    .who = You and the { -mediator }, nobody else.
    .what = You talk only with the { -mediator }. You have no contact with the other person.
    .how = You sort out what you want to say or ask. You can keep a letter for later.
    .usually = Only that you want it.
own-family = It happened in a family or a relationship. Starting without the other person gives you time to think.
own-other-denies = The other person says it didn't happen, or went differently. You can still put into words what you want to say.
own-other-refuses = The other person doesn't want to, or doesn't answer. You can still put into words what you wanted to say.
own-contact-ban = There is a contact ban: one of you is not allowed to contact the other. This way, nothing goes to the other person.
own-closure = You want to be able to leave it behind. A letter that you keep can be a start.
own-less-afraid = You want to be less afraid. This way, you don't see or hear the other person.

## first-talk

option-first-talk = A first talk with a mediator
    .who = You and a { -mediator }, to begin with.
    .what = A talk about what you want and expect. You don't have to decide anything yet.
    .how = You ask for the talk. After it, you choose whether to go on.
    .usually = Only that you want it. It is free. It is confidential: the { -mediator } explains what that means for you.
talk-harmed = It happened to you. You say what you need, and whether you want anything.
talk-close-to-harmed = It happened to someone close to you. You may ask for a talk yourself.
talk-caused = Many people who ask for a talk did or caused something. You can ask for one.
talk-close-to-caused = Someone close to you did it. You may ask for a talk yourself.
talk-witness = You were there. That can stay with you. You may ask for a talk.
talk-both = It happened to you, and you did something too. There is room for both.
talk-contacted = You got a letter. In a talk you hear what the question is. You may say yes or no.
talk-supporter = You are helping someone. Is that your job? You may ask for a talk, if that person agrees. Family or friend? Ask the { -mediator }. They may still be unsure.
talk-unsaid = You don't have to know or say how you are connected to it.
talk-unsure = You don't have to know yet what you want. A talk can help you choose.
talk-contact-ban = There is a contact ban: one of you is not allowed to contact the other. Don't contact the other person yourself. First ask the { -mediator } or a lawyer what is allowed. Or ask your probation officer, if you have one. A probation officer helps people keep a court's rules.
talk-other-died = The person you would want contact with has died. Sometimes family, or people who were there, take part. Ask the { -mediator } what is possible.
talk-other-denies = The other person says it didn't happen, or went differently. The { -mediator } works out with you whether contact makes sense.
talk-case-open = The police or a court are still working on a criminal case. Is there no mediation in that case, or does it stop? You can still ask the { -mediator } for a talk.
talk-not-reported-sexual = It was not reported. You don't need a report for a talk, and no proof.
talk-not-reported = It was not reported. You can often still ask for a talk. The { -mediator } can tell you more.
talk-not-reported-caused = It was not reported. You may ask for a talk. Ask the { -mediator } or a lawyer what that means for you.
talk-under-18 = You are under 18. You may ask for a talk. The { -mediator } explains whether your parents must know or agree.
talk-under-18-supporter = You are helping someone under 18. They may ask for a talk. The { -mediator } explains whether the parents must know or agree.
talk-far = One of you is far away, in prison or in a clinic. Contact is still possible.
talk-other-language = One of you speaks another language. Ask the { -mediator } what is possible.
talk-long-ago = It was a long time ago. You can still ask for a talk, even after years.

## What is missing. Used by more than one form.

need-danger-now = There is danger now.
    .change = When you are safe, you can look at this again.
need-still-going-on = It is still going on.
    .change = Has it stopped, and are you safe? Then you can look at this again, at any time.
need-afraid = You are afraid.
    .change = First talk with someone who can help. Then ask the { -mediator } whether it can be safe.
need-thoughts-of-suicide = You are thinking about suicide. Help for you matters most now.
    .change = You can start with this later, at any time.
need-violence-in-family = It is about violence, threats or nude pictures in a family or a relationship.
    .change = Talk with Veilig Thuis first. Then the { -mediator } talks with you about what is possible.
need-sexual-harm-in-family = It is about something sexual in a family or a relationship. You are under 18.
    .change = Talk with Veilig Thuis first. Then the { -mediator } talks with you about what is possible.
need-time = It has only just happened.
    .change = Look after yourself first. When the first days are over, you can look at this again.
need-other-known = You don't know who the other person is.
    .change = When it becomes known who they are, you can ask again.
need-other-alive = The person you would want contact with has died.
    .change = Sometimes there can be contact with family, or with people who were there. Ask the { -mediator }.
need-other-willing = The other person doesn't want to, or doesn't answer. Everyone chooses for themselves.
    .change = A no today need not be a no for ever. The { -mediator } can tell you what is possible now.
need-no-contact-ban = There is a contact ban: one of you is not allowed to contact the other. Don't make contact yourself.
    .change = First ask the { -mediator } or a lawyer what is allowed.
need-wish-to-reach-the-other = You would rather not have contact with this person.
    .change = If you want it later, you can look again.

## What fits a form less now

less-rather-apart = You would rather not meet.
    .change = Begin the way you want. You can still meet later.
less-other-denies = The other person says it didn't happen, or went differently.
    .change = The { -mediator } first finds out whether contact makes sense.
less-family = It happened in a family or a relationship. That can make it hard to speak freely.
    .change = Begin separately. The { -mediator } asks each of you whether a talk together is possible later.

## What to look at first, where a form was asked for

care-family = It happened in a family or a relationship. That can make it hard to speak freely.
    .change = First talk with the { -mediator } on your own. Is it safe, and can you say what you want to say?
care-other-denies = The other person says it didn't happen, or went differently.
    .change = First work out with the { -mediator } whether contact makes sense.
care-contact-ban = There is a contact ban: one of you is not allowed to contact the other. Here, the court arranges the contact.
    .change = Don't contact the other person yourself. Ask your lawyer first.
