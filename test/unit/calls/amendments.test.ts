import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amendedContent, attributesAfter, heldAfter } from '../../../functions/calls/amending/amended.ts'
import { changesOf } from '../../../functions/calls/amending/changes-of.ts'
import { classify } from '../../../functions/calls/classifying/classify.ts'
import type { AmendedFields } from '../../../functions/cases/amendment/amendment-content.ts'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import { parseCallItem, type StoredCall } from '../../../functions/cases/call/call-item.ts'
import { headFacts } from '../../../functions/cases/head/head-facts.ts'
import { parseMonthHead } from '../../../functions/cases/head/month-head.ts'
import { parseFiledProblem } from '../../../functions/cases/problem/indexed-problem.ts'
import { reasonsInWords } from '../../../functions/cases/words/reasons.ts'
import { problemItem } from '../../support/alerts/alert-doubles.ts'
import { factsOn } from '../../support/calls/arbitraries.ts'
import { exampleCall, exampleQuestionnaire } from '../../support/calls/example-call.ts'

const brandId = exampleQuestionnaire.brand
const customers = fc.record({
  ref: fc.constantFrom('C-1', 'C-2'),
  phone: fc.constantFrom('600 111 222', '600111333', ''),
})
const visits = fc.record(
  { ref: fc.constant('OR-1'), adviser: fc.constantFrom('a-1', 'a-2'), site: fc.constant('s-1') },
  { requiredKeys: ['ref'] },
)
/** What an amendment may replace, any part of it. */
const amendments: fc.Arbitrary<AmendedFields> = fc
  .tuple(
    factsOn(exampleQuestionnaire),
    fc.record({ customer: customers, visit: visits }, { requiredKeys: [] }),
  )
  .map(([facts, about]) => ({ ...facts, ...about }))

/** The item of the example problem after these amendments, one after the other. */
const itemAfter = (all: readonly AmendedFields[], content: CallContent = exampleCall) =>
  all.reduce<Record<string, unknown>>((item, fields, index) => {
    const call = parseCallItem(item)
    const held = heldAfter(
      call,
      amendedContent(call.content, fields),
      exampleQuestionnaire,
      call.now?.reviewed,
    )
    const after = { held, brandId, entry: index + 1, at: '2026-11-20T11:00:00.000Z', opens: null }
    return { ...item, ...attributesAfter(call, after) }
  }, problemItem({ content }))

const { kind: _, outcome: __, ...contentAsPut } = exampleCall
const heldOf = ({ content, classification }: Pick<StoredCall, 'content' | 'classification'>) => ({
  content,
  classification,
})

test('amendments in pieces, or all at once, give what the amended call gives if it is put, if that is a problem', () => {
  fc.assert(
    fc.property(fc.array(amendments, { minLength: 1, maxLength: 4 }), (pieces) => {
      const whole = pieces.reduce((all, piece) => ({ ...all, ...piece }), {})
      const content = amendedContent(exampleCall, whole)
      const classification = classify(content, exampleQuestionnaire)
      fc.pre(classification.problem)
      const [inPieces, atOnce] = [itemAfter(pieces), itemAfter([whole])]
      for (const item of [inPieces, atOnce]) {
        expect(heldOf(parseCallItem(item))).toEqual({ content, classification })
        expect(item['content']).toBe(JSON.stringify(contentAsPut))
        expect(parseCallItem(item).put).toEqual(heldOf(parseCallItem(problemItem())))
        const { criteria, topics, customer, plate, adviser, site } = parseMonthHead(item)
        const { brand: ___, ...facts } = headFacts({ content, classification, brandId, problem: {} })
        expect({ criteria, topics, customer, plate, adviser, site }).toEqual({
          ...{ topics: [], customer: undefined, plate: undefined, adviser: undefined, site: undefined },
          ...facts,
          criteria: classification.criteria,
        })
        const filed = parseFiledProblem(item)
        expect(filed.classification).toEqual(classification)
        expect(filed.visit).toMatchObject(content.visit)
        expect(filed.content.situations ?? []).toHaveLength(content.situations?.length ?? 0)
      }
    }),
  )
})

test('a problem stays one whatever is amended, with the criteria that it had before its facts gave none', () => {
  fc.assert(
    fc.property(fc.array(amendments, { minLength: 1, maxLength: 4 }), (pieces) => {
      let before = parseCallItem(problemItem())
      pieces.forEach((_piece, index) => {
        const now = parseCallItem(itemAfter(pieces.slice(0, index + 1)))
        const derived = classify(now.content, exampleQuestionnaire)
        expect(now.classification.problem).toBe(true)
        expect(now.classification.criteria).toEqual(
          derived.problem ? derived.criteria : before.classification.criteria,
        )
        expect(now.classification.main).toBe(now.classification.criteria[0])
        before = now
      })
    }),
  )
})

test('the later of two amendments of a field holds', () => {
  const cooperation = (value: 'willing' | 'reluctant'): AmendedFields => ({ cooperation: value })
  const [willing, reluctant] = [cooperation('willing'), cooperation('reluctant')]
  expect(parseCallItem(itemAfter([willing, reluctant])).content.cooperation).toBe('reluctant')
  expect(parseCallItem(itemAfter([reluctant, willing])).content.cooperation).toBe('willing')
  expect(
    parseCallItem(itemAfter([reluctant, { cooperation: exampleCall.cooperation }])).now?.entries,
  ).toEqual([1, 2])
})

test('a criterion that nothing but the first record names is said to be that, not the judgement of the operator', () => {
  const fields = {
    answers: [{ question: 'overall', mark: 10 }],
    situations: [],
    operatorVerdict: { problem: false },
  }
  const { classification, content } = parseCallItem(itemAfter([fields]))
  const [first = ''] = reasonsInWords(classification, content, 'es')
  expect(first).toContain('según se registró al principio')
  expect(first).not.toContain('a juicio')
})

test('what an alert shows is told once it is another: phone, criteria, bad answers, what the customer told, customer, visit', () => {
  const held = (changes: Partial<CallContent>) => {
    const content = { ...exampleCall, ...changes }
    return { content, classification: classify(content, exampleQuestionnaire) }
  }
  const changes = (fields: Partial<CallContent>) => changesOf(held({}), held(fields))
  const phone = (given: string) => ({ customer: { ...exampleCall.customer, phone: given } })
  expect(changes({ said: { brandSurvey: true } })).toBeNull()
  expect(changes({ cooperation: 'willing', scopeExplained: false })).toBeNull()
  expect(changes({ cooperation: 'reluctant' })).toEqual({ story: true })
  // Reluctance is shown as what speaks for a low mark: without one, nothing about it is.
  const tens = (exampleCall.answers ?? []).map(({ question }) => ({ question, mark: 10 }))
  expect(changesOf(held({ answers: tens }), held({ answers: tens, cooperation: 'reluctant' }))).toBeNull()
  expect(changes({ visit: { ref: 'OR-2' } })).toEqual({ visitData: true })
  expect(changes({ visit: { ...exampleCall.visit, date: '2026-11-16' } })).toEqual({ visitData: true })
  const customer = (more: object) => ({ customer: { ...exampleCall.customer, ...more } })
  for (const shown of [{ name: 'Luis Fernández' }, { ref: 'C-1' }, { name: undefined }])
    expect(changes(customer(shown))).toEqual({ customerData: true })
  // No mail shows an e-mail address beside a phone number, nor an answer that is good.
  expect(changes(customer({ email: 'otra@example.com' }))).toBeNull()
  expect(
    changesOf(held(customer({ phone: '' })), held(customer({ phone: '', email: 'a@example.com' }))),
  ).toEqual({
    customerData: true,
  })
  const answers = exampleCall.answers ?? []
  const [overall = { question: 'overall', mark: 6 }, ...others] = answers
  const marked = (mark: number, comment = overall.comment) => ({
    answers: [{ ...overall, mark, ...(comment !== undefined && { comment }) }, ...others],
  })
  const badBefore = answers
    .filter(({ mark, reserved, refused, choice }) => mark === 6 || reserved || refused || choice === 'no')
    .map(({ comment: _, ...answer }) => answer)
  expect(changes(marked(6, 'Volvió a los dos días'))).toEqual({ story: true })
  for (const mark of [2, 10]) expect(changes(marked(mark))).toEqual({ answersBefore: badBefore })
  expect(changesOf(held(marked(9)), held(marked(10)))).toBeNull()
  for (const same of ['600 111 222', '0034 600111222', '(+34) 600.111.222'])
    expect(changes(phone(same))).toBeNull()
  for (const other of ['600 111 333', '', '222', 'llamar a Ana, 600111222'])
    expect(changes(phone(other))).toEqual({ phoneBefore: '+34600111222' })
  expect(changes({ motives: [] })).toEqual({ story: true })
  expect(changes({ situations: [], operatorVerdict: undefined })).toMatchObject({
    criteriaBefore: ['unresolved-situation', 'low-marks'],
    story: true,
  })
})
