import { list, type PeopleWording } from './wording.ts';

export const it: PeopleWording = {
  language: 'it',
  sentence_openings: list(`
    a che ora | che ora | che ore | per che ora | da quando | entro quando | di chi | con chi | a chi
    dov'è | da dove | come si | come faccio | come facciamo | come posso | come va il | come va la
    come mai | come procede | perché così | perché non | perchè non | perche non | qual è | qual e
    in quale | ci sono novità | novità su | qualche novità | ci sono notizie | qualcuno sa | qualcuno ha
    qualcuno può | potresti | potreste | potrebbe | si può | che cosa | cosa facciamo | cosa ne | cosa è
    cos'è | cosa succede | cosa manca | chi ha | chi è | chi viene | chi può | chi sa | chi deve | chi porta
    chi si occupa | chi c'è | chi apre | chi chiude | hai visto | hai mandato | hai ricevuto | hai fatto
    hai sentito | sai se | sai quando | sai chi | sai dove | avete ricevuto | avete visto | avete mandato
    c'è qualcuno | c'è ancora | avete ancora | dove sono | quanto costa | quanto manca | quando arriva
    quando parte | quando è | quando si | qual è il | puoi mandare | puoi inviare | puoi inviarmi
    puoi confermare | potete confermare | potete mandare | potete inviare | sapete se | sapete quando
    puoi dirmi | potete dirmi | puoi controllare
  `),
  question_phrases: list(`
    qualcuno sa | qualcuno ha | a che ora | volevo sapere | volevo chiedere | vorrei sapere | puoi mandarmi
    potete mandarmi
  `),
  question_endings: list(`quando | perché`),
  statements: list(`
    che bello | che bella | che peccato | che casino | che disastro | che brutto | quando arrivi
    quando sei | quando hai | quando puoi | quando potete | quando vuoi | quando torni | quando finisci
    quando arrivate | quando arriva lui | chi vuole | chi può | chi arriva prima | quanto prima
    dove possibile | ci sono due | ci sono tre | posso io | possiamo andare | quanto mi | può darsi
    hai ragione | avete ragione | c'è da | chi esce
  `),
  covers: list(`
    sa | sapere | chiesto | chiede | chiedono | detto | dice | dimmi | ditemi | spiega | dipende | vedere
    se | capire | ricordo | non so | lo so | so chi | so che
  `),
  lead_ins: list(`
    ciao | buongiorno | buonasera | salve | e | ma | allora | quindi | scusa | scusate | scusi | grazie
    per favore | ragazzi | a tutti | tutti | capo | ok | poi | signora | signor | sì | no
  `),
  greetings: list(`
    come stai | come state | come sta | come va | tutto bene | tutto ok | come va oggi
  `),
  thanks: list(`
    grazie | grazie mille | grazie tante | mille grazie | tante grazie | molte grazie | ti ringrazio
    vi ringrazio | la ringrazio | grazie a tutti | grazie a te | grazie dell'aiuto | grazie per l'aiuto
    complimenti | ottimo lavoro | bel lavoro | bravi | bravo | brava | auguri | buon compleanno
    congratulazioni | buonanotte
  `),
  courtesies: list(`
    prego | di nulla | di niente | figurati | si figuri | non c'è di che | nessun problema | buon lavoro
    a domani | a presto | a dopo | arrivederci | ciao ciao | buona serata | buona giornata | buon weekend
    buon fine settimana | ottimo | fantastico | bene | benissimo | molto bene | bello | haha | ahaha
    ahahah | buon anno | buon natale | in bocca al lupo | saluti | un abbraccio
  `),
  consents: list(`
    va bene | va benissimo | ok va bene | d'accordo | perfetto | certo | certamente | sicuro | ok perfetto
    ci sto | okay va bene | tutto chiaro | bene così | faccio io | lo faccio
  `),
  acknowledgements: list(`
    ricevuto | ricevuta | ricevuti | capito | compreso | ho capito | preso nota | prendo nota | annotato
    segnato | letto | chiaro | visto e annotato | inteso
  `),
  fillers: list(`
    a tutti | tutti | capo | ragazzi | sì | si | mille | tante | ancora | di tutto | per tutto | dell'aiuto
    per l'aiuto | ciao | gentilissimo | gentilissima | signora | signor | team | molto gentile
  `),
  titles: list(`signor | signora | sig | dott | dottor | dottoressa | ingegner`),
  withdrawals: list(`
    lascia stare | lasciate stare | lascia perdere | lasciate perdere | trovato | trovata | l'ho trovato
    l'ho trovata | trovati | non serve più | non serve | non importa | risolto | risolta | problema risolto
    tutto risolto | gruppo sbagliato | ho sbagliato gruppo | ho sbagliato chat | chat sbagliata | ignorate
    falso allarme | come non detto
  `),
  withdrawal_openings: list(`ignorate il mio | ignora il mio | lasciate perdere il`),
  takes_private: list(`
    in privato | un privato | messaggio privato | in dm | in chat privata | a quattr'occhi
  `),
  negations: list(`non | vietato | mai`),
  lone_openings: list(`quando | dove | quanto | quanta | quanti | quante | quale | quali`),
};
