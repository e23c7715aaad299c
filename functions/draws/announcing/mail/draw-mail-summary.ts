import type { MailDocument, MailLine } from '../../../platform/mail/rendering/mail-document.ts'
import { type MailText, outside, own, say } from '../../../platform/mail/rendering/mail-text.ts'
import { capital, numberInWords } from '../../../cases/words/number-words.ts'
import type { MonthFacts } from './draw-mail-facts.ts'
import { monthInWords, reasonInWords } from './draw-mail-words.ts'

const line = (label: MailText, text: MailText): MailLine => ({ type: 'value', label, text })
const value = (label: string, count: number): MailLine => line(own(label), own(String(count)))
const ofGroup = (group: string, words: string): MailLine => line(say`Grupo ${group}`, own(words))
const sentence = (text: string): MailLine => ({ type: 'sentence', text: own(text) })

const more = (shown: readonly unknown[], all: number): MailLine[] =>
  all > shown.length
    ? [
        sentence(
          `Y ${numberInWords(all - shown.length, 'es')} más, que no caben en este correo: la relación completa está en la consulta de los sorteos del mes.`,
        ),
      ]
    : []

/** `un sorteo`, `dos sorteos`: a count with its masculine noun. */
const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  count === 1 ? `un ${noun}` : `${numberInWords(count, 'es')} ${plural}`

const decidedInWords = (decided: number, groups: number): string => {
  const of = `de ${counted(groups, 'grupo')}`
  if (decided === 0) return `Ningún sorteo decidido ${of}.`
  const draws = counted(decided, 'sorteo decidido', 'sorteos decididos')
  return `${capital(draws)} ${of}.`
}

const block = (title: string, lines: MailLine[]) => (lines.length === 0 ? [] : [{ title, lines }])

/** The month's summary for Asortis: what was decided, what was not held and why, and who could not be reached. */
export const summaryDocument = (facts: MonthFacts): MailDocument => {
  const month = monthInWords(facts.month)
  const title = `Sorteos de ${month}: resumen`
  const notHeld = Object.values(facts.notHeld).reduce((sum, count) => sum + count, 0)
  const groups = facts.groups + facts.failed
  return {
    ...{ language: 'es', subject: own(title), title: own(title), dial: null, act: null },
    lead: [
      decidedInWords(facts.decided, groups),
      ...(facts.undecided > 0
        ? [
            facts.undecided === 1
              ? 'ATENCIÓN: un sorteo sellado no se ha podido decidir y requiere intervención: avise a quien opera el servicio.'
              : `ATENCIÓN: ${counted(facts.undecided, 'sorteo sellado', 'sorteos sellados')} no se han podido decidir y requieren intervención: avise a quien opera el servicio.`,
          ]
        : []),
      ...(facts.failed > 0
        ? [
            facts.failed === 1
              ? 'ATENCIÓN: un grupo se ha quedado sin lista, y por eso sin sorteo: hay que llamarlo.'
              : `ATENCIÓN: ${counted(facts.failed, 'grupo')} se han quedado sin lista, y por eso sin sorteo: hay que llamarlos.`,
          ]
        : []),
    ].map(own),
    blocks: [
      ...block('En cifras', [
        value('Grupos', groups),
        value('Decididos', facts.decided),
        value('Sin sorteo', notHeld + facts.failed),
        value('Correos enviados', facts.mailsSent),
        value('Correos que no llegaron', facts.mailsFailed),
        ...(facts.mailsLate > 0
          ? [value('Listas que salieron después del sorteo, y no sirven de prueba', facts.mailsLate)]
          : []),
      ]),
      ...block('Sin sorteo, por motivo', [
        ...Object.entries(facts.notHeld).map(([reason, count]) =>
          line(own(capital(counted(count, 'grupo'))), own(reasonInWords(reason))),
        ),
        ...facts.notHeldOf.map((line) => {
          const [group = '', reason = ''] = line.split(' ')
          return ofGroup(group, reasonInWords(reason))
        }),
        ...more(facts.notHeldOf, notHeld),
      ]),
      ...block('Sin lista este mes, y por eso sin sorteo', [
        ...facts.failedOf.map((group) => line(own('Grupo'), outside(group))),
        ...more(facts.failedOf, facts.failed),
      ]),
      ...block('De meses anteriores, sin lista en su momento y por eso sin sorteo', [
        ...facts.missedBeforeOf.map((line) => {
          const [group = '', month = ''] = line.split(' ')
          return ofGroup(group, monthInWords(month))
        }),
        ...more(facts.missedBeforeOf, facts.missedBefore),
      ]),
      ...block('Sin decidir', [
        ...facts.undecidedOf.map((group) => line(own('Grupo'), outside(group))),
        ...more(facts.undecidedOf, facts.undecided),
      ]),
      ...block('A quién no se ha podido avisar', [
        ...facts.mailsFailedOf.map((line) => {
          const [group = '', number = ''] = line.split(' ')
          return ofGroup(group, `participante ${number}`)
        }),
        ...more(facts.mailsFailedOf, facts.mailsFailed),
      ]),
    ],
    footer: [own(`Asortis · Fidelización · sorteos de ${month}`)],
  }
}
