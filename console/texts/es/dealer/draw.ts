import type { VerifiedCheck } from '../../../verifier/verify.ts'
import { texts as words } from '../draw-words.ts'

export type DrawTexts = typeof texts

/** What each check means for somebody who takes part, as what is true if it is passed. */
const checks: Record<VerifiedCheck['id'], string> = {
  form: 'La ficha del sorteo está completa y bien escrita',
  commitment: 'La lista es la que se selló y se publicó: nadie la ha cambiado después',
  round: 'El número aleatorio es el que tocaba por calendario: nadie lo ha elegido',
  chain: 'El número aleatorio viene de un servicio público, ajeno a Asortis',
  signature: 'El número aleatorio es auténtico',
  winner: 'Con esa lista y ese número, el ganador es el que se comunicó',
  previous: 'La lista del mes anterior sigue siendo la que era',
}

export const texts = {
  ...words,
  title: (month: string) => `Sorteo de ${month}`,
  back: 'Grupo y sorteos',
  result: 'Resultado',
  waiting: 'La lista está sellada y ya no cambia. El ganador se sabrá a las 12:00 (hora peninsular) del',
  wonHelp: (discount: string) => `Asortis le descuenta ${discount} de su factura.`,
  lostHelp:
    'Si no le ha tocado y quiere asegurarse de que el sorteo ha sido limpio, compruébelo aquí mismo: tarda un momento.',
  notHeldHelp: 'Por ese mes no hay ganador ni descuento, y no se sortea más adelante.',
  appliedOn: (reference: string) => `Descuento aplicado con el abono ${reference}, el`,
  notAppliedYet: 'El descuento todavía no se ha aplicado.',
  how: 'Cómo se decidió',
  steps: {
    list: 'La lista',
    seal: 'El sello',
    random: 'El número aleatorio',
    winner: 'El ganador',
  },
  among: (participants: string, discount: string) =>
    `Hay ${participants}, cada uno con su número, para un descuento de ${discount}:`,
  holder: 'Concesionario',
  numberHead: 'Número',
  sealed: 'La lista se selló y se envió por correo a todo el grupo el',
  commitment:
    'Esta es su huella, el compromiso. Con un solo cambio en la lista sería otra: tiene que ser la misma que la del correo que recibió antes del sorteo.',
  round: (round: string) =>
    `El calendario fija desde el principio qué número aleatorio vale para este mes: el de la ronda ${round} de drand, un servicio público que no hace Asortis y que nadie puede conocer antes. Se publica a las 12:00 (hora peninsular) del`,
  roundLink: 'Ver esa ronda en drand',
  signature: 'El número publicado es este:',
  computed: (number: number, participants: string) =>
    `El ganador sale de un cálculo con el sello y el número aleatorio, que a cualquiera le da lo mismo: el número ${number}, entre ${participants}.`,
  notComputed: 'Todavía no hay ganador: falta el número aleatorio.',
  verify: {
    title: 'Compruebe este sorteo',
    help: 'El cálculo se hace aquí, en su navegador, con los datos del sorteo. Asortis no interviene en él, y el resultado no depende de lo que diga Asortis.',
    commitment: 'El compromiso de su correo',
    commitmentHint:
      'Son 64 letras y cifras: están en el correo «lista sellada» de ese mes. Con él, la comprobación no depende de nada que guarde Asortis.',
    button: 'Comprobar este sorteo',
    running: 'Comprobando… puede tardar unos segundos.',
    list: 'Comprobaciones',
    testChain:
      'El número aleatorio viene de la cadena de pruebas: sirve para ensayar, no para un sorteo real',
    details: 'Los datos de cada comprobación',
    comparedWithMail: 'La lista se ha comparado con el compromiso de su correo.',
    comparedWithPage:
      'La lista se ha comparado con lo que publica el servicio. Para no tener que fiarse ni de eso, repita la comprobación con el compromiso de su correo.',
    wrongDigits: 'Tienen que ser 64 cifras y letras, de la «a» a la «f». Cópielas enteras del correo.',
    copiedRight:
      'Con el compromiso que publica el servicio, el sorteo es correcto. Antes de nada, mire si ha copiado bien el de su correo y si el correo es el de este mes.',
    failedHelp:
      'Guarde su correo de «lista sellada» y dígaselo a Asortis y a los demás participantes: el correo es su prueba.',
    checks,
  },
  alone: {
    title: 'Comprobarlo sin nosotros',
    mail: 'Compare su correo «lista sellada» con el de otro participante: la lista, el compromiso y quién tiene cada número tienen que ser iguales.',
    guide: 'Cómo se comprueba a mano, paso a paso',
    checker: 'Programa para comprobarlo (Python)',
    checkerHelp:
      'Un solo fichero que puede leer y ejecutar cualquiera que use una terminal; no pasa por Asortis.',
  },
  passOn: {
    title: 'Pasar el descuento a un cliente',
    help: 'Si le da este descuento a un cliente suyo, anote aquí a quién. Se anota una sola vez.',
    customer: 'Referencia del cliente',
    customerHint: 'La de su programa de gestión, como C-10442. No escriba su nombre ni su teléfono.',
    note: 'Nota',
    send: 'Anotar',
    ask: '¿Anotar a este cliente?',
    confirm: (customer: string, discount: string) =>
      `Va a anotar que el cliente ${customer} recibe el descuento de ${discount}. Después ya no se podrá cambiar.`,
    yes: 'Sí, anotar',
    done: 'Anotado.',
    to: 'Entregado al cliente',
    eligible: 'Por su encuesta, ¿le correspondía el premio?',
    eligibilities: { yes: 'Sí', no: 'No', unknown: 'No se sabe: no consta su encuesta' },
    noted: 'Anotado el',
    already: 'Alguien de su concesionario lo ha anotado mientras tanto. Esto es lo que consta.',
  },
}
