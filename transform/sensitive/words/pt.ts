import { list } from '../../people-wording/wording.ts';
import type { SensitiveWording } from './wording.ts';

export const pt: SensitiveWording = {
  language: 'pt',
  card: list('cartão | cartao | cartão de crédito | cartão de débito | visa | mastercard | cvv'),
  serial: list(`
    pedido | número do pedido | rastreio | rastreamento | código de rastreio | nota fiscal | nf | fatura
    protocolo | referência | ref | boleto
  `),
  password: list('senha | senhas | palavra-passe | código de verificação | pin'),
  is: list('é | são | era'),
  health: list(`
    atestado | atestado médico | licença médica | afastamento | diagnóstico | diagnosticado | câncer | tumor
    quimioterapia | cirurgia | grávida | depressão | diabetes | internado | internada
  `),
  pay: list(`
    salário | salario | holerite | contracheque | folha de pagamento | aumento salarial | décimo terceiro
    comissões | rescisão
  `),
  dismissal: list(`
    demitido | demitida | demissão | demitir | mandado embora | justa causa | aviso prévio
    carta de demissão | corte de pessoal
  `),
};
