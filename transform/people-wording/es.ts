import { list, type PeopleWording } from './wording.ts';

/** Without the accents that phones leave out, too. */
export const es: PeopleWording = {
  language: 'es',
  sentence_openings: list(`
    a que hora | a qué hora | que hora | qué hora | qué | que paso | qué pasó | que significa | que hay de
    que precio | que tal va | en que | en qué | de que | de qué | para que hora | para cuando | para cuándo
    cuándo | cuando sale | cuando llega | cuando llegan | cuando es | cuando viene | cuando vienen
    cuando pueden | cuando puedes | cuando entregan | cuando sera | desde cuando | quién | quiénes
    de quién | de quien | con quien | a quien | dónde | a donde | de donde | adónde | cuánto | cuánta
    cuántos | cuántas | cómo | como va | como van | como está | como esta | como hago | como hacemos
    como se | como puedo | como quedo | como entro | por qué | por que | cuál | cuáles | hay alguna
    hay algún | hay algun | hay novedades | hay noticias | hay alguien | hay stock | alguna novedad
    alguna noticia | algún avance | alguien sabe | alguien tiene | alguien puede | alguien ha | me puedes
    me puede | me pueden | nos puedes | nos puede | nos pueden | podrían | podrian | podrías | podrias
    se puede | será que | sería posible | tienen stock | tienes stock | tienen disponible
    tienes un momento | sabes si | saben si | sabes cuándo | puedes enviar | puedes enviarme
    puedes confirmar | pueden confirmar | pueden enviar | puedes mandar | pueden mandar | podría enviar
    podría alguien
  `),
  question_phrases: list(`
    a qué hora | a que hora | alguien sabe | me puedes | me pueden | quería saber | queria saber
    quisiera saber | quería preguntar | quisiera preguntar
  `),
  question_endings: list(`cuándo | por qué`),
  statements: list(`
    que bueno | qué bueno | que bien | qué bien | que pena | qué pena | qué lástima | que lastima | qué lío
    qué desastre | qué rico | qué lindo | que tengas | que tengan | cuando llegues | cuando lleguen
    cuando puedas | cuando puedan | como siempre | como acordamos | como quieras | donde sea | donde siempre
    cuanto antes | por que el | quien sea | como hablamos | cual quier | que te mejores | cuánto me alegro
    podemos ir | tienen que | tienes que | como mínimo | como maximo
  `),
  covers: list(`
    sé | se que | saber | sabe | saben | sé quién | preguntó | pregunto | pregunta | preguntan | dijo | dice
    dime | díganme | avísame | avisame | avisen | confirmar | explicó | depende | ver | decir | si
  `),
  lead_ins: list(`
    hola | buenas | buenos días | buenos dias | buen día | buen dia | buenas tardes | buenas noches | y
    pero | entonces | oye | disculpa | disculpe | perdón | perdon | gracias | por favor | porfa | equipo
    chicos | señor | jefe | a todos | todos | bueno | pues | o | ok | vale
  `),
  greetings: list(`
    cómo estás | como estas | cómo está | como esta usted | cómo están | como están | como estan | qué tal
    que tal | cómo te va | cómo va todo | como va todo
  `),
  thanks: list(`
    gracias | muchas gracias | muchísimas gracias | mil gracias | mil gracias a todos | gracias a todos
    buen trabajo | gran trabajo | felicidades | felicitaciones | enhorabuena | feliz cumpleaños
    gracias por la información | gracias por avisar | gracias por todo | gracias por la ayuda
    te lo agradezco
  `),
  courtesies: list(`
    de nada | por nada | no hay de qué | no hay problema | sin problema | hasta mañana | hasta luego
    hasta pronto | nos vemos | chao | chau | adiós | adios | saludos | un saludo | buen fin de semana
    excelente | genial | estupendo | muy bien | buenísimo | bien | jaja | jajaja | jajajaja | jeje | suerte
    feliz año | que tengas buen día | que tengan buen día | a la orden | con gusto | bravo
  `),
  consents: list(`
    vale | dale | perfecto | de acuerdo | está bien | esta bien | claro | por supuesto | sale | bueno
    conforme | listo | okey | va | ok perfecto
  `),
  acknowledgements: list(`
    recibido | recibida | recibidos | entendido | enterado | enterada | anotado | apuntado | tomo nota
    tomado nota | tomamos nota | copiado | comprendido | entendida | leído
  `),
  fillers: list(`
    equipo | chicos | jefe | jefa | amigo | amiga | señor | señora | todos | a todos | si | sí | muy amable
    por todo | buenas | hola
  `),
  titles: list(`don | doña | sr | sra | señor | señora | ingeniero | doctor | licenciado`),
  withdrawals: list(`
    olvídalo | olvidalo | olvídenlo | olviden | ya lo encontré | ya lo encontre | lo encontré
    ya lo encontramos | ya está resuelto | ya esta resuelto | está resuelto | resuelto | ya está solucionado
    solucionado | ya no hace falta | no hace falta | ya no es necesario | ya no lo necesito
    grupo equivocado | me equivoqué de grupo | me equivoque de grupo | chat equivocado | ignoren esto
    ignóralo | ignoren | ya quedó | ya no | no era aquí | falsa alarma
  `),
  withdrawal_openings: list(`ignora mi | ignoren mi | ignoren el | olvida lo | olviden lo`),
  takes_private: list(`
    por privado | en privado | al privado | un privado | por interno | por dm | por md | al dm
    mensaje privado | chat privado
  `),
  negations: list(`no`),
  lone_openings: list(`quien | quienes | donde | cuanto | cuanta | cuantos | cuantas | cuales | cual`),
};
