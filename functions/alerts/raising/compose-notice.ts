import { faultFields, log } from '../../platform/runtime/log.ts'
import { isoDay } from '../../platform/calendar/local-time.ts'
import { composeMail } from '../../platform/mail/rendering/compose-mail.ts'
import { recipientHash } from '../../platform/mail/recipient-hash.ts'
import { composeMime, threadId } from '../../platform/mail/rendering/compose-mime.ts'
import { isWorthRetrying } from '../../platform/retry/time-budget.ts'
import type { Brand } from '../../directory/brands/brand.ts'
import type { Questionnaire } from '../../directory/questionnaires/questionnaire.ts'
import type { Alert } from '../../cases/alert/alert-item.ts'
import type { NoticeItem } from '../../cases/alert/notice-item.ts'
import { escalationLevel, hasItem, type Notice } from '../../cases/alert/notice.ts'
import { surveyDayOf } from '../../cases/clocks/survey-day.ts'
import { alertDocument } from '../mail/alert-document.ts'
import type { ProblemCall, Told } from '../mail/alert-facts.ts'
import type { AlertPorts } from './alert-ports.ts'
import { asortisLevel, type Recipient } from './choose-recipients.ts'
import type { NoticeMail } from './notify.ts'
import { reachabilityOf } from './summarise-alerts.ts'
import { askedToAct, happenedSince } from './this-opening.ts'
import { writeLink } from './write-link.ts'

/** What was read; undefined if that fails for good, as for an invalid entry, which must not hold back the alert. */
const undefinedIfBroken = async <T>(
  read: Promise<T | undefined>,
  about: { dealerId: string; callId: string },
) => {
  try {
    return await read
  } catch (fault) {
    if (isWorthRetrying(fault)) throw fault
    log('error', 'alert-without-directory', { ...about, ...faultFields(fault) })
    return undefined
  }
}

/** The brand of a questionnaire; undefined without one, and if it cannot be read: no alert waits for it. */
const brandOf = async (
  { directory }: AlertPorts,
  { dealerId, callId }: ProblemCall,
  questionnaire: Questionnaire | undefined,
): Promise<Brand | undefined> => {
  if (!questionnaire) return undefined
  try {
    return await directory.brand(questionnaire.brand)
  } catch (fault) {
    log('warn', 'alert-without-brand', { dealerId, callId, ...faultFields(fault) })
    return undefined
  }
}

/**
 * Whom other notices asked to act on the problem since it was opened last, first to last, for a mail to `reader`; not those
 * still being sent.
 */
const toldBefore = (
  known: readonly Alert[],
  { call, notice }: { call: ProblemCall; notice: Notice },
  reader: Recipient,
): Told[] =>
  askedToAct(known, call)
    .flatMap((alert): Told[] => {
      const { email, name, level, sentAt, at, state } = alert
      const reachability = reachabilityOf(alert)
      if (alert.notice === notice || reachability === 'pending') return []
      return [
        {
          who: level === asortisLevel ? null : (name ?? email),
          at: sentAt ?? at,
          // Somebody who reported the mail as unwanted has had it.
          reached: reachability === 'reached' || state === 'complained',
          isReader: recipientHash(email) === recipientHash(reader.email),
        },
      ]
    })
    .toSorted((a, b) => a.at.localeCompare(b.at))

/** What a further notice is about; for an escalation, what happened since the problem was opened last. */
const readHappened = async (
  { notices }: AlertPorts,
  call: ProblemCall,
  notice: Notice,
): Promise<NoticeItem[]> => {
  const { dealerId, callId } = call
  if (hasItem(notice))
    return [await notices.get(dealerId, callId, notice)].filter((item) => item !== undefined)
  if (escalationLevel(notice) === undefined) return []
  const all = await undefinedIfBroken(notices.list(dealerId, callId), { dealerId, callId })
  return happenedSince(all ?? [], call)
}

/**
 * A notice's dealer, its brand and its mail. Throws if dealer or questionnaire cannot be read for a transient reason; without them
 * for good, or without the brand, the mail says less.
 */
export const composeNotice = async (
  ports: AlertPorts,
  { call, notice, known }: { call: ProblemCall; notice: Notice; known: readonly Alert[] },
) => {
  const { directory, from, contact } = ports
  const { dealerId, callId, content } = call
  const about = { dealerId, callId }
  const [dealer, questionnaire, notToRing = {}, happened] = await Promise.all([
    undefinedIfBroken(directory.dealer(dealerId), about),
    undefinedIfBroken(directory.questionnaire(content.questionnaire), about),
    undefinedIfBroken(ports.readNotToRing(call), about),
    readHappened(ports, call, notice),
    directory.preloadBrands().catch(() => undefined),
  ])
  const brand = await brandOf(ports, call, questionnaire)
  const days = call.surveyExpectedAfterDays ?? brand?.surveyExpectedAfterDays
  const facts = {
    ...{
      notice,
      news: happened.at(-1),
      earlierNews: happened.slice(0, -1),
      call,
      dealer,
      questionnaire,
      notToRing,
      contact,
    },
    surveyExpected:
      dealer && days !== undefined
        ? isoDay(surveyDayOf(call, dealer.zone, { surveyExpectedAfterDays: days }))
        : undefined,
  }
  const thread = threadId(from, 'problem', `${dealerId}/${callId}`)
  const write = async (to: Recipient, date: Date) => {
    const link = await writeLink(ports, call, notice, to, date)
    const told = toldBefore(known, { call, notice }, to)
    const mail = composeMail(alertDocument({ ...facts, told, link, to, sentAt: date }))
    return composeMime(mail, { from, replyTo: contact.email, to, date, thread })
  }
  return { dealer, brand, message: { call, notice, write } satisfies NoticeMail }
}
