import type { Recurrence } from './expressions.ts'

/** At most this many missed occurrences are made up for after the clock jumps. */
export const maxMissed = 100

/**
 * The occurrences that have become due since `last`: only the latest for a rate, otherwise each one in order. The
 * returned `last` is where to continue.
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
