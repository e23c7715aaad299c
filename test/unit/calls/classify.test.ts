import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementOf } from '../../../functions/cases/classification/agreement.ts'
import type { CallFacts } from '../../../functions/cases/call/call-content.ts'
import type { Answer, Situation } from '../../../functions/cases/call/call-facts.ts'
import { composeClassification } from '../../../functions/cases/classification/compose-classification.ts'
import { classify, deriveCriteria } from '../../../functions/calls/classifying/classify.ts'
import { criteria, type Criterion } from '../../../functions/cases/classification/criteria.ts'
import type { Questionnaire } from '../../../functions/directory/questionnaires/questionnaire.ts'
import { answersTo, judgedFacts, situations, verdicts } from '../../support/calls/arbitraries.ts'
import { exampleCall, exampleQuestionnaire, typicalCall } from '../../support/calls/example-call.ts'

const unresolved: Situation = { state: 'unresolved' }
const external: Situation = { state: 'external' }
const upset: Situation = { state: 'resolved', stillUpset: true }
const low: Answer = { question: 'overall', mark: 7 }
const reserved: Answer = { question: 'overall', mark: 10, reserved: true }
const refused: Answer = { question: 'overall', refused: true }
const content: Answer = { question: 'overall', mark: 8 }

const derivedOf = (facts: CallFacts) => deriveCriteria(facts, exampleQuestionnaire).derived

describe('criteria derived from the facts', () => {
  const cases: [string, CallFacts, Criterion[]][] = [
    ['no facts', {}, []],
    ['only good answers', { answers: [content] }, []],
    [
      '1: unresolved, with good marks',
      { situations: [unresolved], answers: [content] },
      ['unresolved-situation'],
    ],
    ['1: unresolved, without answers', { situations: [unresolved] }, ['unresolved-situation']],
    [
      '1: unresolved, known to the dealer',
      { situations: [{ ...unresolved, knownToDealer: true }] },
      ['unresolved-situation'],
    ],
    ['2: external, with good answers', { situations: [external], answers: [content] }, []],
    [
      '2: external and low',
      { situations: [external], answers: [low] },
      ['external-circumstance', 'low-marks'],
    ],
    [
      '2: external and reserved',
      { situations: [external], answers: [reserved] },
      ['external-circumstance', 'low-marks'],
    ],
    ['2: external and refused', { situations: [external], answers: [refused] }, ['external-circumstance']],
    [
      '2: external and refused, scope not explained',
      { situations: [external], answers: [refused], scopeExplained: false },
      ['external-circumstance'],
    ],
    ['3: upset, with good answers', { situations: [upset], answers: [content] }, []],
    ['3: upset and low', { situations: [upset], answers: [low] }, ['lingering-discontent', 'low-marks']],
    ['3: upset and refused', { situations: [upset], answers: [refused] }, ['lingering-discontent']],
    ['3: no longer upset', { situations: [{ ...upset, stillUpset: false }], answers: [low] }, ['low-marks']],
    [
      '3: resolved, without saying whether still upset',
      { situations: [{ state: 'resolved' }], answers: [low] },
      ['low-marks'],
    ],
    ['4: low', { answers: [low] }, ['low-marks']],
    ['4: reserved', { answers: [reserved] }, ['low-marks']],
    ['4: a choice marked as low', { answers: [{ question: 'price-warned', choice: 'no' }] }, ['low-marks']],
    ['4: another choice', { answers: [{ question: 'price-warned', choice: 'yes' }] }, []],
    ['4: reluctance alone', { answers: [content], cooperation: 'reluctant' }, []],
    ['4: a motive alone', { answers: [content], motives: [{ text: 'Caro' }] }, []],
    ['5: refused', { answers: [refused] }, ['refusal']],
    [
      '5: refused together with a low answer',
      { answers: [refused, { question: 'recommend', mark: 0 }] },
      ['low-marks'],
    ],
    [
      '5: refused together with an unresolved situation',
      { answers: [refused], situations: [unresolved] },
      ['unresolved-situation'],
    ],
    [
      '5: refused together with a resolved situation',
      { answers: [refused], situations: [{ state: 'resolved' }] },
      ['refusal'],
    ],
    [
      'all criteria that can apply at the same time',
      { answers: [low, { question: 'recommend', refused: true }], situations: [upset, external, unresolved] },
      ['unresolved-situation', 'external-circumstance', 'lingering-discontent', 'low-marks'],
    ],
  ]
  test.each(cases)('%s', (_, facts, expected) => {
    expect(derivedOf(facts)).toEqual(expected)
    expect(classify(facts, exampleQuestionnaire)).toMatchObject({
      problem: expected.length > 0,
      main: expected[0] ?? null,
    })
  })

  test.each([
    ['overall', 7, true],
    ['overall', 8, false],
    ['recommend', 7, true],
    ['recommend', 8, false],
    ['waiting-time', 3, true],
    ['waiting-time', 4, false],
  ])('for %s a mark of %i is low: %s', (question, mark, isLow) => {
    expect(derivedOf({ answers: [{ question, mark }] })).toEqual(isLow ? ['low-marks'] : [])
  })

  test('without a questionnaire only reserved and refused answers and situations count', () => {
    expect(deriveCriteria({ answers: [low] }, undefined).derived).toEqual([])
    expect(deriveCriteria({ answers: [reserved] }, undefined).derived).toEqual(['low-marks'])
    expect(deriveCriteria({ answers: [refused] }, undefined).derived).toEqual(['refusal'])
  })
})

describe('evidence', () => {
  test('of the example call in api.md', () => {
    expect(classify(exampleCall, exampleQuestionnaire)).toEqual({
      problem: true,
      criteria: ['unresolved-situation', 'low-marks'],
      main: 'unresolved-situation',
      derived: ['unresolved-situation', 'low-marks'],
      operator: ['unresolved-situation'],
      agreement: 'differs',
      evidence: [
        { criterion: 'unresolved-situation', pointer: '/situations/0', fact: 'unresolved' },
        { criterion: 'low-marks', pointer: '/answers/0', fact: 'low' },
        { criterion: 'low-marks', pointer: '/answers/1', fact: 'reserved' },
        { criterion: 'low-marks', pointer: '/answers/2', fact: 'low' },
        { criterion: 'low-marks', pointer: '/motives/0', fact: 'motive-given' },
      ],
    })
  })

  test('a withheld motive and reluctance are evidence of low marks', () => {
    expect(
      deriveCriteria({ answers: [low], cooperation: 'reluctant' }, exampleQuestionnaire).evidence,
    ).toEqual([
      { criterion: 'low-marks', pointer: '/answers/0', fact: 'low' },
      { criterion: 'low-marks', pointer: '/answers', fact: 'motive-withheld' },
      { criterion: 'low-marks', pointer: '/cooperation', fact: 'reluctant' },
    ])
  })

  test('an empty motive counts as withheld, and a motive given with a refusal does not', () => {
    const facts = { answers: [refused], motives: [{}] }
    expect(deriveCriteria(facts, exampleQuestionnaire).evidence).toEqual([
      { criterion: 'refusal', pointer: '/answers/0', fact: 'refused' },
      { criterion: 'refusal', pointer: '/answers', fact: 'motive-withheld' },
    ])
    const motivated = { answers: [refused], motives: [{}, { topic: 'price' as const }] }
    expect(deriveCriteria(motivated, exampleQuestionnaire).evidence).toEqual([
      { criterion: 'refusal', pointer: '/answers/0', fact: 'refused' },
      { criterion: 'refusal', pointer: '/motives/1', fact: 'motive-given' },
    ])
  })

  test('answers are evidence of discontent with external circumstances and of lingering discontent', () => {
    const facts = {
      answers: [content, { question: 'recommend', refused: true as const }],
      situations: [upset, external],
    }
    expect(deriveCriteria(facts, exampleQuestionnaire).evidence).toEqual([
      { criterion: 'external-circumstance', pointer: '/situations/1', fact: 'external' },
      { criterion: 'external-circumstance', pointer: '/answers/1', fact: 'refused' },
      { criterion: 'lingering-discontent', pointer: '/situations/0', fact: 'still-upset' },
      { criterion: 'lingering-discontent', pointer: '/answers/1', fact: 'refused' },
    ])
  })
})

describe('the operator', () => {
  test('a call is not a problem if neither the facts nor the operator say so', () => {
    expect(classify(typicalCall, exampleQuestionnaire)).toEqual({
      problem: false,
      criteria: [],
      main: null,
      derived: [],
      operator: [],
      agreement: 'agrees',
      evidence: [],
    })
  })

  test.each([
    [[low], undefined, 'not-stated', ['low-marks']],
    [[content], undefined, 'not-stated', []],
    [[low], { problem: false }, 'operator-missed', ['low-marks']],
    [[content], { problem: true, criteria: ['refusal' as const] }, 'operator-added', ['refusal']],
    [[low], { problem: true, criteria: ['low-marks' as const] }, 'agrees', ['low-marks']],
    [
      [low],
      { problem: true, criteria: ['low-marks' as const, 'low-marks' as const] },
      'agrees',
      ['low-marks'],
    ],
    [
      [low],
      { problem: true, criteria: ['low-marks' as const, 'refusal' as const] },
      'differs',
      ['low-marks', 'refusal'],
    ],
    [
      [low],
      { problem: true, criteria: ['refusal' as const, 'unresolved-situation' as const] },
      'differs',
      ['unresolved-situation', 'low-marks', 'refusal'],
    ],
  ])('with answers %j and verdict %j the agreement is %s', (answers, operatorVerdict, agreement, all) => {
    const classification = classify({ answers, operatorVerdict }, exampleQuestionnaire)
    expect(classification).toMatchObject({
      agreement,
      criteria: all,
      main: all[0] ?? null,
      problem: all.length > 0,
    })
  })
})

/** The five criteria implemented a second time, as literally as the table in domain.md states them. */
const byTheTable = ({ answers = [], situations: told = [] }: CallFacts, { questions }: Questionnaire) => {
  let [lows, reserves, refusals] = [0, 0, 0]
  for (const answer of answers) {
    const question = questions.find(({ id }) => id === answer.question)
    const choice = question?.choices?.find(({ id }) => id === answer.choice)
    if (answer.mark !== undefined && answer.mark < (question?.cutOff ?? 8)) lows += 1
    if (choice?.low === true) lows += 1
    if (answer.reserved === true) reserves += 1
    if (answer.refused === true) refusals += 1
  }
  const shows = lows + reserves + refusals > 0
  const held = new Set<Criterion>()
  for (const { state, stillUpset } of told) {
    if (state === 'unresolved') held.add('unresolved-situation')
    if (state === 'external' && shows) held.add('external-circumstance')
    if (state === 'resolved' && stillUpset === true && shows) held.add('lingering-discontent')
  }
  if (lows + reserves > 0) held.add('low-marks')
  if (refusals > 0 && held.size === 0) held.add('refusal')
  return criteria.filter((criterion) => held.has(criterion))
}

/** The value in the facts that a JSON Pointer refers to. */
const pointedAt = (facts: CallFacts, pointer: string): unknown =>
  pointer
    .slice(1)
    .split('/')
    .reduce<unknown>(
      (value, part) => (value !== null && typeof value === 'object' ? Reflect.get(value, part) : undefined),
      facts,
    )

const withoutPointers = ({
  criteria: all,
  main,
  derived,
  operator,
  agreement,
  problem,
}: ReturnType<typeof classify>) => ({
  all,
  main,
  derived,
  operator,
  agreement,
  problem,
})

describe('properties', () => {
  test('the derived criteria are those in the table of the specification', () => {
    fc.assert(
      fc.property(judgedFacts, ({ facts, questionnaire }) => {
        expect(deriveCriteria(facts, questionnaire).derived).toEqual(byTheTable(facts, questionnaire))
      }),
      { numRuns: 1000 },
    )
  })

  test('any low, reserved or refused answer makes a problem', () => {
    const withBadAnswer = judgedFacts.chain(({ facts, questionnaire }) =>
      fc
        .constantFrom(...questionnaire.questions)
        .chain((question) => fc.tuple(fc.constant(question), answersTo(question)))
        .filter(
          ([question, answer]) =>
            answer.refused === true ||
            answer.reserved === true ||
            (answer.mark !== undefined && answer.mark < (question.cutOff ?? 8)) ||
            question.choices?.find(({ id }) => id === answer.choice)?.low === true,
        )
        .map(([, answer]) => {
          const others = facts.answers?.filter(({ question }) => question !== answer.question) ?? []
          return { facts: { ...facts, answers: [...others, answer] }, questionnaire }
        }),
    )
    // A question with choices, none of them marked as low, can still be refused, so the filter always finds one.
    fc.assert(
      fc.property(withBadAnswer, ({ facts, questionnaire }) => {
        expect(classify(facts, questionnaire).problem).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('an additional bad fact never removes the problem, nor any criterion except refusal', () => {
    const worsened = judgedFacts.chain(({ facts, questionnaire }) => {
      const { answers = [], situations: told = [] } = facts
      const unanswered = questionnaire.questions.filter(
        ({ id }) => !answers.some(({ question }) => question === id),
      )
      const worse: fc.Arbitrary<CallFacts>[] = [
        situations.map((more) => ({ ...facts, situations: [...told, more] })),
        fc.constant({
          ...facts,
          situations: told.map((item) => (item.state === 'resolved' ? { ...item, stillUpset: true } : item)),
        }),
        fc.constant({
          ...facts,
          answers: answers.map((item) =>
            item.refused || item.choice !== undefined ? item : { ...item, reserved: true },
          ),
        }),
        fc.constant({ ...facts, cooperation: 'reluctant' }),
        fc.constant({ ...facts, motives: undefined }),
        fc.boolean().map((scopeExplained) => ({ ...facts, scopeExplained })),
        ...unanswered.map((question) =>
          answersTo(question).map((more) => ({ ...facts, answers: [...answers, more] })),
        ),
      ]
      return fc.oneof(...worse).map((after) => ({ before: facts, after, questionnaire }))
    })
    fc.assert(
      fc.property(worsened, ({ before, after, questionnaire }) => {
        const [was, is] = [classify(before, questionnaire), classify(after, questionnaire)]
        if (was.problem) expect(is.problem).toBe(true)
        for (const criterion of was.derived) {
          if (criterion !== 'refusal') expect(is.derived).toContain(criterion)
          else expect(is.derived).not.toEqual([])
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('replacing any answer by a refusal never removes the problem', () => {
    fc.assert(
      fc.property(judgedFacts, fc.nat(5), ({ facts, questionnaire }, at) => {
        const answers = facts.answers?.map((answer, index): Answer =>
          index === at ? { question: answer.question, refused: true } : answer,
        )
        const was = classify(facts, questionnaire).problem
        if (was) expect(classify({ ...facts, answers }, questionnaire).problem).toBe(true)
      }),
    )
  })

  test('the order of the facts does not matter', () => {
    const shuffled = judgedFacts.chain(({ facts, questionnaire }) =>
      fc
        .record({
          answers: fc.shuffledSubarray(facts.answers ?? [], { minLength: facts.answers?.length ?? 0 }),
          situations: fc.shuffledSubarray(facts.situations ?? [], {
            minLength: facts.situations?.length ?? 0,
          }),
          motives: fc.shuffledSubarray(facts.motives ?? [], { minLength: facts.motives?.length ?? 0 }),
        })
        .map((turned) => ({ facts, turned: { ...facts, ...turned }, questionnaire })),
    )
    fc.assert(
      fc.property(shuffled, ({ facts, turned, questionnaire }) => {
        const [one, other] = [classify(facts, questionnaire), classify(turned, questionnaire)]
        expect(withoutPointers(other)).toEqual(withoutPointers(one))
        const told = (of: CallFacts, { evidence }: typeof one) =>
          evidence
            .map(({ criterion, fact, pointer }) =>
              fact === 'motive-withheld'
                ? `${criterion} ${fact}`
                : `${criterion} ${fact} ${JSON.stringify(pointedAt(of, pointer))}`,
            )
            .sort()
        expect(told(turned, other)).toEqual(told(facts, one))
      }),
      { numRuns: 500 },
    )
  })

  test('every derived criterion has evidence with valid pointers, in the order of the criteria', () => {
    fc.assert(
      fc.property(judgedFacts, ({ facts, questionnaire }) => {
        const { derived, evidence } = deriveCriteria(facts, questionnaire)
        expect([...new Set(evidence.map(({ criterion }) => criterion))]).toEqual(derived)
        for (const { pointer } of evidence) expect(pointedAt(facts, pointer)).toBeDefined()
      }),
      { numRuns: 500 },
    )
  })

  test('the result is deterministic, and can be rebuilt from what is stored', () => {
    fc.assert(
      fc.property(judgedFacts, ({ facts, questionnaire }) => {
        const whole = classify(facts, questionnaire)
        const { derived, evidence } = whole
        expect(classify(structuredClone(facts), questionnaire)).toEqual(whole)
        expect(composeClassification({ derived, evidence, operatorVerdict: facts.operatorVerdict })).toEqual(
          whole,
        )
      }),
    )
  })

  test('a call is a problem if the facts or the operator say so, with the criteria of both', () => {
    const sides = fc.tuple(fc.subarray([...criteria]), fc.option(verdicts, { nil: undefined }))
    fc.assert(
      fc.property(sides, ([derived, operatorVerdict]) => {
        const whole = composeClassification({ derived, evidence: [], operatorVerdict })
        const named = operatorVerdict?.criteria ?? []
        expect(whole.problem).toBe(derived.length > 0 || (operatorVerdict?.problem ?? false))
        expect(whole.problem).toBe(whole.main !== null)
        expect(new Set(whole.criteria)).toEqual(new Set([...derived, ...named]))
        expect(whole.criteria).toEqual(criteria.filter((criterion) => whole.criteria.includes(criterion)))
        expect(whole.agreement).toBe(agreementOf([...derived].reverse(), operatorVerdict))
      }),
    )
  })
})
