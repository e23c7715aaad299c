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
  return { ...period, operator: operator === '' ? undefined : operator }
}

/** Where, on the page at this path, the calls to coach with are, of the same months and operator. */
export const coachingAddress = (
  path: string,
  { from, to, operator }: ReturnType<typeof readAsked>,
): string => {
  const asked = {
    ver: 'formacion',
    desde: from,
    hasta: to,
    ...(operator !== undefined && { operador: operator }),
  }
  return `${path}?${new URLSearchParams(asked).toString()}`
}
