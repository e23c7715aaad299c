import { changed, reopened } from '../../cases/alert/notice.ts'
import type { NoticeItem } from '../../cases/alert/notice-item.ts'
import type { StoredCall } from '../../cases/call/call-item.ts'
import { clocksOf } from '../../cases/clocks/clocks.ts'
import { alertCheckAfterMs, type DueTimes } from '../../cases/clocks/due.ts'
import { maxReopenings } from '../../cases/entries/entry-limits.ts'
import type { AmendmentEntry } from '../../cases/entries/entry-item.ts'
import { followUpMoved, surveyOf } from '../../cases/follow-up/follow-up-after.ts'
import { followUpAttributes } from '../../cases/follow-up/follow-up-attributes.ts'
import { composeStep } from '../../cases/problem/compose-step.ts'
import { openProblemAttributes, type ProblemState } from '../../cases/problem/problem-state.ts'
import { isOpen } from '../../cases/problem/problem-status.ts'
import { stepAttributes } from '../../cases/problem/step-attributes.ts'
import type { Brand } from '../../directory/brands/brand.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import { isFollowUpKind } from '../../directory/questionnaires/call-kind.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { DomainError } from '../../platform/errors/errors.ts'
import { callErrors } from '../errors.ts'
import { badnessOf, isWorseThan } from './badness.ts'
import { changesOf, type Held } from './changes-of.ts'

/** What an amendment makes of its call's problem. */
type ProblemAfter = {
  /** What of the call's item is set with it. */
  attributes: Record<string, unknown>
  due: DueTimes
  notices: readonly NoticeItem[]
  /** The problem that it opens, if it does. */
  opens: { problemAt: string; acknowledgeBy: string; resolveBy: string } | null
  /** The status before and after, if it changes that of a problem. */
  status?: Pick<AmendmentEntry, 'from' | 'to'>
}

type Amendment = {
  at: string
  by: string
  before: Held
  after: Held
  dealer: Dealer
  brand: Brand
  /** What whoever closed the problem last could know (`knownWhenClosed`); asked for where that matters. */
  readKnown: () => Promise<Held | undefined>
}

const checkAt = (at: string) => new Date(Date.parse(at) + alertCheckAfterMs).toISOString()

/** A new problem, with everything that is due of one. */
const opened = (call: StoredCall, { at, after, dealer, brand }: Amendment): ProblemAfter => {
  const opens = {
    problemAt: at,
    ...clocksOf({ ...call, content: after.content }, dealer, brand, new Date(at)),
  }
  const { acknowledgeBy: acknowledge, resolveBy: resolve } = opens
  return {
    attributes: openProblemAttributes(call.dealerId, call.callId, opens),
    due: { ...call.due, alert: checkAt(at), acknowledge, resolve },
    ...{ notices: [], opens },
  }
}

/** A closed problem, open again as by a recheck: nobody who dismissed or closed it could know this. */
const reopenedAgain = async (
  directory: Directory,
  call: StoredCall & { problem: ProblemState },
  { at, by, after }: Amendment,
): Promise<ProblemAfter> => {
  const { dealerId, callId, problem } = call
  if (problem.reopenings >= maxReopenings) throw new DomainError(callErrors.noMoreReopenings)
  const step = {
    ...{ kind: 'step' as const, at, by, from: problem.status, to: 'open' as const },
    content: { step: 'reopen' as const },
  }
  const composed = await composeStep(directory, { ...call, content: after.content }, step)
  const { due, status, acknowledgeBy, resolveBy, followUp } = composed
  const progress = { ...composed.progress, reopenedFor: 'correction' as const }
  return {
    attributes: stepAttributes(call, { status, acknowledgeBy, resolveBy, progress, followUp }, step),
    due,
    notices: [
      {
        ...{ dealerId, callId, at, by, notice: reopened(problem.reopenings + 1) },
        ...{ kind: 'reopened', amended: true },
        ...(problem.status !== 'dismissed' && { closed: true }),
      },
    ],
    opens: null,
    status: { from: step.from, to: step.to },
  }
}

/** A problem that stays as it is: its dealer is told what matters, unless they know that it is none. */
const asItWas = (call: StoredCall, { at, by, before, after }: Amendment): ProblemAfter => {
  const { dealerId, callId, problem, entries, due } = call
  const changes = problem && problem.status !== 'dismissed' ? changesOf(before, after) : null
  if (!changes) return { attributes: {}, due, notices: [], opens: null }
  const notice = changed((entries ?? 0) + 1)
  return {
    attributes: {},
    due: { ...due, notice: due.notice ?? checkAt(at) },
    notices: [{ dealerId, callId, at, by, notice, kind: 'changed', ...changes }],
    opens: null,
  }
}

/**
 * Whether a call is worse than it was before an amendment, and than whoever closed its problem knew: what was only taken back
 * for a while, they had decided about.
 */
const isNewlyWorse = async ({ before, after, readKnown }: Amendment): Promise<boolean> => {
  const now = badnessOf(after)
  if (!isWorseThan(badnessOf(before), now)) return false
  const known = await readKnown()
  return known === undefined || isWorseThan(badnessOf(known), now)
}

/**
 * What an amendment makes of its call's problem (domain.md, "A problem's life"): a call that becomes one opens it; one that a
 * review dismissed, or its dealer closed, opens again if the call is now worse than whoever did so could know; any other stays
 * as it is, and its dealer is told of what their mail had otherwise. Its
 * follow-up keeps to the day on which the survey of the visit is expected. 409 `no-more-reopenings`.
 */
export const problemAfter = async (
  directory: Directory,
  call: StoredCall,
  amendment: Amendment,
): Promise<ProblemAfter> => {
  const { before, after, dealer, brand } = amendment
  const { dealerId, callId, problem } = call
  if (problem === null) {
    const opens = after.classification.problem && !isFollowUpKind(call.content.kind)
    return opens ? opened(call, amendment) : asItWas(call, amendment)
  }
  const [was, is] = [before, after].map(({ content }) => surveyOf({ ...call, content }, dealer, brand))
  const moved = was && is && followUpMoved({ ...call, problem }, was, is, amendment.at)
  if (!isOpen(problem.status) && (await isNewlyWorse(amendment)))
    return reopenedAgain(directory, { ...call, problem, followUp: moved ?? call.followUp }, amendment)
  const same = asItWas(call, amendment)
  return moved ? { ...same, attributes: followUpAttributes(dealerId, callId, moved) } : same
}
