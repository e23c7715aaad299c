import { composeMime, threadId } from '../../platform/mail/rendering/compose-mime.ts'
import type { TimeBudget } from '../../platform/retry/time-budget.ts'
import { decidedEventOf, missedEventOf, sealedEventOf } from './announce-events.ts'
import { type GroupMailPorts, mailDecided, mailSealed } from './announce-group.ts'
import type { DrawEvent } from '../events.ts'
import { continuePass } from './announce-pass.ts'
import { addPassCounts, type PassCounts, passCounts, type Pass } from './announcing-item.ts'
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
const eventPages = { page: 100, concurrency: 4 }
const mailPages = { page: 16, concurrency: 1 }

/** Processes the draws of a page concurrently and adds up their counts. */
const withEach = (act: (draw: Draw) => Promise<PassCounts>) => async (draws: readonly Draw[]) => {
  let sum = passCounts({})
  await forEachConcurrent(draws, { concurrency: mailPages.page, hasTimeLeft: () => true }, async (draw) => {
    // Not in one expression: `sum` would be read before the await, losing what others added meanwhile.
    const counts = await act(draw)
    sum = addPassCounts(sum, counts)
  })
  return sum
}

/**
 * Announces one month: its events, its e-mails and finally the summary. Each resumes where it stopped. `hold` renews
 * the lease; both functions throw `RunEnds` if the run must end first.
 */
export const announceMonth = (ports: GroupMailPorts, hold: () => Promise<void>, budget: TimeBudget) => {
  const goOn = continuePass(ports, hold, budget)
  const publishAll = (eventsOf: (draw: Draw) => readonly DrawEvent[]) => {
    return async (draws: readonly Draw[]) => {
      await ports.publish(draws.flatMap(eventsOf))
      return passCounts({})
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

  const runPass = async (
    month: string,
    pass: Pass,
    how: { page: number; concurrency: number },
    act: (draws: readonly Draw[]) => Promise<PassCounts>,
  ): Promise<PassCounts> => {
    const progress = await ports.announcing.progress(month)
    const ends = await goOn({ month, pass, ...how, act }, progress)
    return ends.reduce<PassCounts>(addPassCounts, passCounts({}))
  }

  const mailSummary = async (month: DrawMonth, counts: PassCounts): Promise<void> => {
    const { from, replyTo, asortis } = ports
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
      notHeldOf: counts.notHeld,
      failed: month.failedGroups?.count ?? 0,
      failedOf: month.failedGroups?.groupIds ?? [],
      ...{ missedBefore: counts.missedBefore, missedBeforeOf: counts.missedBeforeOf },
      ...{ undecided: counts.undecided, undecidedOf: counts.undecidedOf },
      ...{
        mailsSent: counts.mailsSent,
        mailsFailed: counts.mailsFailed,
        mailsFailedOf: counts.mailsFailedOf,
        mailsLate: counts.mailsLate,
      },
    }
    const thread = threadId(from, 'draws', month.month)
    const write = (date: Date) =>
      composeMime(composeSummary(facts), { from, replyTo, to: { email: asortis }, date, thread })
    await sendDrawMail(ports)({ about, to: asortis, write }, known, budget)
  }

  return {
    /** Publishes the events that a month is ready for. */
    events: async ({ month, digest, decidedAt }: DrawMonth): Promise<void> => {
      if (digest === undefined) return
      await runPass(month, 'sealed-events', eventPages, publishAll(sealedEventsOf))
      if (decidedAt === undefined) return
      await runPass(month, 'decided-events', eventPages, publishAll(decidedEventsOf))
    },

    /**
     * Sends the e-mails that a month is ready for. Returns true if nothing about it remains to be announced, now or
     * later.
     */
    mails: async (month: DrawMonth): Promise<boolean> => {
      const { digest, decidedAt } = month
      if (digest === undefined) return false
      const sealed = withEach(mailSealed(ports, digest, budget))
      await runPass(month.month, 'sealed-mails', mailPages, sealed)
      if (decidedAt === undefined) return false
      const decided = withEach(mailDecided(ports, digest, budget))
      await mailSummary(month, await runPass(month.month, 'decided-mails', mailPages, decided))
      return true
    },
  }
}
