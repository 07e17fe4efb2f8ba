import { list, type PeopleWording } from './wording.ts';

export const de: PeopleWording = {
  language: 'de',
  sentence_openings: list(`
    wann | bis wann | ab wann | seit wann | wessen | mit wem | von wem | für wen | woher | wohin | wie viele
    wie viel | wieviel | wieviele | wie lange | wie weit | wie spät | um wie viel uhr | um wieviel uhr
    was ist | was kostet | was macht | was fehlt | was soll | was sollen | was brauchen | was meint
    was meinst | was sagt | was heißt | was gibt | was genau | was passiert | was wird | warum | wieso
    weshalb | wozu | in welche | in welchem | auf welche | weiß jemand | weiss jemand | weiß wer | weißt du
    wisst ihr | wissen sie | kannst du | kann ich | kann jemand | kann man | können wir | könnt ihr
    können sie | könntest du | könntet ihr | könnten sie | könnte jemand | hat jemand | hat der | hat die
    hat das | hat wer | hast du | habt ihr | haben wir | haben sie | gibt es | gibts | gibt's | ist die
    ist der | ist das | ist jemand | sind die | sind wir | bist du | seid ihr | sind sie | soll ich
    sollen wir | darf ich | dürfen wir | muss ich | müssen wir | kommst du | kommt ihr | kommt der
    kommt die | kommt das | wird das | wird der | wird die | war der | war die | würdest du | würden sie
    schon neuigkeiten | irgendwelche neuigkeiten | braucht ihr | brauchst du | passt das | wer hat | wer ist
    wer kommt | wer macht | wer weiß | wo ist | wo sind | wo bleibt | wo liegt | wie viel kostet
    welche nummer
  `),
  question_phrases: list(`
    weiß jemand | kann jemand | hat jemand | um wie viel uhr | wie viele | kannst du | könnt ihr
    könnten sie | wollte fragen | wollte nur fragen
  `),
  question_endings: list(`oder | ne | nicht wahr | wann | warum`),
  statements: list(`
    was für ein | was für eine | was ein | wie besprochen | wie immer | wie gesagt | wie vereinbart
    wie gewünscht | wie üblich | wie geplant | wie folgt | wie schön | wie schade | wie ich | wer zuletzt
    wer zuerst | wer will | wer möchte | wer kann | wo möglich | wie auch immer | was auch immer
    ist da drin
  `),
  covers: list(`
    weiß | weiss | wissen | wusste | fragt | fragte | gefragt | sagt | sagte | gesagt | sag | sagen | ahnung
    klären | unklar | egal | erklärt | ob | mitteilen | kommt darauf
  `),
  lead_ins: list(`
    hallo | hi | hey | moin | servus | guten morgen | guten tag | morgen | mahlzeit | und | aber | also
    dann | ok | danke | bitte | sorry | entschuldigung | zusammen | leute | team | alle | an alle | ach | äh
    kurze frage | frage | liebe kollegen | kollegen | chef | herr | frau | noch eine frage
  `),
  greetings: list(`
    wie geht's | wie gehts | wie geht es | wie geht es dir | wie geht es euch | wie geht es ihnen
    wie geht's euch | wie geht's dir | alles gut bei dir | alles gut bei euch | na wie geht's
  `),
  thanks: list(`
    danke | danke dir | danke euch | danke ihnen | danke schön | dankeschön | vielen dank | besten dank
    tausend dank | herzlichen dank | lieben dank | danke sehr | danke vielmals | gute arbeit | super arbeit
    glückwunsch | herzlichen glückwunsch | alles gute zum geburtstag | danke für die info
    danke für die information | gute besserung | danke für die hilfe | danke für eure hilfe
    danke für deine hilfe | vielen dank für die info | gute nacht
  `),
  courtesies: list(`
    bitte | bitte sehr | bitte schön | gerne | gern | bitte gerne | gern geschehen | kein problem
    keine ursache | kein thema | schönen feierabend | schönes wochenende | schönen abend | schönen tag
    schönen tag noch | schönen abend noch | bis morgen | bis dann | bis später | bis bald | tschüss | tschüs
    ciao | viele grüße | lg | mfg | toll | klasse | prima | spitze | sehr gut | gut | wunderbar | haha
    hahaha | hihi | frohe weihnachten | frohes neues jahr | guten rutsch | viel erfolg | ebenso
    gleichfalls | danke gleichfalls
  `),
  consents: list(`
    alles klar | klar | passt | passt so | passt gut | super | in ordnung | geht klar | wird gemacht
    mach ich | machen wir | einverstanden | perfekt | jawohl | gut so | okay gut | na klar | geht in ordnung
    okay passt | ist gut | alles gut | abgemacht
  `),
  acknowledgements: list(`
    verstanden | notiert | zur kenntnis genommen | erhalten | habe ich notiert | ist notiert
    hab ich notiert | gelesen | gelesen und verstanden | habs notiert | bekommen | registriert
  `),
  fillers: list(`
    dir | euch | ihnen | an alle | alle | allen | zusammen | leute | team | chef | kollegen | ja
    für die info | für die hilfe | für alles | nochmal | hallo | und danke | sehr
  `),
  titles: list(`herr | frau | dr`),
  withdrawals: list(`
    hat sich erledigt | hat sich schon erledigt | schon erledigt | erledigt sich | habs gefunden
    hab's gefunden | gefunden | schon gefunden | hab es gefunden | vergiss es | vergesst es | falsche gruppe
    falscher chat | nicht mehr nötig | brauche ich nicht mehr | bitte ignorieren | ignorieren | gelöst
    schon gelöst | problem gelöst | fehlalarm | war für eine andere gruppe | egal hat sich erledigt
  `),
  withdrawal_openings: list(`bitte meine letzte | vergesst meine | ignoriert meine`),
  takes_private: list(`
    privat | eine pn | per pn | per privatnachricht | unter vier augen | per dm | schreib mir direkt
    private nachricht
  `),
  negations: list(`nicht | kein | keine | nie | ist | sind`),
  lone_openings: list(`
    wer | wo | wie | wem | wen | womit | wofür | woran | welche | welcher | welches | welchen | welchem
  `),
};
