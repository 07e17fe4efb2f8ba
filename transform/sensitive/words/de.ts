import { list } from '../../people-wording/wording.ts';
import type { SensitiveWording } from './wording.ts';

export const de: SensitiveWording = {
  language: 'de',
  card: list('karte | kreditkarte | kartennummer | ec-karte | visa | mastercard | cvv'),
  serial: list(`
    bestellung | bestellnummer | auftrag | auftragsnummer | sendungsnummer | paketnummer | tracking
    rechnung | rechnungsnummer | referenz | ref | lieferschein | seriennummer | ticket | vorgang
    artikelnummer
  `),
  password: list(`
    passwort | passwörter | kennwort | pw | pin | geheimzahl | zugangsdaten | bestätigungscode
  `),
  is: list('ist | sind | war | lautet'),
  health: list(`
    krankgeschrieben | krankschreibung | krankmeldung | arbeitsunfähig | diagnostiziert | krebs | tumor
    chemotherapie | operiert | schwanger | fehlgeburt | depression | burnout | diabetes | krankenhaus | reha
  `),
  pay: list(`
    gehalt | gehälter | lohn | lohnabrechnung | gehaltsabrechnung | gehaltserhöhung | weihnachtsgeld
    urlaubsgeld | abfindung | prämie
  `),
  dismissal: list(`
    gekündigt | kündigung | kündigen | entlassen | entlassung | abmahnung | aufhebungsvertrag | stellenabbau
    fristlos
  `),
};
