import type { Questionnaire } from '../../directory/questionnaires/questionnaire.ts'
import { composeClassification, type Derived } from '../../cases/classification/compose-classification.ts'
import type { Answer, CallFacts } from '../../cases/call/call-content.ts'
import {
  type Classification,
  criteria,
  type Criterion,
  type Evidence,
} from '../../cases/classification/criteria.ts'

type Finding = Omit<Evidence, 'criterion'>

/** What counts below on a 0 to 10 scale whose question names no cut-off (domain.md). */
const usualCutOff = 8

const isLow = (answer: Answer, questionnaire: Questionnaire | undefined): boolean => {
  const question = questionnaire?.questions.find((item) => item.id === answer.question)
  if (answer.mark !== undefined) return !!question?.scale && answer.mark < (question.cutOff ?? usualCutOff)
  return question?.choices?.some((choice) => choice.id === answer.choice && choice.low) ?? false
}

/** Everything in the answers that shows discontent: what is low, reserved or refused. */
const shownIn = (answers: readonly Answer[], questionnaire: Questionnaire | undefined): Finding[] =>
  answers.flatMap((answer, index) => {
    const pointer = `/answers/${index}`
    const found: Finding[] = []
    if (isLow(answer, questionnaire)) found.push({ pointer, fact: 'low' })
    if (answer.reserved) found.push({ pointer, fact: 'reserved' })
    if (answer.refused) found.push({ pointer, fact: 'refused' })
    return found
  })

const motiveFindings = (motives: CallFacts['motives'] = []): Finding[] => {
  const given = motives.flatMap((motive, index): Finding[] =>
    motive.topic !== undefined || motive.text !== undefined
      ? [{ pointer: `/motives/${index}`, fact: 'motive-given' }]
      : [],
  )
  return given.length > 0 ? given : [{ pointer: '/answers', fact: 'motive-withheld' }]
}

/**
 * The criteria that the facts alone make hold, in their order, each with its evidence (domain.md, "What a problem
 * is"). Pure; the order of answers, situations and motives changes nothing but the positions that pointers name.
 *
 * - 2 holds whether or not it was explained what is being rated: when it was not, `ask` has it explained.
 * - 3 asks for a stated `stillUpset: true`. Not stated is no fact, as not asked is no refusal; the answer that
 *   shows it makes a problem by 4 or 5 all the same.
 * - Without a questionnaire no mark or choice can be called low; reserved and refused need none.
 */
export const deriveCriteria = (facts: CallFacts, questionnaire: Questionnaire | undefined): Derived => {
  const { answers = [], situations = [], motives, cooperation } = facts
  const shown = shownIn(answers, questionnaire)
  const low = shown.filter(({ fact }) => fact !== 'refused')
  const told = (fact: Evidence['fact'], tells: (situation: (typeof situations)[number]) => boolean) =>
    situations.flatMap((item, index): Finding[] =>
      tells(item) ? [{ pointer: `/situations/${index}`, fact }] : [],
    )
  const andShows = (upset: Finding[]) => (upset.length > 0 && shown.length > 0 ? [...upset, ...shown] : [])
  const reluctance: Finding[] =
    cooperation === 'reluctant' ? [{ pointer: '/cooperation', fact: 'reluctant' }] : []

  const findings: Record<Criterion, Finding[]> = {
    'unresolved-situation': told('unresolved', ({ state }) => state === 'unresolved'),
    'external-circumstance': andShows(told('external', ({ state }) => state === 'external')),
    'lingering-discontent': andShows(
      told('still-upset', (item) => item.state === 'resolved' && !!item.stillUpset),
    ),
    'low-marks': low.length > 0 ? [...low, ...motiveFindings(motives), ...reluctance] : [],
    refusal: [],
  }
  if (shown.length > 0 && criteria.every((criterion) => findings[criterion].length === 0)) {
    findings.refusal = [...shown, ...motiveFindings(motives)]
  }
  return {
    derived: criteria.filter((criterion) => findings[criterion].length > 0),
    evidence: criteria.flatMap((criterion) =>
      findings[criterion].map((finding) => ({ criterion, ...finding })),
    ),
  }
}

/** Classifies a call by its facts and its operator's verdict. The same facts always give the same criteria. */
export const classify = (facts: CallFacts, questionnaire: Questionnaire | undefined): Classification =>
  composeClassification({ ...deriveCriteria(facts, questionnaire), operatorVerdict: facts.operatorVerdict })
