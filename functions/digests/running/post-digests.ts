import type { StoredDealer } from '../../directory/dealers/dealer.ts'
import { digestAttributes, nextDigest } from '../../directory/digest/digest-time.ts'
import type { openDigestTimes } from '../../directory/digest/open-digests.ts'
import type { PostMail } from '../../mails/posting/post-mail.ts'
import type { SubscriptionPort } from '../../mails/subscription/open-subscriptions.ts'
import type { subscriptionToken } from '../../mails/subscription/subscription-token.ts'
import { localDate } from '../../platform/calendar/local-time.ts'
import { inKnownZone } from '../../platform/calendar/zone.ts'
import { recipientHash } from '../../platform/mail/recipient-hash.ts'
import { forEachConcurrent } from '../../platform/retry/for-each-concurrent.ts'
import { type TimeBudget, timeLeftIn } from '../../platform/retry/time-budget.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { faultFields, log } from '../../platform/runtime/log.ts'
import { digestDocument } from '../composing/digest-document.ts'
import type { DigestFacts } from '../composing/digest-facts.ts'
import type { makeDigest } from './make-digest.ts'

/** What a run requires. */
export type DigestPorts = {
  times: ReturnType<typeof openDigestTimes>
  make: ReturnType<typeof makeDigest>
  subscriptions: Pick<SubscriptionPort, 'put'>
  token: ReturnType<typeof subscriptionToken>
  postMail: PostMail
  clock: Clock
  /** The API's base URL, without a trailing slash. */
  apiUrl: string
}

const concurrency = 4
const dayMs = 86_400_000
/** A digest that could not be made or sent within this time after its day began is of no use any more. */
const usefulForMs = dayMs / 2
/**
 * The index of problems may be a moment behind, so a digest is about what happened until a minute ago; the next goes on
 * from there.
 */
const settlingMs = 60_000

const before = (time: Date, ms: number): Date => new Date(time.getTime() - ms)

/** Posts a digest to each of its recipients; of one day, each address gets one, ever. */
const postToAll = async (
  ports: DigestPorts,
  dealerId: string,
  { digestRecipients = [], zone }: StoredDealer,
  facts: Omit<DigestFacts, 'unsubscribe'>,
  dueAt: Date,
) => {
  const day = inKnownZone(zone, (known) => localDate(dueAt, known))
  for (const { email, name } of digestRecipients) {
    const subject = { kind: 'digest' as const, dealerId, recipientHash: recipientHash(email) }
    const token = ports.token(subject)
    await ports.subscriptions.put(token, subject, facts.now)
    const unsubscribe = `${ports.apiUrl}/v1/mail-subscriptions/${token}`
    await ports.postMail({
      kind: 'digest',
      id: `${dealerId}/${day}`,
      to: { email, ...(name !== undefined && { name }) },
      document: digestDocument({ ...facts, unsubscribe }),
      until: new Date(dueAt.getTime() + usefulForMs),
      unsubscribe,
    })
  }
}

const runOne = async (ports: DigestPorts, dealerId: string) => {
  const now = ports.clock()
  const found = await ports.times.read(dealerId)
  // The index may be behind: another run may have been here.
  if (found?.digestAt === undefined || found.digestAt > now.toISOString()) return
  const { dealer, digestAt, digestedAt } = found
  const dueAt = new Date(digestAt)
  const isUseful = now.getTime() - dueAt.getTime() <= usefulForMs
  const until = before(now, settlingMs).toISOString()
  if (isUseful) {
    const since = digestedAt ?? before(dueAt, dayMs).toISOString()
    const facts = await ports.make(dealerId, dealer, { since, until }, now)
    if (facts) await postToAll(ports, dealerId, dealer, facts, dueAt)
    log('info', facts ? 'digest-posted' : 'digest-empty', { dealerId })
  } else log('warn', 'digest-too-late', { dealerId })
  // Only now: a run that ends before this is repeated, and posts nothing twice.
  const next = digestAttributes(dealerId, nextDigest(dealer, now))
  await ports.times.moveOn(dealerId, digestAt, next, isUseful ? until : undefined)
}

/**
 * Posts the digest of every dealer whose working day has begun, as far as time allows; the next run does the rest. A
 * dealer whose digest fails is logged, stays due, and never stops the others. Throws only if what is due cannot be listed.
 */
export const postDigests =
  (ports: DigestPorts) =>
  async (budget: TimeBudget): Promise<void> => {
    const due = ports.times.listDue(ports.clock())
    await forEachConcurrent(due, { concurrency, hasTimeLeft: timeLeftIn(budget) }, async ({ dealerId }) => {
      try {
        await runOne(ports, dealerId)
      } catch (fault) {
        log('error', 'digest-failed', { dealerId, ...faultFields(fault) })
      }
    })
  }
