import { composeMime, threadId } from '../../platform/mail/rendering/compose-mime.ts'
import type { TimeBudget } from '../../platform/retry/time-budget.ts'
import { decidedEventOf, missedEventOf, sealedEventOf } from './announce-events.ts'
import { type GroupMailPorts, tellDecided, tellSealed } from './announce-group.ts'
import type { DrawEvent } from '../events.ts'
import { goOnWalking } from './announce-walk.ts'
import { addTallies, type Tally, tallyOf, type Walk } from './announcing-item.ts'
import type { Draw } from '../store/draw-item.ts'
import { composeSummary } from './mail/compose-draw-mail.ts'
import { mailRecipient, noNumber, wholeMonth } from './mail/draw-mail-item.ts'
import { sendDrawMail } from './mail/send-draw-mail.ts'
import { forEachConcurrent } from '../../platform/retry/for-each-concurrent.ts'
import type { DrawMonth } from '../months/month-item.ts'

/**
 * Events are published in pages of 100 per shard; e-mails are sent in pages just large enough to use the whole
 * sending rate.
 */
const eventWalk = { page: 100, concurrency: 4 }
const mailWalk = { page: 16, concurrency: 1 }

/** Processes the draws of a page concurrently and adds up their tallies. */
const withEach = (tell: (draw: Draw) => Promise<Tally>) => async (draws: readonly Draw[]) => {
  let sum = tallyOf({})
  await forEachConcurrent(draws, { concurrency: mailWalk.page, hasTimeLeft: () => true }, async (draw) => {
    // Not in one expression: `sum` would be read before the await, losing what others added meanwhile.
    const met = await tell(draw)
    sum = addTallies(sum, met)
  })
  return sum
}

/**
 * Announces one month: its events, its e-mails and finally the summary. Each resumes where it stopped. `hold` renews
 * the lease; both functions throw `RunEnds` if the run must end first.
 */
export const announceMonth = (ports: GroupMailPorts, hold: () => Promise<void>, budget: TimeBudget) => {
  const goOn = goOnWalking(ports, hold, budget)
  const publishAll = (eventsOf: (draw: Draw) => readonly DrawEvent[]) => {
    return async (draws: readonly Draw[]) => {
      await ports.publish(draws.flatMap(eventsOf))
      return tallyOf({})
    }
  }
  const sealedEventsOf = (draw: Draw) =>
    ports.lateLists.has(draw)
      ? []
      : [
          ...ports.lateLists.before(draw).map((list) => missedEventOf(draw.groupId, list)),
          sealedEventOf(draw),
        ]
  const decidedEventsOf = (draw: Draw) => [decidedEventOf(draw) ?? []].flat()

  const walkThrough = async (
    month: string,
    walk: Walk,
    how: { page: number; concurrency: number },
    act: (draws: readonly Draw[]) => Promise<Tally>,
  ): Promise<Tally> => {
    const places = await ports.announcing.progress(month)
    const ends = await goOn({ month, walk, ...how, act }, places)
    return ends.reduce<Tally>(addTallies, tallyOf({}))
  }

  const tellSummary = async (month: DrawMonth, met: Tally): Promise<void> => {
    const { from, asortis } = ports
    const recipient = mailRecipient(noNumber, asortis)
    const about = {
      month: month.month,
      groupId: wholeMonth,
      kind: 'summary' as const,
      recipient,
      number: noNumber,
    }
    const known = (await ports.mails.list(month.month, wholeMonth)).find(
      (mail) => mail.recipient === recipient,
    )
    const facts = {
      month: month.month,
      groups: month.groups ?? 0,
      decided: month.decided ?? 0,
      notHeld: month.notHeld ?? {},
      notHeldOf: met.notHeld,
      failed: month.failedGroups?.count ?? 0,
      failedOf: month.failedGroups?.groupIds ?? [],
      ...{ missedBefore: met.missedBefore, missedBeforeOf: met.missedBeforeOf },
      ...{ undecided: met.undecided, undecidedOf: met.undecidedOf },
      ...{ told: met.told, untold: met.untold, untoldOf: met.untoldOf, toldLate: met.toldLate },
    }
    const thread = threadId(from, 'draws', month.month)
    const write = (date: Date) =>
      composeMime(composeSummary(facts), { from, to: { email: asortis }, date, thread })
    await sendDrawMail(ports)({ about, to: asortis, write }, known, budget)
  }

  return {
    /** Publishes the events that a month is ready for. */
    events: async ({ month, digest, decidedAt }: DrawMonth): Promise<void> => {
      if (digest === undefined) return
      await walkThrough(month, 'sealed-events', eventWalk, publishAll(sealedEventsOf))
      if (decidedAt === undefined) return
      await walkThrough(month, 'decided-events', eventWalk, publishAll(decidedEventsOf))
    },

    /**
     * Sends the e-mails that a month is ready for. Returns true if nothing about it remains to be announced, now or
     * later.
     */
    mails: async (month: DrawMonth): Promise<boolean> => {
      const { digest, decidedAt } = month
      if (digest === undefined) return false
      const sealed = withEach(tellSealed(ports, digest, budget))
      await walkThrough(month.month, 'sealed-mails', mailWalk, sealed)
      if (decidedAt === undefined) return false
      const decided = withEach(tellDecided(ports, digest, budget))
      await tellSummary(month, await walkThrough(month.month, 'decided-mails', mailWalk, decided))
      return true
    },
  }
}
