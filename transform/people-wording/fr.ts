import { list, type PeopleWording } from './wording.ts';

export const fr: PeopleWording = {
  language: 'fr',
  sentence_openings: list(`
    à quelle heure | a quelle heure | quelle heure | c'est quand | depuis quand | jusqu'à quand | pour quand
    à qui | a qui | avec qui | pour qui | de qui | c'est où | d'où | vers où | ou est | ou sont
    il reste combien | comment on | comment se | comment faire | comment je | comment puis | comment peut
    comment ça | comment fonctionne | comment accéder | pourquoi | lequel | laquelle | dans quel
    est ce que | est ce qu'il | est ce qu'on | est ce qu'elle | qu'est ce que | qu'est ce qui | c'est quoi
    y a t il | il y a du nouveau | du nouveau | des nouvelles | une idée | quelqu'un sait | quelqu'un a
    quelqu'un peut | quelqu'un pourrait | qqn sait | qqn a | qqn peut | peux tu | peut on | peut il
    pouvez vous | pourriez vous | pourrais tu | pouvons nous | puis je | as tu | avez vous | a t on
    avons nous | es tu | êtes vous | est il | est elle | sont ils | sais tu | savez vous | tu peux me
    vous pouvez me | faut il | doit on | on se voit quand | serait il | qui a | qui est | qui peut | où est
    où sont | quel est | quelle est | combien coûte | combien de
  `),
  question_phrases: list(`
    quelqu'un sait | peux tu | pouvez vous | pourriez vous | est ce que | à quelle heure | qu'est ce qu
    savoir si vous | je voulais savoir | je voudrais savoir
  `),
  question_endings: list(`n'est ce pas | quand | pourquoi | combien`),
  statements: list(`
    quel bazar | quel dommage | quelle chance | quelle bonne | quelle belle | quelle journée | quel bonheur
    quel plaisir | quand tu | quand vous | quand il | quand elle | quand on | quand ils | quand je
    quand le | qui sait | qui que | comment ça va | où que | pourquoi pas | quel que | quoi qu'il
    quand même
  `),
  covers: list(`
    sais | sait | savoir | demandé | demande | demandent | dit | dis | dites | dire | explique | ignore
    vérifier | voir | dépend | si | peu importe | n'importe
  `),
  lead_ins: list(`
    bonjour | bonsoir | salut | coucou | hello | et | mais | alors | donc | sinon | merci | svp | stp
    pardon | désolé | s'il vous plaît | s'il te plaît | à tous | a tous | tous | l'équipe | chef | monsieur
    madame | ok | au fait | oui | non | dis | dites
  `),
  greetings: list(`
    ça va | ca va | comment allez vous | comment vas tu | comment ça va | tu vas bien | vous allez bien
    ça va bien | tout va bien
  `),
  thanks: list(`
    merci | merci beaucoup | merci bien | merci à tous | merci à toi | merci à vous | mille mercis
    un grand merci | grand merci | merci infiniment | bravo | bravo à tous | bon travail | beau travail
    félicitations | joyeux anniversaire | merci pour l'info | merci pour l'information | merci pour ton aide
    merci pour votre aide | merci d'avance pas | bonne nuit
  `),
  courtesies: list(`
    de rien | avec plaisir | je t'en prie | je vous en prie | pas de souci | pas de soucis | pas de problème
    aucun problème | bonne soirée | bonne journée | bon week end | bon weekend | à demain | a demain
    à bientôt | à plus | a plus | à tout à l'heure | au revoir | bisous | cordialement | super | génial
    excellent | top | nickel | mdr | lol | ptdr | haha | hahaha | bonne année | bonne chance | joyeux noël
    c'est gentil | bon courage | très bien | cool
  `),
  consents: list(`
    d'accord | d'acc | dac | ça marche | ca marche | parfait | entendu | ok parfait | c'est bon
    c'est bon pour moi | bien sûr | pas de pb | ok ça marche | très bien | oki | ça roule | je m'en occupe
    bonne idée | validé | ok nickel
  `),
  acknowledgements: list(`
    bien reçu | reçu | bien recu | c'est noté | bien noté | noté | c'est bien noté | compris | j'ai compris
    bien compris | pris note | lu et compris | lu et approuvé | message reçu
  `),
  fillers: list(`
    à tous | a tous | tous | l'équipe | chef | monsieur | madame | oui | beaucoup | pour l'info
    pour ton aide | pour votre aide | pour tout | encore | bonjour | bonsoir | salut | les gars | ok merci
  `),
  titles: list(`m | mme | monsieur | madame | mr`),
  withdrawals: list(`
    laisse tomber | laissez tomber | c'est bon j'ai trouvé | j'ai trouvé | j'ai trouve | trouvé
    plus besoin | plus la peine | c'est réglé | c'est résolu | réglé | résolu | problème résolu
    problème réglé | mauvais groupe | erreur de groupe | mauvaise conversation | oubliez | oublie | ignorez
    fausse alerte | finalement non | ne tenez pas compte
  `),
  withdrawal_openings: list(`ignorez mon | oubliez mon | ne tenez pas compte de mon | oublie mon`),
  takes_private: list(`
    en privé | en prive | un mp | par mp | en mp | en message privé | message privé | un dm | en dm
    hors groupe
  `),
  negations: list(`pas | jamais | interdit`),
  lone_openings: list(`quand | qui | où | combien | quel | quelle | quels | quelles`),
};
