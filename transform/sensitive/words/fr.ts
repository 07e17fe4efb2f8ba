import { list } from '../../people-wording/wording.ts';
import type { SensitiveWording } from './wording.ts';

export const fr: SensitiveWording = {
  language: 'fr',
  card: list('carte | carte bancaire | carte bleue | cb | visa | mastercard | cryptogramme'),
  serial: list(`
    commande | numéro de commande | n° de commande | suivi | colis | facture | référence | réf | ref
    dossier | bon de livraison
  `),
  password: list(`
    mot de passe | mots de passe | mdp | code secret | code pin | code de vérification | digicode
  `),
  is: list('est | sont | était'),
  health: list(`
    arrêt maladie | congé maladie | arrêt de travail | diagnostiqué | cancer | tumeur
    chimiothérapie | opération | enceinte | fausse couche | dépression | diabète | hospitalisé
    hospitalisée
  `),
  pay: list(`
    salaire | salaires | fiche de paie | bulletin de paie | augmentation de salaire | treizième mois
    indemnités
  `),
  dismissal: list(`
    licencié | licenciée | licenciement | licencier | viré | virée | rupture conventionnelle
    lettre de démission | préavis | plan social
  `),
};
