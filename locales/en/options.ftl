### The options, and why they may fit or fit less now. Readers want to know what it means for them.
### Tone: "this may fit", never "suitable" or "unsuitable". Promise no outcome.
###
### The text itself is the name. .who = who meets, writes or carries, in a few words. .what = what it is, .how = how it goes, .usually = what it usually needs.
### Reasons begin with what the reader said. Where it fits less now, .change says what would change that.

## help-first

option-help-first = Help first
    .who = You and someone who helps now.
    .what = First talk with someone who can help you now.
    .how = You call or chat with one of the numbers on this page.
    .usually = A phone. Someone may make the call with you, too.
help-danger-now = There is danger now. Call the emergency number.
help-still-going-on = It is still going on. First talk with someone who can help to make it stop.
help-afraid = You are afraid. First talk about it with someone who can help you.
help-thoughts-of-suicide = You think about suicide. Talk with someone about it now. You need not give your name.
help-recent-sexual-harm = It has only just happened. After sexual violence, the centre for sexual violence can do a lot now. You may call when in doubt, too.
help-recent-theft-fraud = It has only just happened. Was it fraud, a trick to get money? Call your bank first, then the helpdesk. Was it theft? Call the police.
help-recent-shared-images = It has only just happened. There is help when nude pictures were shared. Ask for that help first.
help-recent-sport = It has only just happened. Was it sexual? Then the centre for sexual violence can do a lot now.
help-recent = It has only just happened. First look after yourself, and let others help you.
help-recent-listen = It has only just happened. First talk with someone who will listen to you.
help-violence-in-family = It is about violence, threats or nude pictures, in a family or a relationship. First let someone look with you at whether it is safe.

## court-mediation

option-court-mediation = Mediation in the criminal case
    .who = Both of you and a { -mediator }. The prosecutor or judge hears the result.
    .what = Mediation in a criminal case that police or court are still working on. The judge sends people to it. So does the prosecutor, who takes a case to court.
    .how = The result goes to the prosecutor or judge, who takes it into account. It is free and voluntary: you choose.
    .usually = That the judge or prosecutor sends you, and that there is no last decision yet. Ask a lawyer about it.
court-case-open = There is an open criminal case. That is why this is looked at first.

## joint-conversation

option-joint-conversation = A talk together
    .who = You meet, with the { -mediator }.
    .what = You talk together. The { -mediator } is there and guides the talk.
    .how = The { -mediator } prepares it with each of you apart. One meeting is usually enough.
    .usually = That both of you want it, and that it is safe.
joint-same-room = You would like to sit together in one room.
joint-ask = You want to ask something. In a talk, the other person can answer right away.
joint-tell = You want to tell what it did to you. In a talk, the other person can listen to you.
joint-recognition = You want it to be seen what happened. In a talk, you can speak about that together.
joint-explain = You want to tell your side. In a talk, you can do that in your own words.
joint-apologise = You want to say sorry. In a talk, you can do that yourself.
joint-make-right = You want something to be put right. In a talk, you can discuss how.
joint-agree = You want to make agreements. You can do that in a talk.

## letter-exchange

option-letter-exchange = Letters
    .who = You both write. The { -mediator } helps.
    .what = You write to each other. You don't have to meet.
    .how = The { -mediator } helps each of you with writing. A talk may still come later.
    .usually = Time to write. The { -mediator } helps you if writing is hard.
letter-in-writing = You would rather write.
letter-begin = You have not chosen yet how you want contact. Writing can be a beginning. You don't have to see the other person then.
letter-own-words = You want to say something to the other person. In a letter you choose your own words and your own pace.
letter-ask = You have questions. You can ask them in a letter, too.
letter-recognition = You want it to be seen what happened. In a letter, the other person can answer to that.
letter-make-right = You want something to be put right. In a letter you can write what you need for that, or want to do.
letter-closure = You want to put it down, or hand the burden back. That can be done on paper, too.
letter-far = One of you is far away, in prison or in a clinic. A letter, through the { -mediator }, often fits then.

## shuttle

option-shuttle = The mediator carries the words
    .who = The { -mediator } goes between you.
    .what = You don't see each other. The { -mediator } goes from one to the other.
    .how = The { -mediator } brings questions and reactions from you to the other person, and back.
    .usually = That both of you are willing to talk with the { -mediator }.
shuttle-through-mediator = You want the { -mediator } to carry the words.
shuttle-family = It happened in a family or a relationship. It can be hard to speak freely then. Starting apart can be calmer.
shuttle-ask = You have questions. You can get answers without seeing the other person.
shuttle-know-how-they-are = You want to know how the other person is. The { -mediator } can ask.
shuttle-less-afraid = You want to be less afraid. This way you need not see the other person.
shuttle-agree = You want to make agreements. The { -mediator } can carry proposals back and forth.

## recorded-message

option-recorded-message = A recorded message
    .who = You record. The other person listens or watches later.
    .what = You make a message for the other person, with sound or picture.
    .how = The { -mediator } prepares it with you. The other person hears your voice, but not at that moment.
    .usually = That the other person is willing to hear or see the message.
recorded-recorded = You want to record a message. Your own voice is heard, and nobody reacts on the spot.
recorded-far = One of you is far away, in prison or in a clinic. A recording often fits then. The { -mediator } knows what is possible there.

## group-meeting

option-group-meeting = A talk with people around you
    .who = You meet, with people from both sides.
    .what = Family, friends or others from both sides join in.
    .how = The { -mediator } first talks with each person apart. This form is not always there.
    .usually = That everyone is willing to come, and that it touches others too.
group-with-others-around = You want people around you to be there.
group-sport = It happened in sport. Sometimes that touches the team or the club, too.

## similar-experience

# "Samenspraak" is the Dutch name under which readers will find it.
option-similar-experience = Samenspraak: talk with someone from the other side
    .who = You meet someone from the other side of a similar event.
    .what = You talk with someone who has been through something similar, from the other side. It is not the other person.
    .how = It can be with one person or in a group.
    .usually = That there is someone who was on the other side of something similar. The { -mediator } knows more about that.
similar-someone-similar = You would rather talk with someone else who was on the other side.
similar-other-unknown = You don't know who the other person is. This works without them.
similar-other-died = That person has died. Perhaps you can talk with someone else who was on the other side.
similar-other-refuses = The other person doesn't want to, or doesn't answer. This works without them.

## own-preparation

option-own-preparation = Only with the mediator
    .who = Only you and the { -mediator }.
    .what = You talk only with the { -mediator }. The other person hears nothing of it.
    .how = You sort out what you want to say or ask. You can keep a letter for later.
    .usually = Only that you want it.
own-family = It happened in a family or a relationship. Starting alone gives you time to think.
own-other-denies = The other person says it didn't happen, or went differently. You can still sort out your own story.
own-other-refuses = The other person doesn't want to, or doesn't answer. Your story can still find a place.
own-contact-ban = There is a contact ban: one of you may not make contact. With this form, nothing goes to the other person.
own-closure = You want to put it down, or hand the burden back. A letter that you keep can be a start.
own-less-afraid = You want to be less afraid. With this form, you don't see or hear the other person.

## first-talk

option-first-talk = A first talk with a mediator
    .who = You and a { -mediator }, to begin with.
    .what = A talk about what you want and expect. You don't have to decide anything yet.
    .how = You ask for the talk. The other person hears nothing from you before you have talked with the { -mediator }.
    .usually = Only that you want it. It is free, and confidential: it stays private.
talk-harmed = It happened to you. You say what you need, and whether you want anything.
talk-close-to-harmed = It happened to someone close to you. You may ask for a talk, too.
talk-caused = You did it or caused it. You can ask for a talk then, too.
talk-close-to-caused = Someone close to you did it. You may ask for a talk, too.
talk-witness = You were there. That can stay with you. You may ask for a talk, too.
talk-both = It happened to you, and you did something too. There is room for both.
talk-contacted = You got a letter. In a talk you hear what the question is. You may say yes or no.
talk-supporter = You are helping someone. Is helping your work? You may ask for a talk if that person agrees. Being unsure is all right.
talk-unsaid = You need not know or say what your part was.
talk-unsure = You need not know yet what you want. A talk can help you choose.
talk-contact-ban = There is a contact ban: one of you may not make contact. Don't contact the other person yourself. First ask what is allowed: the { -mediator }, your lawyer or probation officer. A probation officer helps people keep a court's rules.
talk-other-died = That person has died. Sometimes family, or people who were there, take part. The { -mediator } knows what is possible.
talk-other-denies = The other person says it didn't happen, or went differently. The { -mediator } looks with you at whether contact makes sense.
talk-case-open = Police or court are still working on a criminal case. Does nobody send you to mediation there, or does it stop? You can still come here then.
talk-not-reported-sexual = It was not reported. You need no report here, and no proof.
talk-not-reported = It was not reported. You can often still ask. The { -mediator } tells you how it is.
talk-not-reported-caused = It was not reported. You may ask for a talk. Ask the { -mediator } or a lawyer what that means for you.
talk-under-18 = You are under 18. You may come. The { -mediator } explains whether your parents must know or agree.
talk-under-18-supporter = You are helping someone under 18. They may come. The { -mediator } explains whether the parents must know or agree.
talk-far = One of you is far away, in prison or in a clinic. Contact is possible then, too.
talk-other-language = One of you speaks another language. Ask the { -mediator } what is possible.
talk-long-ago = It was long ago. You can still ask for a talk, even after years.

## What is missing. Used by more than one form.

need-danger-now = There is danger now.
    .change = When you are safe, you can look at this again.
need-still-going-on = It is still going on.
    .change = Has it stopped, and are you safe? Then you can look at this again, at any time.
need-afraid = You are afraid.
    .change = First tell someone what you are afraid of. Then the { -mediator } looks with you at whether it can be safe.
need-thoughts-of-suicide = You think about suicide. Help for you matters most now.
    .change = You can start with this later, at any time.
need-violence-in-family = It is about violence, threats or nude pictures, in a family or a relationship.
    .change = First, someone looks with you at whether it is safe. Then the { -mediator } looks further with you.
need-time = It has only just happened.
    .change = Time. Look after yourself first. This can still be done later.
need-other-known = You don't know who the other person is.
    .change = When it becomes known who they are, you can ask again.
need-other-alive = The person you would want contact with has died.
    .change = Sometimes there can be contact with family, or with people who were there. Ask the { -mediator }.
need-other-willing = The other person doesn't want to, or doesn't answer. Nobody has to take part, on either side.
    .change = A no today need not be a no for ever. The { -mediator } can tell you what is possible now.
need-no-contact-ban = There is a contact ban: one of you may not make contact. Don't make contact yourself.
    .change = First ask the { -mediator }, your lawyer or probation officer what is allowed. A probation officer helps people keep a court's rules.
need-wish-to-reach-the-other = You would rather have no contact with this person.
    .change = If you want it later after all, you can look again.

## What fits a form less now

less-rather-apart = You would rather not come together.
    .change = Begin the way you want. A meeting can still come later.
less-other-denies = The other person says it didn't happen, or went differently.
    .change = The { -mediator } looks at whether contact makes sense.
less-family = It happened in a family or a relationship. It can be hard to speak freely then.
    .change = Begin apart. The { -mediator } looks with each of you at whether a talk together can come later.
