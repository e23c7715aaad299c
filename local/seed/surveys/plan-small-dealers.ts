import { shiftMonth } from '../../../functions/platform/calendar/shift-month.ts'
import { participants } from '../groups.ts'
import type { Action } from '../history/actions.ts'
import { composeCall, type PlannedCall } from '../history/compose-call.ts'
import { type DealerYear, dealerYears } from '../history/dealers.ts'
import { randomFrom } from '../history/random.ts'
import { batchAt } from '../history/plan-calls.ts'

const minuteMs = 60_000

/** For how many months, this one included, a group's small dealers are called for, and how often in each. */
const months = 4
const callsAMonth = 11
/** Of a dealer whose year is planned as well, these calls have numbers of their own. */
const firstSerial = 700
/** The day on which they are called, so that surveys come within the month. */
const day = '05'

const smallDealers = (): DealerYear[] => {
  const [gredos] = dealerYears
  const duero = dealerYears.find(({ dealerId }) => dealerId === 'duero') ?? gredos
  return Object.keys(participants).map((dealerId, index) => ({
    ...duero,
    // Of one kind of visit, so that each of its questions has enough answers in a month.
    ...{ dealerId, sites: ['taller'], customers: 90, delivery: undefined },
    number: dealerId === 'duero' ? duero.number : 5 + index,
  }))
}

/** The calls of the dealers that take part in the group, none a problem, until now. */
export const planSmallDealers = (now: Date): Action[] => {
  const random = randomFrom(77)
  const thisMonth = now.toISOString().slice(0, 7)
  return smallDealers().flatMap((dealer) =>
    Array.from({ length: months }, (_, ofMonth): Action => {
      const at = new Date(`${shiftMonth(thisMonth, ofMonth + 1 - months)}-${day}T11:00:00Z`)
      const calls = Array.from({ length: callsAMonth }, (__, number): PlannedCall => {
        const serial = firstSerial + ofMonth * callsAMonth + number
        const ended = new Date(at.getTime() - (1 + number * 9) * minuteMs)
        return composeCall(random, { dealer, serial, at: ended, story: undefined, reached: true })
      })
      return batchAt(at, dealer.dealerId, calls, false)
    }),
  )
}
