import { asortis, firstLevel, secondLevel } from './world.ts'

/** From an opening or reopening of a problem to its closing; `acknowledgeBy` is null where nobody has to acknowledge. */
type Period = {
  from: Date
  acknowledgeBy: string | null
  resolveBy: string
  acknowledgedAt?: Date
  closedAt?: Date
}

const isMet = (done: Date | undefined, by: string, now: Date) => {
  if (done) return done.toISOString() <= by
  return now.toISOString() > by ? false : undefined
}

/** What should have come of a problem, worked out from what was done and when, without the service's own rules. */
export const problemModel = (dealerId: string) => {
  const periods: Period[] = []
  let [changes, verified] = [0, false]
  const current = () => periods.at(-1)
  return {
    opened: (from: Date, acknowledgeBy: string, resolveBy: string) =>
      void periods.push({ from, acknowledgeBy, resolveBy }),
    acknowledged: (at: Date) => {
      const period = current()
      if (period) period.acknowledgedAt ??= at
    },
    closed: (at: Date) => {
      const period = current()
      if (period) period.closedAt = at
    },
    reopened: (from: Date, acknowledgeBy: string | null, resolveBy: string) => {
      verified = false
      periods.push({ from, acknowledgeBy, resolveBy })
    },
    changed: () => void (changes += 1),
    verified: () => void (verified = true),

    /** The mails that should have gone out by `now`, each as `<notice> <address>`. */
    mails: (now: Date): string[] => {
      const [l1, l2] = [firstLevel(dealerId), secondLevel(dealerId)]
      const due: string[] = []
      periods.forEach((period, n) => {
        due.push(n === 0 ? `opened ${l1}` : `reopened:${n} ${l1}`)
        const again = n === 0 ? '' : `:${n}`
        if (
          period.acknowledgeBy !== null &&
          isMet(period.acknowledgedAt, period.acknowledgeBy, now) === false
        )
          due.push(`escalated:2${again} ${l2}`)
        if (isMet(period.closedAt, period.resolveBy, now) === false)
          due.push(`escalated:3${again} ${l2}`, `escalated:3${again} ${asortis}`)
      })
      for (let n = 1; n <= changes; n += 1) due.push(`changed ${l1}`)
      return due.toSorted()
    },

    /** What figures should count of it; null if it never became a problem. */
    figures: (now: Date) => {
      const [first] = periods
      const last = current()
      if (!first || !last) return null
      const asked = periods.findLast(({ acknowledgeBy }) => acknowledgeBy !== null)
      return {
        open: last.closedAt === undefined,
        reopened: periods.length > 1,
        verified,
        acknowledged: asked && isMet(asked.acknowledgedAt, asked.acknowledgeBy ?? '', now),
        resolved: isMet(last.closedAt, last.resolveBy, now),
      }
    },
  }
}
export type ProblemModel = ReturnType<typeof problemModel>
