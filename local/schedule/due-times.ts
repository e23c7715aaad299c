import type { Recurrence } from './expressions.ts'

/** At most this many missed occurrences are made up for after a jump of the clock. */
export const maxMissed = 100

/**
 * What has come due since `last`: for a rate its latest occurrence alone, else each one in order. `last` answered is
 * the instant to go on from.
 */
export const dueTimes = (recurrence: Recurrence, last: Date, now: Date): { due: Date[]; last: Date } => {
  if (now.getTime() < last.getTime()) return { due: [], last: now }
  const first = recurrence.next(last)
  if (first === null || first.getTime() > now.getTime()) return { due: [], last }
  if (recurrence.kind === 'rate') {
    const period = first.getTime() - last.getTime()
    const latest = new Date(last.getTime() + Math.floor((now.getTime() - last.getTime()) / period) * period)
    return { due: [latest], last: latest }
  }
  const due: Date[] = []
  let next: Date | null = first
  while (next !== null && next.getTime() <= now.getTime() && due.length < maxMissed) {
    due.push(next)
    next = recurrence.next(next)
  }
  return { due, last: due.length < maxMissed ? (due.at(-1) ?? last) : now }
}
