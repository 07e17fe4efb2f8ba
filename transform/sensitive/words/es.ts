import { list } from '../../people-wording/wording.ts';
import type { SensitiveWording } from './wording.ts';

export const es: SensitiveWording = {
  language: 'es',
  card: list('tarjeta | tarjeta de crédito | tarjeta de débito | visa | mastercard | cvv'),
  serial: list(`
    pedido | orden | número de pedido | seguimiento | guía | factura | referencia | ref | albarán | folio
    ticket | serie
  `),
  password: list('contraseña | contrasena | clave | clave de acceso | código de verificación | pin'),
  is: list('es | son | era'),
  health: list(`
    baja médica | baja por enfermedad | licencia médica | incapacidad | diagnóstico | diagnosticado | cáncer
    tumor | quimioterapia | cirugía | embarazada | depresión | diabetes | hospitalizado | hospitalizada
  `),
  pay: list(`
    salario | sueldo | nómina | aumento de sueldo | aguinaldo | finiquito | comisiones | paga extra
  `),
  dismissal: list(`
    despido | despedido | despedida del trabajo | despedir | carta de despido | carta de renuncia
    recorte de personal
  `),
};
