import { list, type PeopleWording } from './wording.ts';

/** Brazil's shorthand too: vc, blz, vlw. */
export const pt: PeopleWording = {
  language: 'pt',
  sentence_openings: list(`
    que horas | a que horas | que hora | o que é | o que houve | o que aconteceu | o que falta | o que faço
    quando sai | quando chega | quando é | quando vem | quando vai | quando vão | quando será | quando podem
    quando pode | quando fica | desde quando | até quando | pra quando | para quando | de quem | com quem
    pra quem | aonde | de onde | cadê | cade | como está | como esta | como estão | como faço | como fazemos
    como entro | como fica | como ficou | como vai o | como que | por que | pq | porque não | alguém sabe
    alguem sabe | alguém tem | alguem tem | alguém pode | alguem pode | alguém viu | alguem viu | tem alguma
    tem algum | tem alguém | tem alguem | tem novidade | tem novidades | tem como | tem previsão
    tem previsao | alguma novidade | alguma notícia | alguma previsão | pode me | pode enviar | pode mandar
    pode ver | pode confirmar | pode verificar | poderia | poderiam | você pode | vc pode | vcs podem
    vocês podem | você tem | vc tem | vcs têm | você sabe | vc sabe | vc vem | você vem | será que
    sera que | dá pra | da pra | quem está | quem esta | quem vai | quem pode | onde está | onde esta
    onde fica | quanto custa | qual é | qual o | qual a | podem confirmar | podem enviar | podem me
    consegue me | conseguem me | consegue enviar | conseguem enviar | consegue ver
  `),
  question_phrases: list(`
    alguém sabe | alguem sabe | que horas | gostaria de saber | queria saber | vc pode | vcs podem | cadê
  `),
  question_endings: list(`né | quando | por quê`),
  statements: list(`
    que bom | que ótimo | que pena | que legal | que maravilha | quando chegar | quando puder
    quando puderem | como combinado | como sempre | como quiser | pode deixar | pode ser | pode ir
    podemos ir | quem puder | quem quiser | onde for | o quanto antes | por que o | qual quer | tem que
  `),
  covers: list(`
    sei | sabe | saber | perguntou | pergunta | disse | diz | avisa | avise | explica | confirmar | depende
    ver | lembro | se
  `),
  lead_ins: list(`
    oi | olá | ola | bom dia | boa tarde | boa noite | e | mas | então | entao | pessoal | gente | galera
    por favor | pfv | desculpa | desculpe | obrigado | obrigada | a todos | todos | chefe | amigo | bem | ei
  `),
  greetings: list(`
    tudo bem | td bem | tudo bom | tudo certo com você | como vai | como vai você | como você está
    como vocês estão | beleza pessoal | como estão vocês
  `),
  thanks: list(`
    obrigado | obrigada | obg | obgd | brigado | brigada | muito obrigado | muito obrigada | mto obrigado
    valeu | vlw | valeu mesmo | agradeço | agradecido | agradecida | bom trabalho | ótimo trabalho
    parabéns | feliz aniversário | grato | grata | obrigado pela ajuda | obrigada pela ajuda
    obrigado pela informação | obrigada pela informação
  `),
  courtesies: list(`
    de nada | por nada | imagina | disponha | até amanhã | ate amanha | até logo | até mais | até | tchau
    abraço | abraços | abs | bom fim de semana | ótimo | otimo | excelente | maravilha | show | top | legal
    massa | kk | kkk | kkkk | kkkkk | rs | rsrs | rsrsrs | bom descanso | boa sorte | sem problema
    sem problemas | feliz ano novo
  `),
  consents: list(`
    beleza | blz | belê | combinado | certo | fechado | perfeito | tá bom | ta bom | tá | ta | tá certo
    pode deixar | pode ser | claro | com certeza | tranquilo | ok combinado | jóia | joia | concordo
    está bem | de acordo
  `),
  acknowledgements: list(`
    recebido | recebida | recebidos | recebi | entendido | entendi | ciente | cientes | anotado | anotada
    compreendido | tomei nota | tomei ciência | lido
  `),
  fillers: list(`
    pessoal | gente | galera | chefe | amigo | amiga | a todos | todos | sim | querida | querido | mesmo
    pela ajuda | bom dia | boa tarde | oi
  `),
  titles: list(`sr | sra | seu | dona | dr | dra | senhor | senhora`),
  withdrawals: list(`
    deixa pra lá | deixa pra la | deixa para lá | deixa | já achei | ja achei | achei | já encontrei
    ja encontrei | encontrei | já resolvi | ja resolvi | resolvido | já resolvido | já foi resolvido
    resolvi | não precisa mais | nao precisa mais | não precisa | nao precisa | esquece | esqueçam
    grupo errado | mandei no grupo errado | chat errado | desconsidere | desconsiderem | pode desconsiderar
    ignorem | ignora | alarme falso
  `),
  withdrawal_openings: list(`
    desconsidere a | desconsidere o | desconsiderem a | ignorem a | ignorem o | ignora minha | esquece o que
  `),
  takes_private: list(`
    no privado | no pv | no particular | em particular | em privado | por privado | na dm | mensagem privada
    chama no pv
  `),
  negations: list(`não | nao | nunca | proibido`),
  lone_openings: list(`quem | onde | quanto | quanta | quantos | quantas | qual | quais`),
};
