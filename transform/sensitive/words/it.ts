import { list } from '../../people-wording/wording.ts';
import type { SensitiveWording } from './wording.ts';

export const it: SensitiveWording = {
  language: 'it',
  card: list('carta | carta di credito | bancomat | visa | mastercard | cvv'),
  serial: list(`
    ordine | numero ordine | spedizione | tracking | fattura | riferimento | rif | bolla | ddt | lotto
    matricola
  `),
  password: list('password | parola chiave | pin | codice di verifica | credenziali'),
  is: list('è | sono | era'),
  health: list(`
    malattia | certificato medico | diagnosi | diagnosticato | cancro | tumore | chemioterapia
    intervento chirurgico | incinta | depressione | diabete | ricoverato | ricoverata
  `),
  pay: list(`
    stipendio | stipendi | busta paga | aumento di stipendio | tredicesima | quattordicesima | tfr
    liquidazione
  `),
  dismissal: list(`
    licenziato | licenziata | licenziamento | licenziare | lettera di dimissioni | lettera di richiamo
    esubero | esuberi
  `),
};
