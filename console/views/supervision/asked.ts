import { shiftMonth } from '../../../functions/platform/calendar/shift-month.ts'
import { asortisZone } from '../../data/dealers.ts'
import { isMonth, monthIn } from '../../elements/words/months.ts'

/** The months and the operator that an address asks for: by default the last three months, and all operators. */
export const readAsked = (query: URLSearchParams, now = new Date()) => {
  const [from, to] = [query.get('desde'), query.get('hasta')]
  const thisMonth = monthIn(asortisZone, now)
  const operator = query.get('operador') ?? ''
  const period =
    isMonth(from) && isMonth(to) && from <= to
      ? { from, to }
      : { from: shiftMonth(thisMonth, -2), to: thisMonth }
  return { ...period, ...(operator !== '' && { operator }) }
}
