import { numberInWords } from '../../cases/words/number-words.ts'
import { type MailText, own, say } from '../../platform/mail/rendering/mail-text.ts'
import type { Language } from '../../platform/words/language.ts'

const one = (count: number, single: string, several: (number: string) => string, language: Language) =>
  count === 1 ? single : several(numberInWords(count, language))

const es = {
  subject: (dealer: string, counts: string) => say`${dealer}: ${own(counts)}`,
  title: (day: string) => `Sus clientes problema, ${day}`,
  counts: {
    overdue: (n: number) => one(n, 'uno fuera de plazo', (some) => `${some} fuera de plazo`, 'es'),
    dueToday: (n: number) => one(n, 'uno que vence hoy', (some) => `${some} que vencen hoy`, 'es'),
    reopened: (n: number) => one(n, 'uno reabierto', (some) => `${some} reabiertos`, 'es'),
    opened: (n: number) => one(n, 'uno nuevo', (some) => `${some} nuevos`, 'es'),
    closed: (n: number) => one(n, 'uno cerrado', (some) => `${some} cerrados`, 'es'),
    verified: (n: number) => one(n, 'uno comprobado', (some) => `${some} comprobados`, 'es'),
    lapsed: (n: number) => one(n, 'uno sin volver a llamar', (some) => `${some} sin volver a llamar`, 'es'),
  },
  subjectBefore: 'clientes problema, ',
  open: (n: number, isAll: boolean) => {
    if (!isAll) return `Tiene más de ${numberInWords(n, 'es')} clientes problema sin cerrar.`
    if (n === 0) return 'No le queda ningún cliente problema sin cerrar.'
    return one(
      n,
      'Tiene un cliente problema sin cerrar.',
      (some) => `Tiene ${some} clientes problema sin cerrar.`,
      'es',
    )
  },
  groups: {
    overdue: 'Fuera de plazo',
    dueToday: 'Vencen hoy',
    reopened: 'Reabiertos, con más plazo',
    opened: 'Nuevos, con más plazo',
    closed: 'Cerrados desde el último resumen',
    verified: 'Comprobados con el cliente desde el último resumen',
    lapsed: 'Sin volver a llamar antes de la encuesta',
    waiting: 'Pendientes de que volvamos a llamar',
  },
  more: (n: number) => one(n, 'Y uno más.', (some) => `Y ${some} más.`, 'es'),
  withoutName: (ref: string) => say`Cliente ${ref}`,
  who: (name: MailText, visit: string, criterion: string) => say`${name}, visita ${visit}, ${own(criterion)}`,
  missed: {
    acknowledge: (at: string) => `nadie ha confirmado que se encarga; el plazo terminó el ${at}`,
    resolve: (at: string) => `pendiente; el plazo para resolverlo terminó el ${at}`,
  },
  due: {
    acknowledge: (at: string) => `confirmar quién se encarga, antes del ${at}`,
    resolve: (at: string) => `resolverlo antes del ${at}`,
  },
  assignee: (name: string) => say`; se encarga ${name}`,
  assigned: (name: string) => say`; persona asignada: ${name}`,
  reopened: 'reabierto porque, al volver a llamar, el malestar continúa; ',
  corrected: 'reabierto al corregir los datos de la llamada; ',
  takenBack: 'reabierto tras volver a llamar, pero lo hemos corregido: el cliente dijo que todo está bien; ',
  verified: 'hemos vuelto a llamar y ha dicho que todo está bien',
  waiting: {
    recheck: (day: string) => `volveremos a llamar antes del ${day}, cuando se espera la encuesta`,
    reminder: (day: string) => `recordaremos la encuesta antes del ${day}`,
  },
  lapsed: {
    recheck: (day: string) => `no hemos podido volver a hablar antes de la encuesta, prevista el ${day}`,
    reminder: (day: string) => `no hemos podido recordar la encuesta, prevista el ${day}`,
  },
  closed: { resolved: 'resuelto', unresolved: 'cerrado sin resolver', dismissed: 'no era un problema' },
  footer: (dealer: string) => say`Resumen de Asortis para ${dealer}, al empezar cada día de trabajo.`,
  end: (url: MailText) => say`¿No quiere recibirlo? Puede darse de baja aquí: ${url}`,
  zone: (zone: string) => `Las horas son de su zona (${zone}).`,
}

/** The fixed texts of a digest. */
export type DigestWords = typeof es

/** They are for people at a dealer; in English if that is its language. */
export const digestWords: Record<Language, DigestWords> = {
  es,
  en: {
    subject: es.subject,
    title: (day) => `Your problem customers, ${day}`,
    counts: {
      overdue: (n) => `${numberInWords(n, 'en')} overdue`,
      dueToday: (n) => `${numberInWords(n, 'en')} due today`,
      reopened: (n) => `${numberInWords(n, 'en')} reopened`,
      opened: (n) => `${numberInWords(n, 'en')} new`,
      closed: (n) => `${numberInWords(n, 'en')} closed`,
      verified: (n) => `${numberInWords(n, 'en')} verified`,
      lapsed: (n) => `${numberInWords(n, 'en')} not called again`,
    },
    subjectBefore: 'problem customers, ',
    open: (n, isAll) => {
      if (!isAll) return `You have more than ${numberInWords(n, 'en')} problem customers to close.`
      if (n === 0) return 'You have no problem customer left to close.'
      return one(
        n,
        'You have one problem customer to close.',
        (some) => `You have ${some} problem customers to close.`,
        'en',
      )
    },
    groups: {
      overdue: 'Overdue',
      dueToday: 'Due today',
      reopened: 'Reopened, with more time',
      opened: 'New, with more time',
      closed: 'Closed since the last digest',
      verified: 'Verified with the customer since the last digest',
      lapsed: 'Not called again before the survey',
      waiting: 'Waiting for us to call again',
    },
    more: (n) => `And ${numberInWords(n, 'en')} more.`,
    withoutName: (ref) => say`Customer ${ref}`,
    who: (name, visit, criterion) => say`${name}, visit ${visit}, ${own(criterion)}`,
    missed: {
      acknowledge: (at) => `nobody has taken it on; it was due on ${at}`,
      resolve: (at) => `not resolved; it was due on ${at}`,
    },
    due: {
      acknowledge: (at) => `confirm who looks after it, before ${at}`,
      resolve: (at) => `resolve it before ${at}`,
    },
    assignee: (name) => say`; looked after by ${name}`,
    assigned: (name) => say`; assigned to ${name}`,
    reopened: 'reopened because all was not well when we called again; ',
    corrected: 'reopened when the details of the call were corrected; ',
    takenBack:
      'reopened after we called again, but we have corrected that: the customer said that all is well; ',
    verified: 'we called again and the customer said that all is well',
    waiting: {
      recheck: (day) => `we will call again before ${day}, when the survey is expected`,
      reminder: (day) => `we will remind of the survey before ${day}`,
    },
    lapsed: {
      recheck: (day) => `we could not talk again before the survey, expected on ${day}`,
      reminder: (day) => `we could not remind of the survey, expected on ${day}`,
    },
    closed: { resolved: 'resolved', unresolved: 'not resolved', dismissed: 'not a problem after all' },
    footer: (dealer) => say`Digest by Asortis for ${dealer}, at the start of each working day.`,
    end: (url) => say`Do you not want it? You can stop it here: ${url}`,
    zone: (zone) => `Times are in your time zone (${zone}).`,
  },
}
