import { shiftMonth } from './shift-month.ts'
import { monthsBetween } from './draw-months.ts'
import { invalidRequest } from '../errors/errors.ts'

/**
 * The months that a request asks for, in order: by default the twelve until `thisMonth`. 422 if the last is before the
 * first, or there are more than `most`.
 */
export const monthsAsked = (
  {
    from,
    to = from === undefined ? undefined : shiftMonth(from, 11),
  }: { from?: string | undefined; to?: string | undefined },
  thisMonth: string,
  most = 24,
): string[] => {
  const last = to ?? thisMonth
  const first = from ?? shiftMonth(last, -11)
  const wrong = (pointer: string, code: string, detail: string) =>
    invalidRequest([{ in: 'query' as const, pointer, code, detail }])
  if (first > last)
    throw wrong('to', 'before-from', 'Must be the same month as from or a later one, such as 2026-11.')
  if (first < shiftMonth(last, 1 - most))
    throw wrong(
      'from',
      'too-many-months',
      `Must be at most ${most} months from the month in \`to\`, that one included.`,
    )
  return monthsBetween(first, last)
}
