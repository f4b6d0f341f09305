### De mogelijkheden, en waarom ze wel of nu minder passen. Lezers willen weten wat het voor hén betekent.
### Toon: "dit past misschien", nooit "geschikt" of "ongeschikt". Beloof geen uitkomst.
###
### De tekst zelf is de naam. .who = wie ziet, schrijft of brengt over, in een paar woorden. .what = wat het is, .how = hoe het gaat, .usually = wat het meestal nodig heeft.
### Redenen beginnen met wat de lezer zei. Bij wat nu minder past zegt .change wat dat kan veranderen.

## help-first

option-help-first = Eerst hulp
    .who = Jij en iemand die nu helpt.
    .what = Praat eerst met iemand die je nu kan helpen.
    .how = Bel een nummer op deze pagina. Soms kun je ook chatten.
    .usually = Een telefoon. Er mag ook iemand met je meebellen.
help-danger-now = Er is nu gevaar. Bel het alarmnummer.
help-still-going-on = Het gaat nog steeds door. Praat eerst met iemand die kan helpen om het te stoppen.
help-afraid = Je bent bang. Praat er eerst over met iemand die je kan helpen.
help-thoughts-of-suicide = Je denkt aan zelfmoord. Praat er nu over met iemand. Dat mag ook zonder je naam te noemen.
help-recent-sexual-harm = Het is kort geleden gebeurd. Bel na seksueel geweld het Centrum Seksueel Geweld. Vooral in de eerste zeven dagen is dat belangrijk. Twijfel je? Bel dan ook.
help-recent-theft-fraud = Het is kort geleden gebeurd. Bij oplichting: bel eerst je bank, en daarna de Fraudehelpdesk. Bij diefstal: de politie.
help-recent-shared-images = Het is kort geleden gebeurd. Helpwanted helpt als naaktbeelden zijn gedeeld. Vraag daar eerst hulp.
help-recent-sport = Het is kort geleden gebeurd. Was het iets seksueels dat iemand niet wilde? Bel dan het Centrum Seksueel Geweld. Was het iets anders? Zorg eerst voor jezelf en laat je helpen.
help-recent = Het is kort geleden gebeurd. Zorg eerst voor jezelf en laat je helpen.
help-recent-listen = Het is kort geleden gebeurd. Praat eerst met iemand die naar je luistert.
help-in-family = Het gebeurde in het gezin, de familie of een relatie. Veilig Thuis kan je helpen.

## court-mediation

option-court-mediation = Bemiddeling in de strafzaak
    .who = Jullie allebei en een { -mediator }. Wie over de zaak beslist, hoort de uitkomst.
    .what = Bemiddeling in een strafzaak die bij de officier van justitie of de rechter ligt. Het heet ook mediation in strafzaken. De officier brengt een zaak voor de rechter. De officier of de rechter kan jullie naar een { -mediator } sturen. Jullie kiezen allebei zelf.
    .how = De uitkomst gaat naar de officier of de rechter. Die houdt er rekening mee. Het is gratis en vrijwillig: je kiest zelf.
    .usually = Dat de officier of rechter jullie naar een { -mediator } stuurt. En dat de zaak nog niet is afgelopen. Vraag het aan de { -mediator } of een advocaat.
court-case-open = Er loopt een strafzaak. Vraag de { -mediator } of een advocaat wat daarin kan.

## joint-conversation

option-joint-conversation = Samen in gesprek
    .who = Jullie zien elkaar, met de { -mediator } erbij.
    .what = Jullie praten samen. De { -mediator } is erbij en leidt het gesprek.
    .how = De { -mediator } bereidt het met ieder apart voor. Eén ontmoeting is meestal genoeg.
    .usually = Dat jullie het allebei willen, en dat het veilig is.
joint-same-room = Je wilt samen in één ruimte zitten.
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
    .how = De { -mediator } helpt ieder bij het schrijven. Als jullie dat allebei willen, kan er later nog een gesprek komen.
    .usually = Dat jullie het allebei willen, en tijd om te schrijven.
letter-in-writing = Je wilt het liefst schrijven.
letter-begin = Je hoeft nog niet te kiezen. Schrijven kan een begin zijn. Je hoeft de ander dan niet te zien.
letter-own-words = Je wilt de ander iets zeggen. In een brief kies je je eigen woorden en je eigen tempo.
letter-ask = Je hebt vragen. Die kun je ook in een brief stellen.
letter-recognition = Je wilt dat de ander erkent wat er gebeurd is. In een brief kan de ander daarop antwoorden.
letter-make-right = Je wilt dat er iets wordt goedgemaakt. In een brief kun je schrijven wat je daarvoor nodig hebt of wilt doen.
letter-closure = Je wilt dat het minder zwaar wordt. Een brief aan de ander kan een begin zijn.
letter-far = Een van jullie is ver weg, zit vast of is in een kliniek. Een brief, via de { -mediator }, past dan vaak.

## shuttle

option-shuttle = Via de bemiddelaar, zonder elkaar te zien
    .who = Jullie zien elkaar niet. De { -mediator } gaat heen en weer.
    .what = De { -mediator } praat met jou, dan met de ander, en dan weer met jou.
    .how = De { -mediator } brengt vragen en reacties over, van jou naar de ander en terug.
    .usually = Dat jullie allebei met de { -mediator } willen praten.
shuttle-through-mediator = Je wilt contact via de { -mediator }, zonder de ander te zien.
shuttle-family = Het gebeurde in het gezin, de familie of een relatie. Apart beginnen kan rust geven.
shuttle-ask = Je hebt vragen. Je kunt antwoord krijgen zonder de ander te zien.
shuttle-know-how-they-are = Je wilt weten hoe het met de ander gaat. De { -mediator } kan het vragen. De ander kiest zelf of die antwoordt.
shuttle-less-afraid = Je wilt minder bang zijn. Zo hoef je de ander niet te zien.
shuttle-agree = Je wilt afspraken maken. De { -mediator } kan voorstellen heen en weer brengen.

## recorded-message

option-recorded-message = Een bericht dat je inspreekt of filmt
    .who = Jij maakt het bericht. De ander luistert of kijkt later.
    .what = Je maakt een bericht voor de ander, met geluid of beeld.
    .how = De { -mediator } bereidt het met je voor. De ander kan niet meteen antwoorden.
    .usually = Dat de ander het bericht wil horen of zien.
recorded-recorded = Je wilt een bericht inspreken of filmen. De ander hoort je stem, maar kan niet meteen reageren.
recorded-far = Een van jullie is ver weg, zit vast of is in een kliniek. Een ingesproken of gefilmd bericht past dan vaak. Vraag de { -mediator } wat daar kan.

## group-meeting

option-group-meeting = Samen in gesprek, met familie of vrienden erbij
    .who = Jullie zien elkaar, en familie of vrienden doen mee.
    .what = Familie, vrienden of anderen om jullie heen doen mee.
    .how = De { -mediator } bereidt het met ieder apart voor. Zo'n gesprek kan niet altijd.
    .usually = Dat iedereen wil komen, en dat het ook anderen raakt.
group-with-others-around = Je wilt familie of anderen erbij.
group-sport = Het gebeurde bij het sporten. Soms raakt het ook het team of de club.

## similar-experience

option-similar-experience = Samenspraak: praten met iemand die zoiets deed of meemaakte
    .who = Jij en iemand die zoiets deed, of juist meemaakte.
    .what = Overkwam het jou, of iemand dicht bij je? Dan praat je met iemand die zoiets deed of veroorzaakte. Deed of veroorzaakte jij het? Dan praat je met iemand die zoiets meemaakte. Dat is niet de ander zelf.
    .how = Het kan met één persoon of in een groep.
    .usually = Dat zo iemand met je wil praten. Vraag de { -mediator } wat er kan.
similar-someone-similar = Je praat liever met iemand anders die zoiets deed of meemaakte.
similar-other-unknown = Je weet niet wie de ander is. Dit kan ook zonder de ander.
similar-other-died = De persoon met wie je contact zou willen, is overleden. Misschien kun je praten met iemand anders die zoiets deed of meemaakte.
similar-other-refuses = De ander wil geen contact of antwoordt niet. Dit kan ook zonder de ander.

## own-preparation

option-own-preparation = Zonder contact: je gedachten ordenen met de bemiddelaar
    .who = Jij en de { -mediator }, verder niemand.
    .what = Je praat met de { -mediator }. Je hebt geen contact met de ander.
    .how = Je zet op een rij wat je wilt zeggen of vragen. Een brief kun je bewaren voor later.
    .usually = Alleen dat jij het wilt.
own-family = Het gebeurde in het gezin, de familie of een relatie. Beginnen zonder de ander geeft je tijd om na te denken.
own-other-denies = De ander zegt dat het niet is gebeurd, of anders ging. Ook dan kun je op een rij zetten wat je wilt zeggen.
own-other-refuses = De ander wil geen contact of antwoordt niet. Je kunt toch op een rij zetten wat je wilt zeggen.
own-contact-ban = Er is een contactverbod: een van jullie mag geen contact zoeken. Bij deze manier gaat er niets naar de ander.
own-closure = Je wilt dat het minder zwaar wordt. Een brief die je bewaart, kan daarbij een begin zijn.
own-less-afraid = Je wilt minder bang zijn. Zo zie en hoor je de ander niet.

## first-talk

option-first-talk = Een eerste gesprek met een bemiddelaar
    .who = Jij en een { -mediator }, om te beginnen.
    .what = Een gesprek over wat jij wilt en verwacht. Je hoeft nog niets te beslissen.
    .how = Je vraagt om het gesprek. Na het gesprek kies jij of je verder wilt.
    .usually = Alleen dat jij het wilt. Het is gratis. Het is vertrouwelijk: de { -mediator } legt uit wat dat voor jou betekent.
talk-harmed = Het is jou overkomen. Je kunt vertellen wat je nodig hebt. Wat je wilt, hoef je nog niet te weten.
talk-close-to-harmed = Het overkwam iemand die dicht bij je staat. Ook jij mag om een gesprek vragen.
talk-caused = Veel mensen die om een gesprek vragen, deden of veroorzaakten iets. Ook jij mag om een gesprek vragen.
talk-close-to-caused = Iemand die dicht bij je staat, deed of veroorzaakte het. Ook jij mag om een gesprek vragen.
talk-witness = Je was erbij. Dat kan je bijblijven. Ook jij mag om een gesprek vragen.
talk-both = Het overkwam je, en je deed ook iets. Je mag over allebei praten.
talk-contacted = Je kreeg een brief. In een gesprek hoor je wat de vraag is. Je mag ja zeggen, en je mag nee zeggen.
talk-supporter = Je helpt iemand. Doe je dat voor je werk? Dan mag je voor die persoon om een gesprek vragen, als die dat goedvindt. Die mag nog twijfelen. Ben je familie of een vriend? Vraag het aan de { -mediator }.
talk-unsaid = Je hoeft niet te zeggen hoe jij hiermee te maken had. Ook dan kun je om een gesprek vragen.
talk-unsure = Wat je wilt, hoef je nog niet te weten. Een gesprek kan helpen om te kiezen.
talk-contact-ban = Er is een contactverbod: een van jullie mag geen contact zoeken. Neem zelf geen contact op met de ander. Vraag eerst aan de { -mediator } of aan een advocaat wat er mag.
talk-other-died = De persoon met wie je contact zou willen, is overleden. Soms doet familie mee, of iemand die erbij was. Vraag de { -mediator } wat er kan.
talk-other-denies = De ander zegt dat het niet is gebeurd, of anders ging. De { -mediator } kijkt met je of contact zin heeft.
talk-case-open = De politie of rechter is nog bezig met een strafzaak. Komt er in die zaak geen bemiddeling, of stopt die? Dan kun je nog steeds om een gesprek vragen.
talk-not-reported-sexual = Er is geen aangifte gedaan bij de politie. Die is voor een gesprek niet nodig, en bewijs ook niet.
talk-not-reported = Er is geen aangifte gedaan bij de politie. Vaak kun je toch om een gesprek vragen. De { -mediator } vertelt je meer.
talk-not-reported-caused = Er is geen aangifte gedaan bij de politie. Vaak kun je toch om een gesprek vragen. Vraag de { -mediator } of een advocaat wat dat voor je betekent.
talk-under-18 = Een van jullie is jonger dan 18. Ook dan kun je om een gesprek vragen. Moeten ouders het weten of goedvinden? Vraag dat als eerste: de { -mediator } legt het uit.
talk-far = Een van jullie is ver weg, zit vast of is in een kliniek. Ook dan kan er contact zijn.
talk-other-language = Een van jullie spreekt een andere taal. Vraag de { -mediator } wat er kan.
talk-long-ago = Het is lang geleden. Ook na jaren kun je nog om een gesprek vragen.

## Wat er nog mist. Bij meer dan één vorm te gebruiken.

need-danger-now = Er is nu gevaar.
    .change = Als je veilig bent, kun je hier weer naar kijken.
need-still-going-on = Het gaat nog steeds door.
    .change = Als je veilig bent, kun je hier altijd weer naar kijken.
need-afraid = Je bent bang.
    .change = Praat eerst met iemand die kan helpen. Vraag daarna de { -mediator } of het veilig kan.
need-thoughts-of-suicide = Je denkt aan zelfmoord. Hulp voor jou is nu het belangrijkst.
    .change = Hiermee kun je later altijd nog beginnen.
need-in-family = Het gebeurde in het gezin, de familie of een relatie.
    .change = Praat eerst met Veilig Thuis. Daarna kun je de { -mediator } vragen wat er kan.
need-time = Het is kort geleden gebeurd.
    .change = Zorg eerst voor jezelf. Als de eerste dagen voorbij zijn, kun je hier weer naar kijken.
need-other-known = Je weet niet wie de ander is.
    .change = Als bekend wordt wie de ander is, kun je het opnieuw vragen.
need-other-alive = De persoon met wie je contact zou willen, is overleden.
    .change = Soms kan contact met familie, of met mensen die erbij waren. Vraag dat aan de { -mediator }.
need-other-willing = De ander wil geen contact of antwoordt niet. Iedereen kiest zelf.
    .change = Een nee kan later veranderen. Dat hoeft niet. De { -mediator } kan je vertellen wat er nu wel kan.
need-no-contact-ban = Er is een contactverbod: een van jullie mag geen contact zoeken. Neem zelf geen contact op.
    .change = Vraag eerst aan de { -mediator } of aan een advocaat wat er mag. Heb je contact met de reclassering? Vraag het dan ook daar. De reclassering helpt mensen om zich aan de regels van de rechter te houden.
need-wish-to-reach-the-other = Je wilt liever geen contact met de ander.
    .change = Als je dat later toch wilt, kun je opnieuw kijken.

## Wat bij een vorm nu minder past

less-rather-apart = Je koos een manier waarbij jullie elkaar niet zien.
    .change = Begin zoals jij wilt. Als jullie dat allebei willen, kun je elkaar later nog ontmoeten.
less-other-denies = De ander zegt dat het niet is gebeurd, of dat het anders ging.
    .change = De { -mediator } kijkt of contact zin heeft.
less-family = Het gebeurde in het gezin, de familie of een relatie. Vrij praten kan dan moeilijk zijn.
    .change = Begin apart. Een gesprek samen kan later misschien.

## Waar iemand eerst naar kijkt, als die om deze vorm vroeg

care-family = Het gebeurde in het gezin, de familie of een relatie.
    .change = Kijk eerst met de { -mediator }, zonder de ander, of het veilig is.
care-other-denies = De ander zegt dat het niet is gebeurd, of dat het anders ging.
    .change = Kijk eerst met de { -mediator } of contact zin heeft.
care-contact-ban = Er is een contactverbod: een van jullie mag geen contact zoeken. De officier of rechter beslist of jullie naar een { -mediator } kunnen.
    .change = Zoek zelf geen contact met de ander. Vraag eerst aan de { -mediator } of aan een advocaat wat er mag.
