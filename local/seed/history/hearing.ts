import { createHash } from 'node:crypto'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import type { Criterion } from '../../../functions/cases/classification/criteria.ts'
import type { BlindFacts, VerdictContent } from '../../../functions/supervision/review/review-schemas.ts'
import { type Random, randomFrom } from './random.ts'

/** How often an operator writes down that all is well although the customer said otherwise. */
const overheardBy = (operator: string): number => (operator === 'op-4' ? 0.2 : 0.02)

/** Chance that depends on a text alone, so that it does not move what else is planned. */
const chanceOf = (text: string): Random =>
  randomFrom(createHash('sha256').update(text).digest().readUInt32BE(0))

/** The reference of a call's recording: the operator's extension, and a number that says nothing else. */
export const recordingOf = (operator: string, callId: string): string =>
  `${operator}-${createHash('sha256').update(callId).digest('hex').slice(0, 10)}`

/**
 * The operator's verdict on a call with or without a problem, whose criterion is given: nearly always stated, seldom that
 * there is none where the facts say otherwise.
 */
export const operatorsVerdict = (
  callId: string,
  criterion: Criterion | undefined,
): Pick<CallContent, 'operatorVerdict'> => {
  const random = chanceOf(`verdict ${callId}`)
  if (random.happens(0.04)) return {}
  const isSeen = criterion !== undefined && !random.happens(0.07)
  return { operatorVerdict: isSeen ? { problem: true, criteria: [criterion] } : { problem: false } }
}

/** What the facts of a review say the customer is discontented with; undefined for nothing. */
const criterionIn = ({ answers, situations }: BlindFacts): Criterion | undefined => {
  const [situation] = situations
  if (situation?.state === 'unresolved') return 'unresolved-situation'
  if (situation?.state === 'external') return 'external-circumstance'
  if (situation?.stillUpset === true) return 'lingering-discontent'
  if (answers.some(({ refused }) => refused)) return 'refusal'
  return answers.some(({ mark }) => mark !== null && mark < 8 && mark !== 5 && mark !== 4)
    ? 'low-marks'
    : undefined
}

/** What one of two specialists says of a call, from the facts and from what is heard in its recording. */
export const heardBy = (specialist: string, facts: BlindFacts): VerdictContent => {
  if (facts.recording === null) return { cannotTell: 'no-recording' }
  const random = chanceOf(`heard ${facts.recording}`)
  const own = chanceOf(`heard ${facts.recording} ${specialist}`)
  if (random.happens(0.02)) return { cannotTell: 'unclear' }
  const listened = random.happens(0.93)
  const operator = facts.recording.replace(/-[0-9a-f]+$/, '')
  const inFacts = criterionIn(facts)
  const isMissed = inFacts === undefined && random.happens(overheardBy(operator))
  const found = isMissed ? random.of(['lingering-discontent', 'unresolved-situation'] as const) : inFacts
  // Now and then an operator took for a problem what was none, and now and then specialists differ.
  const isNone = found === undefined || (!isMissed && random.happens(0.05)) || own.happens(0.04)
  if (isNone) return { problem: false, listened }
  const named = random.happens(0.06) ? ('lingering-discontent' as const) : found
  return { problem: true, criteria: [named], listened: listened || isMissed }
}
