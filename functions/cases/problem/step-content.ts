import * as z from 'zod/mini'
import { line, text } from '../../platform/content/schemas.ts'
import { decisionScope } from './decision-scope.ts'
import { rootCause } from './root-causes.ts'
import { restrictionGrounds } from './restriction-grounds.ts'
import { stepNames } from './steps.ts'
import { addIssue } from '../../platform/errors/issue.ts'
import { named } from '../../platform/content/named.ts'

/** How many bytes the texts of one step may have together, in UTF-8 (design.md, "Data"). */
const maxBytes = 16 * 1024

/** On what ground something is done although the customer has the use of their data restricted. */
/** Why something may be done although a customer has the use of their data restricted (rights.md). */
export const restrictionGround = named('RestrictionGround', z.enum(restrictionGrounds))

/** What a step may say. */
const stepDetails = {
  note: z.optional(text(4000)),
  assignee: z.optional(line(100)),
  outcome: z.optional(text(4000)),
  rootCause: z.optional(rootCause),
  decision: z.optional(text(4000)),
  changes: z.optional(decisionScope),
  cause: z.optional(rootCause),
  /**
   * Only while the customer has the use of their data restricted: on what ground the dealer's privacy people act all the
   * same (GDPR, article 18.2).
   */
  ground: z.optional(restrictionGround),
}

const bytesOf = (texts: readonly (string | undefined)[]): number =>
  texts.reduce((sum, text = '') => sum + Buffer.byteLength(text), 0)

/** The name of a step. */
export const stepName = named('StepName', z.enum(stepNames))

/** A step as a dealer's staff submit it. Closing requires outcome, root cause and decision (domain.md). */
export const stepContent = named(
  'Step',
  z
    .strictObject({
      step: stepName,
      ...stepDetails,
    })
    .check((ctx) => {
      const { step, note, outcome, decision, changes, cause, rootCause } = ctx.value
      if (bytesOf([note, outcome, decision]) > maxBytes)
        addIssue(
          ctx,
          [],
          'too-long',
          'Must have at most 16 KB of text in note, outcome and decision together.',
        )
      const requireField = (field: 'note' | 'assignee' | 'outcome' | 'rootCause' | 'decision' | 'cause') => {
        if (ctx.value[field] === undefined)
          addIssue(ctx, [field], 'missing', `This field is required for the step ${step}.`)
      }
      if (step === 'resolve' || step === 'close-unresolved') {
        requireField('outcome')
        requireField('rootCause')
        requireField('decision')
      }
      if (step === 'assign') requireField('assignee')
      if (step === 'decision') requireField('decision')
      if (changes !== undefined && decision === undefined)
        addIssue(ctx, ['changes'], 'changes-without-decision', 'Must be left out unless there is a decision.')
      if (cause !== undefined && changes !== 'the-business')
        addIssue(
          ctx,
          ['cause'],
          'only-for-the-business',
          'Must be left out unless the decision changes the-business.',
        )
      if (changes === 'the-business' && rootCause === undefined) requireField('cause')
      if (step === 'note' || step === 'analysis') requireField('note')
    }),
)
export type StepContent = z.output<typeof stepContent>
