import * as z from 'zod/mini'
import { id, text } from '../../platform/content/schemas.ts'
import { rootCause } from './root-causes.ts'
import { stepNames } from './steps.ts'
import { named } from '../../platform/content/named.ts'

/** A step as a dealer's staff submit it. Closing requires outcome, root cause and decision (domain.md). */
export const stepContent = named(
  'Step',
  z
    .strictObject({
      step: named('StepName', z.enum(stepNames)),
      note: z.optional(text(4000)),
      assignee: z.optional(id),
      outcome: z.optional(text(4000)),
      rootCause: z.optional(rootCause),
      decision: z.optional(text(4000)),
    })
    .check((ctx) => {
      const { step } = ctx.value
      const requireField = (field: 'note' | 'assignee' | 'outcome' | 'rootCause' | 'decision') => {
        if (ctx.value[field] === undefined)
          ctx.issues.push({
            code: 'custom',
            path: [field],
            input: undefined,
            params: { code: 'needed-by-step' },
          })
      }
      if (step === 'resolve' || step === 'close-unresolved') {
        requireField('outcome')
        requireField('rootCause')
        requireField('decision')
      }
      if (step === 'assign') requireField('assignee')
      if (step === 'decision') requireField('decision')
      if (step === 'note' || step === 'analysis') requireField('note')
    }),
)
export type StepContent = z.output<typeof stepContent>

export const storedStep = z.object({
  v: z.literal(1),
  at: z.string(),
  by: z.string(),
  from: z.string(),
  to: z.string(),
  content: stepContent,
})
export type StoredStep = z.output<typeof storedStep>
