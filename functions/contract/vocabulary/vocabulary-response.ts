import * as z from 'zod/mini'
import { columnIds } from '../../problems/exporting/column-ids.ts'
import { named } from '../../platform/content/named.ts'

const words = named('Words', z.object({ es: z.string(), en: z.string() }))
const term = named('Term', z.object({ id: z.string(), words }))
const topicArea = named('TopicArea', z.object({ id: z.string(), words, topics: z.array(term) }))
const rootCauseArea = named('RootCauseArea', z.object({ area: z.string(), words, causes: z.array(term) }))

/** The values of the contract's closed lists that people read, with their words. Each list is in the contract's order. */
export const vocabularyResponse = named(
  'Vocabulary',
  z.object({
    topics: z.array(topicArea),
    rootCauses: z.array(rootCauseArea),
    criteria: z.array(term),
    steps: z.array(term),
    outcomes: z.array(term),
    callKinds: z.array(term),
    problemStatuses: z.array(term),
    /** The columns of a file of problems, in their order. */
    problemColumns: z.array(
      named('ProblemColumn', z.object({ id: named('ProblemColumnId', z.enum(columnIds)), words })),
    ),
  }),
)
export type Vocabulary = z.output<typeof vocabularyResponse>
