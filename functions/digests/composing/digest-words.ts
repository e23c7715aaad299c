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
    opened: (n: number) => one(n, 'uno nuevo', (some) => `${some} nuevos`, 'es'),
    closed: (n: number) => one(n, 'uno cerrado', (some) => `${some} cerrados`, 'es'),
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
    opened: 'Nuevos, con más plazo',
    closed: 'Cerrados desde el último resumen',
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
      opened: (n) => `${numberInWords(n, 'en')} new`,
      closed: (n) => `${numberInWords(n, 'en')} closed`,
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
      opened: 'New, with more time',
      closed: 'Closed since the last digest',
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
    closed: { resolved: 'resolved', unresolved: 'not resolved', dismissed: 'not a problem after all' },
    footer: (dealer) => say`Digest by Asortis for ${dealer}, at the start of each working day.`,
    end: (url) => say`Do you not want it? You can stop it here: ${url}`,
    zone: (zone) => `Times are in your time zone (${zone}).`,
  },
}
