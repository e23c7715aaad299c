import type { CallKind } from '../questionnaires/call-kind.ts'
import { type MailText, say } from '../../platform/mail/rendering/mail-text.ts'
import type { Language } from '../../platform/words/language.ts'

const es = {
  subject: 'Cambian los destinatarios de los avisos',
  added: (dealer: MailText) => say`Desde ahora recibe usted avisos de clientes problema de ${dealer}.`,
  removed: (dealer: MailText) =>
    say`Desde ahora ya no recibe usted los avisos de clientes problema de ${dealer}.`,
  others: (dealer: MailText) =>
    say`Han cambiado los destinatarios de los avisos de clientes problema de ${dealer}.`,
  standsIn: (dealer: MailText) =>
    say`Desde ahora recibe usted avisos de clientes problema de ${dealer} en lugar de otra persona.`,
  isStoodInFor: (dealer: MailText) =>
    say`Desde ahora otra persona recibe en su lugar los avisos de clientes problema de ${dealer}.`,
  standsInNoMore: (dealer: MailText) =>
    say`Ya no recibe usted en lugar de otra persona los avisos de clientes problema de ${dealer}.`,
  by: {
    asortis: (at: string) => `El cambio lo hizo Asortis el ${at}.`,
    dealer: (at: string) => `El cambio se hizo en su concesionario el ${at}.`,
  },
  ask: 'Si no es correcto, díganoslo cuanto antes.',
  changes: 'Qué ha cambiado',
  isAdded: 'Los recibe desde ahora',
  isRemoved: 'Ya no los recibe',
  isChanged: 'Recibe otros avisos que antes',
  isStandingIn: (who: MailText, away: MailText, day: MailText) =>
    say`${who} recibe los avisos en lugar de ${away} hasta el ${day}, ese día incluido.`,
  isStandingInNoMore: (who: MailText, away: MailText) =>
    say`${who} ya no recibe los avisos en lugar de ${away}.`,
  now: 'Quién los recibe ahora',
  inTheirPlace: (who: MailText, day: MailText) => say`; hasta el ${day}, en su lugar, ${who}`,
  nobody: 'Nadie: los avisos llegan solo a Asortis.',
  levels: {
    first: 'en cuanto hay un problema',
    second: 'si nadie se encarga a tiempo',
    third: 'si no se resuelve a tiempo',
  },
  kinds: {
    'after-service': 'taller',
    'delivery-new': 'entrega de vehículo nuevo',
    'delivery-used': 'entrega de vehículo de ocasión',
    recheck: 'llamada de comprobación',
    reminder: 'recordatorio de la encuesta',
  } satisfies Record<CallKind, string>,
  zone: (zone: string) => `Las horas son de su zona (${zone}).`,
}

/** The fixed texts of the e-mail about changed recipients. */
export type RecipientsMailWords = typeof es

/** They are for people at a dealer; in English if that is its language. */
export const recipientsMailWords: Record<Language, RecipientsMailWords> = {
  es,
  en: {
    subject: 'The recipients of your alerts have changed',
    added: (dealer) => say`From now on you receive alerts about problem customers of ${dealer}.`,
    removed: (dealer) =>
      say`From now on you no longer receive the alerts about problem customers of ${dealer}.`,
    others: (dealer) => say`The recipients of the alerts about problem customers of ${dealer} have changed.`,
    standsIn: (dealer) =>
      say`From now on you receive alerts about problem customers of ${dealer} in place of somebody else.`,
    isStoodInFor: (dealer) =>
      say`From now on somebody else receives the alerts about problem customers of ${dealer} in your place.`,
    standsInNoMore: (dealer) =>
      say`You no longer receive the alerts about problem customers of ${dealer} in place of somebody else.`,
    by: {
      asortis: (at) => `The change was made by Asortis on ${at}.`,
      dealer: (at) => `The change was made at your dealership on ${at}.`,
    },
    ask: 'If it is not correct, please tell us as soon as you can.',
    changes: 'What has changed',
    isAdded: 'Receives them from now on',
    isRemoved: 'No longer receives them',
    isChanged: 'Receives other alerts than before',
    isStandingIn: (who, away, day) =>
      say`${who} receives the alerts in place of ${away} until the end of ${day}.`,
    isStandingInNoMore: (who, away) => say`${who} no longer receives the alerts in place of ${away}.`,
    now: 'Who receives them now',
    inTheirPlace: (who, day) => say`; until the end of ${day}, ${who} instead`,
    nobody: 'Nobody: alerts reach Asortis only.',
    levels: {
      first: 'as soon as there is a problem',
      second: 'if nobody takes it on in time',
      third: 'if it is not resolved in time',
    },
    kinds: {
      'after-service': 'workshop',
      'delivery-new': 'delivery of a new car',
      'delivery-used': 'delivery of a used car',
      recheck: 'recheck call',
      reminder: 'reminder of the survey',
    },
    zone: (zone) => `Times are in your time zone (${zone}).`,
  },
}
