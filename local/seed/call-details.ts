import type { CallContent } from '../../functions/cases/call/call-content.ts'

/** What was said in a call; everything else is the same for all sample calls. */
export type CallDetails = Omit<
  CallContent,
  'kind' | 'outcome' | 'startedAt' | 'endedAt' | 'operator' | 'questionnaire' | 'customer' | 'visit'
>
/** An answer with a mark, and perhaps a comment. */
export const marked = (question: string, mark: number, comment?: string) => ({
  question,
  mark,
  ...(comment ? { comment } : {}),
})
/** An answer that is a choice. */
export const chose = (question: string, choice: string) => ({ question, choice })

/** A contented after-service call with the `lince-taller` questionnaire. */
export const workshop = (
  overall: number,
  repair: number,
  waiting: number,
  recommend: number,
): CallDetails => ({
  answers: [
    marked('overall', overall),
    marked('repair', repair),
    marked('waiting', waiting),
    chose('price-warned', 'yes'),
    marked('recommend', recommend),
  ],
  scopeExplained: true,
  cooperation: 'willing',
})

/** A contented after-service call with the `brisa-taller` questionnaire. */
export const service = (satisfaction: number, treatment: number): CallDetails => ({
  answers: [
    marked('satisfaction', satisfaction),
    chose('fixed-first-time', 'yes'),
    marked('treatment', treatment),
  ],
  scopeExplained: true,
  cooperation: 'willing',
})

/** A contented delivery call. */
export const delivery = (overall: number, explained: number): CallDetails => ({
  answers: [marked('overall', overall), chose('condition', 'yes'), marked('explained', explained)],
  scopeExplained: true,
  cooperation: 'willing',
})
