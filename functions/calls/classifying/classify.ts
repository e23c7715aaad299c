import type { Questionnaire } from '../../directory/questionnaires/questionnaire.ts'
import { composeClassification, type Derived } from '../../cases/classification/compose-classification.ts'
import type { CallFacts } from '../../cases/call/call-content.ts'
import type { Answer } from '../../cases/call/call-facts.ts'
import {
  type Classification,
  criteria,
  type Criterion,
  type Evidence,
} from '../../cases/classification/criteria.ts'

type Finding = Omit<Evidence, 'criterion'>

/** Marks below this are low on a 0 to 10 scale whose question sets no cut-off (domain.md). */
const defaultCutOff = 8

const isLow = (answer: Answer, questionnaire: Questionnaire | undefined): boolean => {
  const question = questionnaire?.questions.find((item) => item.id === answer.question)
  if (answer.mark !== undefined) return !!question?.scale && answer.mark < (question.cutOff ?? defaultCutOff)
  return question?.choices?.some((choice) => choice.id === answer.choice && choice.low) ?? false
}

/** Every sign of discontent in the answers: low, reserved or refused. */
const discontentIn = (answers: readonly Answer[], questionnaire: Questionnaire | undefined): Finding[] =>
  answers.flatMap((answer, index) => {
    const pointer = `/answers/${index}`
    const findings: Finding[] = []
    if (isLow(answer, questionnaire)) findings.push({ pointer, fact: 'low' })
    if (answer.reserved) findings.push({ pointer, fact: 'reserved' })
    if (answer.refused) findings.push({ pointer, fact: 'refused' })
    return findings
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
 * Derives the criteria met by the facts alone, in order, each with its evidence (domain.md, "What a problem is").
 * Pure; the order of answers, situations and motives affects only the positions in pointers.
 *
 * - Criterion 2 is met whether or not the scope of the rating was explained; if it was not, `ask` requests it.
 * - Criterion 3 requires an explicit `stillUpset: true`: a missing value is no fact, just as a question not asked is
 *   no refusal. The answers that show discontent still make the call a problem by criterion 4 or 5.
 * - Without a questionnaire no mark or choice counts as low; reserved and refused answers still count.
 */
export const deriveCriteria = (facts: CallFacts, questionnaire: Questionnaire | undefined): Derived => {
  const { answers = [], situations = [], motives, cooperation } = facts
  const discontent = discontentIn(answers, questionnaire)
  const low = discontent.filter(({ fact }) => fact !== 'refused')
  const situationsWhere = (
    fact: Evidence['fact'],
    matches: (situation: (typeof situations)[number]) => boolean,
  ) =>
    situations.flatMap((item, index): Finding[] =>
      matches(item) ? [{ pointer: `/situations/${index}`, fact }] : [],
    )
  const withDiscontent = (upset: Finding[]) =>
    upset.length > 0 && discontent.length > 0 ? [...upset, ...discontent] : []
  const reluctance: Finding[] =
    cooperation === 'reluctant' ? [{ pointer: '/cooperation', fact: 'reluctant' }] : []

  const findings: Record<Criterion, Finding[]> = {
    'unresolved-situation': situationsWhere('unresolved', ({ state }) => state === 'unresolved'),
    'external-circumstance': withDiscontent(situationsWhere('external', ({ state }) => state === 'external')),
    'lingering-discontent': withDiscontent(
      situationsWhere('still-upset', (item) => item.state === 'resolved' && !!item.stillUpset),
    ),
    'low-marks': low.length > 0 ? [...low, ...motiveFindings(motives), ...reluctance] : [],
    refusal: [],
  }
  if (discontent.length > 0 && criteria.every((criterion) => findings[criterion].length === 0)) {
    findings.refusal = [...discontent, ...motiveFindings(motives)]
  }
  return {
    derived: criteria.filter((criterion) => findings[criterion].length > 0),
    evidence: criteria.flatMap((criterion) =>
      findings[criterion].map((finding) => ({ criterion, ...finding })),
    ),
  }
}

/** Classifies a call by its facts and the operator's verdict. Deterministic. */
export const classify = (facts: CallFacts, questionnaire: Questionnaire | undefined): Classification =>
  composeClassification({ ...deriveCriteria(facts, questionnaire), operatorVerdict: facts.operatorVerdict })
