import * as z from 'zod/mini'
import { answer } from '../../cases/call/call-facts.ts'
import { criterion } from '../../cases/classification/criteria.ts'
import { agreement } from '../../cases/classification/classification-schema.ts'
import { problemStatus } from '../../cases/problem/problem-status.ts'
import { reviewAction } from '../../cases/review/review-summary.ts'
import { callKind } from '../../directory/questionnaires/call-kind.ts'
import { named } from '../../platform/content/named.ts'
import { text } from '../../platform/content/schemas.ts'
import { addIssue } from '../../platform/errors/issue.ts'
import { reviewReason, reviewState } from './review-item.ts'

const criteria = z.optional(z.array(criterion).check(z.maxLength(5)))
const someText = z.nullable(z.string())
const someFlag = z.nullable(z.boolean())

/** The blind verdict: whether it is a problem and by which criteria, or why the specialist cannot tell. */
export const verdictContent = named(
  'ReviewVerdict',
  z
    .strictObject({
      problem: z.optional(z.boolean()),
      criteria,
      /** Whether the specialist listened to the recording: only then can it find what the operator left out. */
      listened: z.optional(z.boolean()),
      cannotTell: z.optional(named('CannotTell', z.enum(['no-recording', 'unclear']))),
    })
    .check((ctx) => {
      const { problem, criteria: of = [], listened, cannotTell } = ctx.value
      if (cannotTell !== undefined) {
        for (const name of ['problem', 'criteria', 'listened'] as const)
          if (ctx.value[name] !== undefined)
            addIssue(ctx, [name], 'with-cannot-tell', 'Must be left out with cannotTell.')
        return
      }
      if (problem === undefined)
        return addIssue(
          ctx,
          ['problem'],
          'missing',
          'This field is required. Must be true or false, unless cannotTell is given.',
        )
      if (listened === undefined)
        addIssue(ctx, ['listened'], 'missing', 'This field is required with problem. Must be true or false.')
      if (problem && of.length === 0)
        addIssue(
          ctx,
          ['criteria'],
          'missing',
          'This field is required if problem is true. Must name a criterion.',
        )
      if (!problem && of.length > 0)
        addIssue(
          ctx,
          ['criteria'],
          'criterion-without-problem',
          'Must be empty or left out if problem is false.',
        )
    }),
)
export type VerdictContent = z.output<typeof verdictContent>

/** What is done about the case once the verdict is given. */
export const actionContent = named(
  'ReviewActionContent',
  z.strictObject({ action: reviewAction, criteria, note: z.optional(text(2000)) }).check((ctx) => {
    const { action, criteria: of = [], note } = ctx.value
    if (action === 'reclassify' && of.length === 0)
      addIssue(ctx, ['criteria'], 'missing', 'This field is required to reclassify. Must name a criterion.')
    if (action !== 'reclassify' && of.length > 0)
      addIssue(ctx, ['criteria'], 'only-to-reclassify', 'Must be left out unless the action is reclassify.')
    if (action !== 'confirm' && note === undefined)
      addIssue(
        ctx,
        ['note'],
        'missing',
        'This field is required unless the action is confirm. Must say why, for the dealer.',
      )
  }),
)
export type ActionContent = z.output<typeof actionContent>

const listed = { reviewId: z.string(), dueBy: z.string(), kind: callKind }

/** A review as lists show it; `claimedUntil` only of one's own that is claimed and not judged. */
const listedReview = named(
  'ListedReview',
  z.strictObject({ ...listed, claimedUntil: z.optional(z.string()) }),
)
export const reviewsPage = named(
  'ReviewPage',
  z.strictObject({ items: z.array(listedReview), next: z.nullable(z.string()) }),
)

export const claimResponse = named(
  'ReviewClaim',
  z.strictObject({ reviewId: z.string(), claimedUntil: z.string() }),
)

/** The facts of a call: every field is there, whatever was said. */
const blindFacts = named(
  'ReviewFacts',
  z.strictObject({
    questionnaire: z.string(),
    recording: someText,
    answers: z.array(
      named(
        'ReviewedAnswer',
        z.strictObject({
          question: answer.shape.question,
          mark: z.nullable(z.number()),
          reserved: someFlag,
          choice: someText,
          refused: z.boolean(),
          comment: someText,
        }),
      ),
    ),
    situations: z.array(
      named(
        'ReviewedSituation',
        z.strictObject({
          state: z.string(),
          topic: someText,
          knownToDealer: someFlag,
          stillUpset: someFlag,
          description: someText,
        }),
      ),
    ),
    motives: z.array(named('ReviewedMotive', z.strictObject({ topic: someText, text: someText }))),
    scopeExplained: someFlag,
    cooperation: someText,
  }),
)
export type BlindFacts = z.output<typeof blindFacts>

const givenVerdict = named(
  'GivenVerdict',
  z.strictObject({
    at: z.string(),
    /** Whether it is the reader's own; not so for whoever takes the action of another's verdict. */
    own: z.boolean(),
    problem: someFlag,
    criteria: z.array(criterion),
    listened: someFlag,
    cannotTell: someText,
  }),
)

const opinion = named('Opinion', z.strictObject({ problem: z.boolean(), criteria: z.array(criterion) }))

/** What operator and facts had said, and what can be done; null until the verdict is given. */
const unblinded = named(
  'Unblinded',
  z.strictObject({
    operator: z.nullable(opinion),
    facts: opinion,
    agreement,
    /** The problem as it stands; null if the call is none. */
    status: z.nullable(problemStatus),
    actions: z.array(reviewAction),
  }),
)

const takenAction = named(
  'TakenAction',
  z.strictObject({ at: z.string(), action: reviewAction, criteria: z.array(criterion), note: someText }),
)

/** A review: blind until the verdict is given. */
export const reviewResponse = named(
  'Review',
  z.strictObject({
    ...listed,
    state: reviewState,
    facts: blindFacts,
    verdict: z.nullable(givenVerdict),
    said: z.nullable(unblinded),
    action: z.nullable(takenAction),
  }),
)
export type ShownReview = z.output<typeof reviewResponse>

const queue = named(
  'ReviewQueue',
  z.strictObject({
    why: reviewReason,
    waiting: z.int(),
    /** Of these, judged and not yet acted on. */
    judged: z.int(),
    overdue: z.int(),
    since: someText,
  }),
)
/** What is waiting for specialists, by why it is reviewed. */
export const queuesResponse = named(
  'ReviewQueues',
  z.strictObject({
    queues: z.array(queue),
    /** The part of the sample in what is waiting; null if nothing is. */
    sampleShare: z.nullable(z.number()),
  }),
)
