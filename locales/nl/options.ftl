### De mogelijkheden, en waarom ze wel of nu minder passen. Lezers willen weten wat het voor hén betekent.
### Toon: "dit past misschien", nooit "geschikt" of "ongeschikt". Beloof geen uitkomst.
###
### De tekst zelf is de naam. .who = wie ziet, schrijft of brengt over, in een paar woorden. .what = wat het is, .how = hoe het gaat, .usually = wat het meestal nodig heeft.
### Redenen beginnen met wat de lezer zei. Bij wat nu minder past zegt .change wat dat kan veranderen.

## help-first

option-help-first = Eerst hulp
    .who = Jij en iemand die nu helpt.
    .what = Praat eerst met iemand die je nu kan helpen.
    .how = Je belt of chat met een van de nummers op deze pagina.
    .usually = Een telefoon. Er mag ook iemand met je meebellen.
help-danger-now = Er is nu gevaar. Bel het alarmnummer.
help-still-going-on = Het gaat nog steeds door. Praat eerst met iemand die kan helpen om het te stoppen.
help-afraid = Je bent bang. Praat er eerst over met iemand die je kan helpen.
help-thoughts-of-suicide = Je denkt aan zelfmoord. Praat er nu over met iemand. Dat mag ook zonder je naam te noemen.
help-recent-sexual-harm = Het is pas gebeurd. Na seksueel geweld kan het Centrum Seksueel Geweld nu veel doen. Bellen mag ook als je twijfelt.
help-recent-theft-fraud = Het is pas gebeurd. Bij oplichting: bel eerst je bank, en daarna de helpdesk. Bij diefstal: de politie.
help-recent-shared-images = Het is pas gebeurd. Er is hulp als naaktbeelden zijn gedeeld. Vraag die hulp eerst.
help-recent-sport = Het is pas gebeurd. Was het seksueel? Dan kan het Centrum Seksueel Geweld nu veel doen.
help-recent = Het is pas gebeurd. Zorg eerst voor jezelf en laat je helpen.
help-recent-listen = Het is pas gebeurd. Praat eerst met iemand die naar je luistert.
help-violence-in-family = Het gaat om geweld, bedreiging of naaktbeelden, in de familie of in een relatie. Kijk eerst met Veilig Thuis of het veilig is.

## court-mediation

option-court-mediation = Mediation in strafzaken
    .who = Jullie allebei en een { -mediator }. De officier of rechter hoort de uitkomst.
    .what = Bemiddeling in een strafzaak die bij de officier van justitie of de rechter ligt. De officier brengt een zaak voor de rechter. Zij kunnen je erheen sturen.
    .how = De uitkomst gaat naar de officier of de rechter. Die houdt er rekening mee. Het is gratis en vrijwillig: je kiest zelf.
    .usually = Dat de officier of rechter je stuurt, en dat de laatste beslissing nog niet viel. Vraag ernaar bij een advocaat.
court-case-open = Er loopt een strafzaak. Kijk daarom eerst hiernaar.

## joint-conversation

option-joint-conversation = Samen in gesprek
    .who = Jullie zien elkaar, met de { -mediator } erbij.
    .what = Jullie praten samen. De { -mediator } is erbij en leidt het gesprek.
    .how = De { -mediator } bereidt het met ieder apart voor. Eén ontmoeting is meestal genoeg.
    .usually = Dat jullie het allebei willen, en dat het veilig is.
joint-same-room = Je zou samen in één ruimte willen zitten.
joint-ask = Je wilt iets vragen. In een gesprek kan de ander meteen antwoorden.
joint-tell = Je wilt vertellen wat het met je deed. In een gesprek kan de ander naar je luisteren.
joint-recognition = Je wilt dat de ander erkent wat er gebeurd is. In een gesprek kun je daar samen over praten.
joint-explain = Je wilt jouw kant vertellen. In een gesprek kan dat in je eigen woorden.
joint-apologise = Je wilt sorry zeggen. In een gesprek kun je dat zelf doen.
joint-make-right = Je wilt dat er iets wordt goedgemaakt. In een gesprek kun je bespreken hoe.
joint-agree = Je wilt afspraken maken. Dat kan in een gesprek.

## letter-exchange

option-letter-exchange = Brieven schrijven
    .who = Jullie schrijven allebei. De { -mediator } helpt.
    .what = Jullie schrijven elkaar. Je hoeft elkaar niet te zien.
    .how = De { -mediator } helpt ieder bij het schrijven. Later kan er nog een gesprek komen.
    .usually = Tijd om te schrijven. De { -mediator } helpt je als schrijven moeilijk is.
letter-in-writing = Je wilt het liefst schrijven.
letter-begin = Je koos nog niet hoe je contact wilt. Schrijven kan een begin zijn. Je hoeft de ander dan niet te zien.
letter-own-words = Je wilt de ander iets zeggen. In een brief kies je je eigen woorden en je eigen tempo.
letter-ask = Je hebt vragen. Die kun je ook in een brief stellen.
letter-recognition = Je wilt dat de ander erkent wat er gebeurd is. In een brief kan de ander daarop antwoorden.
letter-make-right = Je wilt dat er iets wordt goedgemaakt. In een brief kun je schrijven wat je daarvoor nodig hebt of wilt doen.
letter-closure = Je wilt het kunnen afsluiten. Dat kan ook op papier.
letter-far = Een van jullie is ver weg, zit vast of is opgenomen. Een brief, via de { -mediator }, past dan vaak.

## shuttle

option-shuttle = Via de bemiddelaar, zonder elkaar te zien
    .who = Jullie zien elkaar niet. De { -mediator } gaat heen en weer.
    .what = De { -mediator } praat met jou, dan met de ander, en weer terug. Jullie zien elkaar niet.
    .how = De { -mediator } brengt vragen en reacties over, van jou naar de ander en terug.
    .usually = Dat jullie allebei met de { -mediator } willen praten.
shuttle-through-mediator = Je wilt contact via de { -mediator }, zonder de ander te zien.
shuttle-family = Het gebeurde in de familie of in een relatie. Vrij praten kan dan moeilijk zijn. Apart beginnen kan rust geven.
shuttle-ask = Je hebt vragen. Je kunt antwoord krijgen zonder de ander te zien.
shuttle-know-how-they-are = Je wilt weten hoe het met de ander gaat. De { -mediator } kan dat navragen.
shuttle-less-afraid = Je wilt minder bang zijn. Zo hoef je de ander niet te zien.
shuttle-agree = Je wilt afspraken maken. De { -mediator } kan voorstellen heen en weer brengen.

## recorded-message

option-recorded-message = Een opgenomen bericht
    .who = Jij maakt het bericht. De ander luistert of kijkt later.
    .what = Je maakt een bericht voor de ander, met geluid of beeld.
    .how = De { -mediator } bereidt het met je voor. De ander hoort je stem, maar niet op dat moment.
    .usually = Dat de ander het bericht wil horen of zien.
recorded-recorded = Je wilt een bericht inspreken of filmen. Zo klinkt je eigen stem, zonder dat de ander meteen reageert.
recorded-far = Een van jullie is ver weg, zit vast of is opgenomen. Een ingesproken of gefilmd bericht past dan vaak. De { -mediator } weet wat daar kan.

## group-meeting

option-group-meeting = Een gesprek met mensen om jullie heen
    .who = Jullie zien elkaar, met mensen om ieder van jullie heen.
    .what = Familie, vrienden of anderen om jullie heen doen mee.
    .how = De { -mediator } praat eerst met ieder apart. Dit kan niet altijd.
    .usually = Dat iedereen wil komen, en dat het ook anderen raakt.
group-with-others-around = Je wilt mensen om jullie heen erbij.
group-sport = Het gebeurde bij sport. Soms raakt het ook het team of de club.

## similar-experience

option-similar-experience = Samenspraak: praten met iemand die zoiets deed of meemaakte
    .who = Je ziet iemand die zoiets deed, of juist meemaakte.
    .what = Overkwam het jou? Dan praat je met iemand die zoiets deed of veroorzaakte. Deed jij het? Dan praat je met iemand die het meemaakte. Het is niet de ander zelf.
    .how = Het kan met één persoon of in een groep.
    .usually = Dat er iemand is die zoiets deed of meemaakte. De { -mediator } weet daar meer van.
similar-someone-similar = Je praat liever met iemand anders die zoiets deed of meemaakte.
similar-other-unknown = Je weet niet wie de ander is. Dit kan ook zonder die persoon.
similar-other-died = Die persoon is overleden. Misschien kun je praten met iemand anders die zoiets deed of veroorzaakte, of juist meemaakte.
similar-other-refuses = De ander wil niet of antwoordt niet. Dit kan ook zonder die persoon.

## own-preparation

option-own-preparation = Zonder contact: je gedachten ordenen met de bemiddelaar
    .who = Jij en de { -mediator }, verder niemand.
    .what = Je praat alleen met de { -mediator }. De ander hoort hier niets van.
    .how = Je zet op een rij wat je wilt zeggen of vragen. Een brief kun je bewaren voor later.
    .usually = Alleen dat jij het wilt.
own-family = Het gebeurde in de familie of in een relatie. Beginnen zonder de ander geeft je tijd om na te denken.
own-other-denies = De ander zegt dat het niet is gebeurd, of anders ging. Ook dan kun je jouw verhaal op een rij zetten.
own-other-refuses = De ander wil niet of antwoordt niet. Jouw verhaal kan toch een plek krijgen.
own-contact-ban = Er is een contactverbod: een van jullie mag geen contact zoeken. Zo gaat er niets naar de ander.
own-closure = Je wilt het kunnen afsluiten. Een brief die je bewaart, kan daarbij een begin zijn.
own-less-afraid = Je wilt minder bang zijn. Zo zie en hoor je de ander niet.

## first-talk

option-first-talk = Een eerste gesprek met een bemiddelaar
    .who = Jij en een { -mediator }, om te beginnen.
    .what = Een gesprek over wat jij wilt en verwacht. Je hoeft nog niets te beslissen.
    .how = Je vraagt om het gesprek. Voor dat gesprek zoekt de { -mediator } geen contact met de ander. Daarna kies jij of je verder wilt.
    .usually = Alleen dat jij het wilt. Het is gratis. Het is vertrouwelijk: de { -mediator } legt uit wat dat voor jou betekent.
talk-harmed = Het is jou overkomen. Jij vertelt wat je nodig hebt, en of je iets wilt.
talk-close-to-harmed = Het overkwam iemand die dicht bij je staat. Ook jij mag om een gesprek vragen.
talk-caused = Veel mensen die om een gesprek vragen, deden of veroorzaakten iets. Jij mag dat ook.
talk-close-to-caused = Iemand die dicht bij je staat, deed het. Ook jij mag om een gesprek vragen.
talk-witness = Je was erbij. Dat kan blijven hangen. Ook jij mag om een gesprek vragen.
talk-both = Het overkwam je, en je deed ook iets. Er is ruimte voor allebei.
talk-contacted = Je kreeg een brief. In een gesprek hoor je wat de vraag is. Ja of nee zeggen mag allebei.
talk-supporter = Je helpt iemand. Een hulpverlener mag om een gesprek vragen als die persoon dat goedvindt. Twijfelen mag.
talk-unsaid = Hoe jij hiermee te maken had, hoef je niet te weten of te zeggen.
talk-unsure = Wat je wilt, hoef je nog niet te weten. Een gesprek kan helpen om te kiezen.
talk-contact-ban = Er is een contactverbod: een van jullie mag geen contact zoeken. Neem zelf geen contact op met de ander. Vraag eerst aan de { -mediator } of een advocaat wat er mag. Is er reclassering? Vraag het dan ook daar. De reclassering helpt mensen om zich aan de regels van de rechter te houden.
talk-other-died = Die persoon is overleden. Soms doen familie of mensen mee die erbij waren. De { -mediator } weet wat er kan.
talk-other-denies = De ander zegt dat het niet is gebeurd, of anders ging. De { -mediator } kijkt met je of contact zin heeft.
talk-case-open = Politie of rechter is nog bezig met een strafzaak. Stuurt niemand je daar naar bemiddeling, of stopt het? Dan kun je de { -mediator } nog steeds om een gesprek vragen.
talk-not-reported-sexual = Er is geen aangifte bij de politie. Die is voor een gesprek niet nodig, en bewijs ook niet.
talk-not-reported = Er is geen aangifte bij de politie. Vaak kun je het toch vragen. De { -mediator } vertelt je hoe het zit.
talk-not-reported-caused = Er is geen aangifte bij de politie. Je mag om een gesprek vragen. Vraag de { -mediator } of een advocaat wat dat voor je betekent.
talk-under-18 = Je bent jonger dan 18. Je mag om een gesprek vragen. De { -mediator } legt uit of je ouders het moeten weten of goedvinden.
talk-under-18-supporter = Je helpt iemand die jonger is dan 18. Die mag om een gesprek vragen. De { -mediator } legt uit of de ouders het moeten weten of goedvinden.
talk-far = Een van jullie is ver weg, zit vast of is opgenomen. Ook dan kan er contact zijn.
talk-other-language = Een van jullie spreekt een andere taal. Vraag de { -mediator } wat er kan.
talk-long-ago = Het is lang geleden. Ook na jaren kun je nog om een gesprek vragen.

## Wat er nog mist. Bij meer dan één vorm te gebruiken.

need-danger-now = Er is nu gevaar.
    .change = Als je veilig bent, kun je hier weer naar kijken.
need-still-going-on = Het gaat nog steeds door.
    .change = Is het gestopt, en ben je veilig? Dan kun je hier weer naar kijken. Dat kan altijd nog.
need-afraid = Je bent bang.
    .change = Vertel eerst aan iemand waar je bang voor bent. Daarna kijkt de { -mediator } met je of het veilig kan.
need-thoughts-of-suicide = Je denkt aan zelfmoord. Hulp voor jou is nu het belangrijkst.
    .change = Hiermee kun je later altijd nog beginnen.
need-violence-in-family = Het gaat om geweld, bedreiging of naaktbeelden, in de familie of in een relatie.
    .change = Kijk eerst met Veilig Thuis of het veilig is. Daarna kijkt de { -mediator } met je verder.
need-time = Het is pas gebeurd.
    .change = Zorg eerst voor jezelf. Als de eerste dagen voorbij zijn, kun je hier weer naar kijken.
need-other-known = Je weet niet wie de ander is.
    .change = Als bekend wordt wie de ander is, kun je het opnieuw vragen.
need-other-alive = De persoon met wie je contact zou willen, is overleden.
    .change = Soms kan contact met familie, of met mensen die erbij waren. Vraag dat aan de { -mediator }.
need-other-willing = De ander wil niet of antwoordt niet. Niemand hoeft mee te doen, aan geen van beide kanten.
    .change = Een nee van nu hoeft geen nee voor altijd te zijn. De { -mediator } kan je vertellen wat er nu wel kan.
need-no-contact-ban = Er is een contactverbod: een van jullie mag geen contact zoeken. Neem zelf geen contact op.
    .change = Vraag eerst aan de { -mediator } of een advocaat wat er mag. Is er reclassering? Vraag het dan ook daar. De reclassering helpt mensen om zich aan de regels van de rechter te houden.
need-wish-to-reach-the-other = Je wilt liever geen contact met deze ander.
    .change = Als je dat later toch wilt, kun je opnieuw kijken.

## Wat bij een vorm nu minder past

less-rather-apart = Je ziet de ander liever niet.
    .change = Begin zoals jij wilt. Een ontmoeting kan later nog.
less-other-denies = De ander zegt dat het niet is gebeurd, of dat het anders ging.
    .change = De { -mediator } kijkt of contact zin heeft.
less-family = Het gebeurde in de familie of in een relatie. Vrij praten kan dan moeilijk zijn.
    .change = Begin apart. De { -mediator } kijkt met ieder of samen praten later kan.
