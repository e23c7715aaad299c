import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { id, text } from '../../platform/content/schemas.ts'
import { addIssue } from '../../platform/errors/issue.ts'
import { ground, instruction } from './rights-request.ts'

/** How a request ends: carried out, or refused on a ground that the person is told. */
export const conclusionContent = named(
  'RightsConclusion',
  z
    .strictObject({
      state: named('ConcludedState', z.enum(['completed', 'refused'])),
      ground: z.optional(ground),
      outcome: text(2000),
      identityCheck: z.optional(text(500)),
      instruction: z.optional(instruction),
      /** The number of the erasure's proof: of a request for erasure, or one that is refused because nothing is held. */
      proofId: z.optional(id),
    })
    .check((ctx) => {
      const { state, ground: given } = ctx.value
      if (state === 'refused' && given === undefined)
        addIssue(
          ctx,
          ['ground'],
          'missing',
          'This field is required if state is refused, such as identity-not-proved.',
        )
      if (state === 'completed' && given !== undefined)
        addIssue(ctx, ['ground'], 'only-for-refusals', 'Must be left out unless state is refused.')
    }),
)
export type Conclusion = z.output<typeof conclusionContent>
