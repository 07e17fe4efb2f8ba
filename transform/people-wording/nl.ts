import { list, type PeopleWording } from './wording.ts';

export const nl: PeopleWording = {
  language: 'nl',
  sentence_openings: list(`
    hoe laat | hoe lang | hoe ver | hoeveel | sinds wanneer | tot wanneer | vanaf wanneer | van wie
    met wie | voor wie | aan wie | waarheen | vanwaar | waarmee | waarvoor | wat kost | wat is | wat zijn
    wat moet | wat doen | wat gaan | wat vinden | wat denk | wat gebeurt | wat moeten | waarom | op welke
    in welke | is er | zijn er | is de | is het | is dit | is iemand | zijn de | zijn we | ben je | bent u
    zijn jullie | kun je | kunt u | kan je | kan iemand | kan ik | kunnen we | kunnen jullie | heeft iemand
    heeft de | heb je | hebt u | hebben we | hebben jullie | weet iemand | weet je | weten jullie | mag ik
    mogen we | moet ik | moeten we | zal ik | zullen we | komt de | komt er | kom je | wil je
    willen jullie | wilt u | zou je | zou u | zouden jullie | gaat het door | al nieuws | nog nieuws
    iemand enig idee | wordt het | lukt het | wie heeft | wie is | wie gaat | wie komt | waar is
    waar staat | waar zijn | hoe kan | hoe moet | hoe gaan we | hoe staat het | wanneer komt | wanneer gaat
    wanneer is | wanneer kunnen
  `),
  question_phrases: list(`
    weet iemand | kan iemand | heeft iemand | hoe laat | hoeveel | kun je | kunt u | kunnen jullie
    ik vroeg me af | wilde vragen | wou vragen
  `),
  question_endings: list(`hè | wanneer | waarom`),
  statements: list(`
    wat een | wat leuk | wat fijn | wat jammer | wat mooi | wat goed | hoe dan ook | wie weet | wie wil
    wie kan | wie het laatst | wie het eerst | waar mogelijk | waar nodig | is het niet zo dat | hoe leuk
    hoe mooi
  `),
  covers: list(`
    weet niet | weten niet | vroeg | vraagt | vragen | zei | zegt | zeg | idee wie | idee | uitleg | hangt
    laat weten | ik weet | of er | of het
  `),
  lead_ins: list(`
    hallo | hoi | hey | goedemorgen | goedemiddag | goedenavond | morgen | dag | en | maar | dus | dan | ok
    oké | bedankt | dank je | sorry | pardon | allemaal | team | collega's | jongens | vraagje | vraag
    nog een vraag | beste | ja | nee | trouwens
  `),
  greetings: list(`
    hoe gaat het | hoe gaat het met je | hoe gaat het met u | hoe gaat het met jullie | hoe is het
    hoe is het met je | alles goed | hoe gaat ie
  `),
  thanks: list(`
    bedankt | dank | dank je | dank je wel | dankje | dankjewel | dank u | dank u wel | dankuwel
    hartelijk dank | hartelijk bedankt | heel erg bedankt | veel dank | bedankt allemaal
    bedankt voor de info | bedankt voor je hulp | bedankt voor de hulp | goed gedaan | goed werk
    gefeliciteerd | van harte | beterschap | welterusten | goede nacht | thanks allemaal
  `),
  courtesies: list(`
    graag gedaan | geen dank | geen probleem | geen punt | tot morgen | tot straks | tot dan | tot ziens
    tot zo | doei | groetjes | gr | mvg | fijne avond | fijne dag | fijn weekend | prettig weekend
    prettige avond | prettige dag | top | mooi | super | geweldig | fijn | heel goed | leuk | haha | hahaha
    gelukkig nieuwjaar | succes | insgelijks | zet hem op
  `),
  consents: list(`
    oké | oke | prima | is goed | goed | akkoord | doe ik | komt goed | doen we | klopt | helder | duidelijk
    afgesproken | zeker | natuurlijk | ok prima | ok is goed | komt in orde | in orde | goed idee
    helemaal goed
  `),
  acknowledgements: list(`
    ontvangen | begrepen | genoteerd | gelezen | goed ontvangen | is genoteerd | heb het genoteerd
    ter kennisgeving aangenomen | gehoord en begrepen | ik begrijp het | gezien
  `),
  fillers: list(`
    allemaal | team | jongens | baas | hoor | ja | wel | u | je | voor de info | voor je hulp | voor de hulp
    voor alles | collega's | iedereen | nogmaals | hoi
  `),
  titles: list(`meneer | mevrouw | dhr | mevr`),
  withdrawals: list(`
    laat maar | laat maar zitten | al gevonden | gevonden | heb het gevonden | heb hem gevonden
    is al opgelost | is opgelost | opgelost | al opgelost | niet meer nodig | hoeft niet meer
    hoeft al niet meer | verkeerde groep | verkeerde app | verkeerde chat | vergeet het | vergeet maar
    negeer dit | loos alarm
  `),
  withdrawal_openings: list(`negeer mijn | vergeet mijn | negeer het vorige`),
  takes_private: list(`
    privébericht | prive bericht | privebericht | even privé | even prive | in privé | persoonlijk bericht
    app me privé | stuur me een pb | onder vier ogen | via pb | via dm
  `),
  negations: list(`niet | geen | nooit`),
  lone_openings: list(`wie | waar | hoe | welke | welk | wanneer`),
};
