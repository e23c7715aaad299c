import * as z from 'zod/mini'

const scale = z.object({ min: z.number(), max: z.number() })

/**
 * Which answers to a question are right: marks on its `scale` from its top mark on (`topOf`), or the choices that are
 * named. The scale is absent of a question with choices, and of what ended before scales were kept.
 */
const rightAnswers = z.object({
  top: z.optional(z.number()),
  right: z.optional(z.array(z.string())),
  scale: z.optional(scale),
})
export type RightAnswers = z.output<typeof rightAnswers>

/** Whether a brand's top mark was meant for marks on a scale. */
const isMeantFor = (on: z.output<typeof scale> | undefined, topMark: number): boolean =>
  on?.min === 0 && on.max === 10 && topMark <= on.max

/**
 * The lowest mark of a question that counts as top: its own; else, on a scale from 0 to 10, the brand's. Undefined on
 * another scale, for which the brand's was not meant: nobody has said then which marks are right.
 */
export const topOf = (
  { top, scale: on }: { top?: number | undefined; scale?: z.output<typeof scale> | undefined },
  topMark: number,
): number | undefined => {
  if (top !== undefined) return top
  return isMeantFor(on, topMark) ? topMark : undefined
}

/**
 * The lowest mark of a question with which whoever was told of the brand's top mark may have the prize: the operator names that
 * one alone, so that a question whose own is higher asks for no more than they were told. Undefined as in `topOf`.
 */
export const topAsTold = (question: Parameters<typeof topOf>[0], topMark: number): number | undefined => {
  const top = topOf(question, topMark)
  return top !== undefined && isMeantFor(question.scale, topMark) ? Math.min(top, topMark) : top
}

/** What held until a time (ISO 8601) of the questions that changed then; null of one that was not there. */
export const formerRightAnswers = z.array(
  z.object({ until: z.string(), questions: z.record(z.string(), z.nullable(rightAnswers)) }),
)
/** What held before, the newest first. */
export type FormerRightAnswers = z.output<typeof formerRightAnswers>

/** A survey as far as its right answers go. */
type WithRightAnswers = {
  surveyQuestions: readonly {
    id: string
    scale?: { min: number; max: number } | undefined
    top?: number | undefined
    right?: string[] | undefined
  }[]
  former?: FormerRightAnswers | undefined
}

/** The newest that fit are kept, beside a survey of up to 256 KB in one item of at most 400 KB. */
const mostCharacters = 60_000

const answersOf = ({ surveyQuestions }: Pick<WithRightAnswers, 'surveyQuestions'>) =>
  new Map(
    surveyQuestions.map(({ id, top, right, scale: on }): [string, RightAnswers] => [
      id,
      {
        ...(top !== undefined && { top }),
        ...(right && { right: right.toSorted() }),
        ...(on && { scale: { min: on.min, max: on.max } }),
      },
    ]),
  )

const fitting = (all: FormerRightAnswers): FormerRightAnswers => {
  let left = mostCharacters
  const last = all.findIndex((one) => (left -= JSON.stringify(one).length) < 0)
  return last === -1 ? all : all.slice(0, last)
}

/**
 * A survey as it is stored: with which answers were right before, so that what it calls right from `now` on changes
 * nothing for whoever was told of a prize before. Pure.
 */
export const withFormer = <Content extends Pick<WithRightAnswers, 'surveyQuestions'>>(
  content: Content,
  before: WithRightAnswers | undefined,
  now: Date,
): Content & { former?: FormerRightAnswers } => {
  if (!before) return content
  const [then, next] = [answersOf(before), answersOf(content)]
  const changed = [...new Set([...then.keys(), ...next.keys()])].filter(
    (id) => JSON.stringify(then.get(id)) !== JSON.stringify(next.get(id)),
  )
  const ended = {
    until: now.toISOString(),
    questions: Object.fromEntries(changed.map((id) => [id, then.get(id) ?? null])),
  }
  const former = fitting([...(changed.length > 0 ? [ended] : []), ...(before.former ?? [])])
  return former.length > 0 ? { ...content, former } : content
}

/**
 * Which answers to each question were right at a time (ISO 8601): now's, less what has changed since. What ended before
 * scales were kept has that of what followed. Pure.
 */
export const rightAnswersAt = (survey: WithRightAnswers, at: string): ReadonlyMap<string, RightAnswers> => {
  const answers = answersOf(survey)
  for (const { until, questions } of survey.former ?? []) {
    if (Date.parse(until) <= Date.parse(at)) break
    for (const [id, then] of Object.entries(questions))
      if (then) answers.set(id, { scale: answers.get(id)?.scale, ...then })
      else answers.delete(id)
  }
  return answers
}
