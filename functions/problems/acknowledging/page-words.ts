import type { Language } from '../../platform/words/language.ts'
import type { ErrorWords } from '../../platform/pages/error-page.ts'
import type { NameMistake } from './link-view.ts'

const es = {
  open: 'Encargarse de este cliente',
  visit: 'Visita',
  reason: 'Motivo del aviso',
  who: '¿Quién se encarga de llamar al cliente y de resolver su caso?',
  whoWithoutRinging: '¿Quién se encarga de este cliente y de resolver su caso?',
  noRinging:
    'No llame al teléfono del cliente: lo impide una petición de protección de datos. Atienda el caso por otra vía.',
  name: 'Nombre y apellido',
  confirm: 'Confirmar',
  mistake: {
    missing: 'Escriba el nombre de la persona que se encarga.',
    'too-long': 'Escriba un nombre de cien letras como máximo.',
    'one-line': 'Escriba el nombre en una sola línea y sin caracteres especiales.',
    'not-this-form': 'No hemos podido leer el formulario. Escriba aquí el nombre.',
  } satisfies Record<NameMistake, string>,
  error: 'Falta algo',
  lookedAfter: 'Ya se están encargando de este cliente',
  nothingToDo: 'No tiene que hacer nada más en esta página.',
  takenOn: 'Anotado. Se encarga:',
  callNow:
    'Atienda al cliente cuanto antes: en el correo del aviso está su teléfono, y si hay algo que impida llamarle.',
  seeTo: 'Atienda el caso cuanto antes.',
  openCase: 'Abrir el caso en la consola',
  wrongName: 'Si el nombre no es correcto, responda a ese correo y lo cambiamos.',
}

/** The words of the page. */
export type PageWords = typeof es

/** What the pages of links say, by language. */
export const pageWords: Record<Language, PageWords> = {
  es,
  en: {
    open: 'Look after this customer',
    visit: 'Visit',
    reason: 'Reason for the alert',
    who: 'Who is going to ring the customer and resolve the case?',
    whoWithoutRinging: 'Who is going to look after this customer and resolve the case?',
    noRinging:
      'Do not ring the customer’s number: a request about personal data stands against it. Handle the case by other means.',
    name: 'First name and surname',
    confirm: 'Confirm',
    mistake: {
      missing: 'Enter the name of the person who is looking after it.',
      'too-long': 'Enter a name of at most a hundred letters.',
      'one-line': 'Enter the name on a single line, without special characters.',
      'not-this-form': 'We could not read the form. Enter the name here.',
    },
    error: 'Something is missing',
    lookedAfter: 'Somebody is already looking after this customer',
    nothingToDo: 'There is nothing more for you to do on this page.',
    takenOn: 'Noted. Looked after by:',
    callNow:
      'Please see to the customer as soon as you can: the alert e-mail has the number, and says whether anything stands against ringing it.',
    seeTo: 'Please see to the case as soon as you can.',
    openCase: 'Open the case in the console',
    wrongName: 'If the name is wrong, reply to that e-mail and we will change it.',
  },
}

/** One for every token that leads nowhere, whatever the reason. */
export const invalidLink: ErrorWords = {
  es: {
    title: 'Este enlace no es válido o ya ha caducado',
    text: 'Ábralo de nuevo desde el correo del aviso. Si sigue sin funcionar, responda a ese correo y le ayudamos.',
  },
  en: {
    title: 'This link is not valid, or no longer',
    text: 'Open it again from the alert e-mail. If it still does not work, reply to that e-mail and we will help.',
  },
}

/** For a request that no browser sends for the page's form. */
export const unreadableForm: ErrorWords = {
  es: {
    title: 'No hemos podido leer el formulario',
    text: 'Abra de nuevo el enlace del correo del aviso y escriba solo el nombre.',
  },
  en: {
    title: 'We could not read the form',
    text: 'Open the link in the alert e-mail again, and enter the name only.',
  },
}

/** For any failure of ours. */
export const notNow: ErrorWords = {
  es: {
    title: 'Ahora mismo no podemos atenderle',
    text: 'Abra de nuevo el enlace del correo del aviso dentro de un momento. Si es urgente, responda a ese correo.',
  },
  en: {
    title: 'We cannot do this right now',
    text: 'Open the link in the alert e-mail again in a moment. If it is urgent, reply to that e-mail.',
  },
}
