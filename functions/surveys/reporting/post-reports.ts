import { hasLeft } from '../../directory/dealers/leaving.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import type { Group } from '../../groups/group/group.ts'
import { rosterOf } from '../../groups/group/rosters.ts'
import { recipientHash } from '../../platform/mail/recipient-hash.ts'
import type { PostMail } from '../../mails/posting/post-mail.ts'
import type { SubscriptionPort } from '../../mails/subscription/open-subscriptions.ts'
import type { subscriptionToken } from '../../mails/subscription/subscription-token.ts'
import { usualZone } from '../../platform/calendar/zone.ts'
import { forEachConcurrent } from '../../platform/retry/for-each-concurrent.ts'
import { type TimeBudget, timeLeftIn } from '../../platform/retry/time-budget.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { faultFields, log } from '../../platform/runtime/log.ts'
import type { SurveyFiguresStore } from '../counting/survey-figures-store.ts'
import { groupReportDocument } from './group/group-report-document.ts'
import type { makeGroupReport } from './group/make-group-report.ts'
import type { makeReport } from './make-report.ts'
import { reportDocument } from './report-document.ts'
import type { Reported } from './report-item.ts'
import { reportRecipients } from './report-recipients.ts'
import type { ReportStore } from './report-store.ts'
import { monthAnywhere, reportedMonth } from './report-time.ts'

/** What a run requires. */
type ReportPorts = {
  reports: ReportStore
  brandIds: () => Promise<string[]>
  figures: Pick<SurveyFiguresStore, 'ofBrand'>
  directory: Pick<Directory, 'dealer'>
  groups: () => AsyncIterable<Group>
  make: ReturnType<typeof makeReport>
  makeGroup: ReturnType<typeof makeGroupReport>
  subscriptions: Pick<SubscriptionPort, 'put'>
  token: ReturnType<typeof subscriptionToken>
  postMail: PostMail
  clock: Clock
  /** The site's address, of which the API is a part, without a trailing slash. */
  siteUrl: string
  /** The address at Asortis that the reports on groups go to; null if nobody there wants them. */
  asortis: string | null
}

const concurrency = 4

/** The dealers of which something was counted in a month. */
const readCounted = async (
  { brandIds, figures }: ReportPorts,
  month: string,
): Promise<ReadonlySet<string>> => {
  const counted = new Set<string>()
  for (const brandId of await brandIds())
    for (const { dealerId } of await figures.ofBrand(brandId, month)) counted.add(dealerId)
  return counted
}

/**
 * Posts a dealer's report to each of its recipients who has not ended it. False if there is nothing to report yet, or Asortis no
 * longer works for the dealer: its people see no customer's visit any more.
 */
const postToDealer = async (ports: ReportPorts, dealerId: string, month: string): Promise<boolean> => {
  const now = ports.clock()
  const dealer = await ports.directory.dealer(dealerId)
  if (!dealer || hasLeft(dealer, now) || reportedMonth(now, dealer.zone) !== month) return false
  const facts = await ports.make(dealer, month)
  if (!facts) return false
  for (const to of reportRecipients(dealer)) {
    const subject = { kind: 'survey-report' as const, dealerId, recipientHash: recipientHash(to.email) }
    const token = ports.token(subject)
    const isWanted = await ports.subscriptions.put(token, subject, now)
    if (!isWanted) continue
    const unsubscribe = `${ports.siteUrl}/v1/mail-subscriptions/${token}`
    const document = reportDocument({ ...facts, siteUrl: ports.siteUrl, unsubscribe })
    await ports.postMail({ kind: 'survey-report', id: `${dealerId}/${month}`, to, document, unsubscribe })
  }
  return true
}

/** Posts a group's report to an address at Asortis. False if there is nothing to report yet. */
const postOnGroup = async (
  ports: ReportPorts,
  email: string,
  group: Group,
  month: string,
  counted: ReadonlySet<string>,
): Promise<boolean> => {
  if (!rosterOf(group, month)?.some((dealerId) => counted.has(dealerId))) return false
  const facts = await ports.makeGroup(group, month)
  if (!facts) return false
  await ports.postMail({
    kind: 'group-survey-report',
    id: `${group.groupId}/${month}`,
    to: { email },
    document: groupReportDocument({ ...facts, siteUrl: ports.siteUrl }),
  })
  return true
}

/**
 * Posts the reports about the month before that are due and not posted yet: to dealers, each after eight in the morning
 * where it is, and on groups to Asortis; as far as time allows, the next run does the rest. One that fails is logged,
 * stays due, and never stops the others. Throws only if it cannot be read which there are.
 */
export const postReports =
  (ports: ReportPorts) =>
  async (budget: TimeBudget): Promise<void> => {
    const month = monthAnywhere(ports.clock())
    if (month === null) return
    const isPosted = await ports.reports.postedFor(month)
    const limits = { concurrency, hasTimeLeft: timeLeftIn(budget) }
    const postOnce = async (report: Reported, post: () => Promise<boolean>) => {
      if (isPosted(report)) return
      try {
        if (!(await post())) return
        // Only now: a run that ends before this is repeated, and posts nothing twice.
        await ports.reports.markPosted(month, report, ports.clock())
        log('info', 'survey-report-posted', { ...report, month })
      } catch (fault) {
        log('error', 'survey-report-failed', { ...report, month, ...faultFields(fault) })
      }
    }
    const counted = await readCounted(ports, month)
    await forEachConcurrent([...counted], limits, (id) =>
      postOnce({ of: 'DEALER', id }, () => postToDealer(ports, id, month)),
    )
    // Most runs have nothing to say of any group, and going through all of them costs a request for each shard.
    const { asortis, clock } = ports
    if (asortis === null || counted.size === 0 || reportedMonth(clock(), usualZone) !== month) return
    await forEachConcurrent(ports.groups(), limits, (group) =>
      postOnce({ of: 'GROUP', id: group.groupId }, () => postOnGroup(ports, asortis, group, month, counted)),
    )
  }
