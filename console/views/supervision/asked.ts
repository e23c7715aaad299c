import { shiftMonth } from '../../../functions/platform/calendar/shift-month.ts'
import { asortisZone } from '../../data/dealers.ts'
import { isMonth, monthIn } from '../../elements/words/months.ts'

/** What an address calls each choice. */
const names = {
  dealer: 'concesionario',
  questionnaire: 'cuestionario',
  operator: 'operador',
} as const

/** Of which months, and of which dealer, questionnaire (`id@version`) and operator, figures are asked for. */
export type Asked = { from: string; to: string } & Partial<Record<keyof typeof names, string | undefined>>

/** What an address asks for: by default the last three months, and all dealers, questionnaires and operators. */
export const readAsked = (query: URLSearchParams, now = new Date()): Asked => {
  const [from, to] = [query.get('desde'), query.get('hasta')]
  const thisMonth = monthIn(asortisZone, now)
  const chosen = (name: keyof typeof names) => query.get(names[name]) || undefined
  return {
    ...(isMonth(from) && isMonth(to) && from <= to
      ? { from, to }
      : { from: shiftMonth(thisMonth, -2), to: thisMonth }),
    ...{ dealer: chosen('dealer'), questionnaire: chosen('questionnaire'), operator: chosen('operator') },
  }
}

/** Where, on the page at this path, the calls to coach with are, of the same choice. */
export const coachingAddress = (path: string, { from, to, ...chosen }: Asked): string => {
  const query = new URLSearchParams({ ver: 'formacion', desde: from, hasta: to })
  for (const name of ['dealer', 'questionnaire', 'operator'] as const)
    if (chosen[name] !== undefined) query.set(names[name], chosen[name])
  return `${path}?${query.toString()}`
}
