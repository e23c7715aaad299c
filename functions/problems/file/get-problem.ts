import type * as z from 'zod/mini'
import type { Cases } from '../../cases/store/open-cases.ts'
import { showCustomer } from '../../cases/call/shown-customer.ts'
import { legalIn } from '../../cases/problem/steps.ts'
import type { ReadNotToRing } from '../../cases/suspension/not-to-ring.ts'
import { phoneToRing, showRinging } from '../../cases/suspension/ringing.ts'
import { calendarOf } from '../../directory/dealers/dealer-calendar.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { isShownTo } from '../../cases/review/is-shown-to.ts'
import type { Caller } from '../../platform/http/caller.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { problemResponse, TimelineEntry } from '../contract/response-schemas.ts'
import { showFollowUp } from '../../cases/follow-up/follow-up.ts'
import { showReview } from '../../cases/review/review-summary.ts'
import { showProblem } from '../showing/show-problem.ts'
import { brandsOf, surveyExpected } from '../showing/survey-expected.ts'
import { runningClocks } from './running-clocks.ts'
import { showMails } from './show-mails.ts'
import { readTimeline, type ReadTimelinePorts } from '../timeline/read-timeline.ts'
import type { TimelinePosition } from '../timeline/timeline.ts'

type Problem = Omit<z.output<typeof problemResponse>, 'timeline' | 'timelineNext'> & {
  timeline: TimelineEntry[]
}

/** How much of the timeline comes with a problem (design.md, "Data"). */
const timelineLimit = 50

/**
 * Reads one problem as the list shows it, with its mails and the newest page of its timeline, and where the next page
 * starts. Strongly consistent; 404 if there is none, or none that the reader may see.
 */
export const getProblem =
  ({
    cases,
    directory,
    clock,
    readNotToRing,
    ...ports
  }: ReadTimelinePorts & {
    readNotToRing: ReadNotToRing
    cases: Pick<Cases['cases'], 'readCall'>
    directory: Directory
    clock: Clock
  }) =>
  async (
    dealerId: string,
    callId: string,
    reader: Pick<Caller, 'audience'>,
  ): Promise<{ body: Problem; revision: number; position: TimelinePosition | null }> => {
    const [dealer, call] = await Promise.all([directory.dealer(dealerId), cases.readCall(dealerId, callId)])
    if (!dealer || !call?.problem || !isShownTo(reader, call)) throw new DomainError(platformErrors.notFound)
    const reviewed = call.now?.reviewed?.criteria
    const problemCall = { ...call, problem: call.problem, reviewed }
    const [{ items, position, alerts }, notToRing] = await Promise.all([
      readTimeline(ports)(problemCall, undefined, timelineLimit),
      readNotToRing(call),
    ])
    const ringing = showRinging(notToRing)
    const customer = showCustomer(call.content.customer, phoneToRing(call.phone, ringing))
    const now = clock()
    const body = {
      ...showProblem(
        problemCall,
        dealer,
        now,
        surveyExpected(call, dealer, await brandsOf(directory)([call])),
      ),
      ...{ customer, ringing },
      zone: dealer.zone,
      content: call.content,
      classification: call.classification,
      clocks: call.suspension ? [] : runningClocks(call.problem, calendarOf(dealer), now),
      steps: call.suspension ? [] : legalIn(call.problem.status),
      suspendedSince: call.suspension?.at ?? null,
      review: showReview(call),
      followUp: call.followUp && showFollowUp(call.followUp, now),
      timeline: items,
      mails: showMails(alerts, call, dealer),
    }
    return { body, revision: call.problem.revision, position }
  }
