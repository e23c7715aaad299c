import type { MailDocument, MailLine } from '../../../platform/mail/rendering/mail-document.ts'
import type { MonthFacts } from './draw-mail-facts.ts'
import { monthInWords, reasonInWords } from './draw-mail-words.ts'

const value = (label: string, text: string | number): MailLine => ({
  type: 'value',
  label,
  text: String(text),
})
const sentence = (text: string): MailLine => ({ type: 'sentence', text })

const more = (shown: readonly unknown[], all: number): MailLine[] =>
  all > shown.length
    ? [sentence(`Y ${all - shown.length} más: GET /v1/draws/{mes} dice cómo está todo.`)]
    : []

const block = (title: string, lines: MailLine[]) => (lines.length === 0 ? [] : [{ title, lines }])

/** The month's summary for Asortis: what was decided, what was not held and why, who could not be told. */
export const summaryDocument = (facts: MonthFacts): MailDocument => {
  const month = monthInWords(facts.month)
  const title = `Sorteos de ${month}: resumen`
  const notHeld = Object.values(facts.notHeld).reduce((sum, count) => sum + count, 0)
  const groups = facts.groups + facts.failed
  return {
    ...{ language: 'es', subject: title, title, dial: null },
    lead: [
      `${facts.decided} sorteos decididos de ${groups} grupos.`,
      ...(facts.undecided > 0
        ? [`ATENCIÓN: ${facts.undecided} sorteos sellados no se pueden decidir y esperan a una persona.`]
        : []),
      ...(facts.failed > 0
        ? [`ATENCIÓN: grupos sin lista, y por eso sin sorteo, a los que hay que llamar: ${facts.failed}.`]
        : []),
    ],
    blocks: [
      ...block('En cifras', [
        value('Grupos', groups),
        value('Decididos', facts.decided),
        value('Sin sorteo', notHeld + facts.failed),
        value('Correos entregados a SES', facts.told),
        value('Correos que no llegaron', facts.untold),
        ...(facts.toldLate > 0
          ? [value('Listas que salieron después del sorteo, y no sirven de prueba', facts.toldLate)]
          : []),
      ]),
      ...block('Sin sorteo, por motivo', [
        ...Object.entries(facts.notHeld).map(([reason, count]) =>
          value(String(count), reasonInWords(reason)),
        ),
        ...facts.notHeldOf.map((line) => {
          const [group = '', reason = ''] = line.split(' ')
          return value(`Grupo ${group}`, reasonInWords(reason))
        }),
        ...more(facts.notHeldOf, notHeld),
      ]),
      ...block('Sin lista este mes, y por eso sin sorteo', [
        ...facts.failedOf.map((group) => value('Grupo', group)),
        ...more(facts.failedOf, facts.failed),
      ]),
      ...block('De meses anteriores, sin lista en su momento y por eso sin sorteo', [
        ...facts.missedBeforeOf.map((line) => {
          const [group = '', month = ''] = line.split(' ')
          return value(`Grupo ${group}`, monthInWords(month))
        }),
        ...more(facts.missedBeforeOf, facts.missedBefore),
      ]),
      ...block('Sin decidir', [
        ...facts.undecidedOf.map((group) => value('Grupo', group)),
        ...more(facts.undecidedOf, facts.undecided),
      ]),
      ...block('A quién no se ha podido avisar', [
        ...facts.untoldOf.map((line) => {
          const [group = '', number = ''] = line.split(' ')
          return value(`Grupo ${group}`, `participante ${number}`)
        }),
        ...more(facts.untoldOf, facts.untold),
      ]),
    ],
    footer: [`Asortis · Fidelización · sorteos ${facts.month}`],
  }
}
