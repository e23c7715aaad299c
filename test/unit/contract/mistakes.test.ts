import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { callContent } from '../../../functions/cases/call/call-content.ts'
import { stepContent } from '../../../functions/cases/problem/step-content.ts'
import { rootCauses } from '../../../functions/cases/problem/root-causes.ts'
import { criteria } from '../../../functions/cases/classification/criteria.ts'
import { validateCall } from '../../../functions/calls/validating/validate-call.ts'
import { fieldCodes } from '../../../functions/contract/document/field-codes.ts'
import { parts } from '../../../functions/contract/parts.ts'
import { dealerContent } from '../../../functions/directory/dealers/dealer.ts'
import { callKinds } from '../../../functions/directory/questionnaires/call-kind.ts'
import { questionnaireContent } from '../../../functions/directory/questionnaires/questionnaire.ts'
import { problemsOperations } from '../../../functions/problems/operations.ts'
import type { Operation } from '../../../functions/platform/http/operation.ts'
import { validationErrorsOf } from '../../../functions/platform/errors/validation-errors.ts'
import { renderErrorsPage } from '../../../tools/documentation/errors-page.ts'
import { exampleCall, exampleDealer, exampleQuestionnaire } from '../../support/calls/example-call.ts'

const errorsOf = (schema: z.core.$ZodType, body: unknown) =>
  validationErrorsOf('body', z.safeParse(schema, body, { reportInput: true }).error?.issues ?? [], schema)

const bodies = parts
  .flatMap(({ operations }): Operation[] => Object.values(operations))
  .flatMap(({ id, body }) => (body ? [{ id, body }] : []))

describe('a mistake', () => {
  it.each(bodies)('in the body of $id: whatever is missing says what it would be', ({ body }) => {
    for (const { pointer, code, detail } of errorsOf(body, {})) {
      expect({ pointer, code }).toEqual({ pointer, code: 'missing' })
      expect(detail).toMatch(/^This field is required\. Must /)
    }
  })

  it.each<[string, z.core.$ZodType, object, object]>([
    [
      'a root cause that the step needs',
      stepContent,
      { step: 'resolve', outcome: 'x', decision: 'x' },
      { pointer: '/rootCause', code: 'missing', choices: rootCauses },
    ],
    [
      'the criteria of a verdict',
      callContent,
      { ...exampleCall, operatorVerdict: { problem: true } },
      { pointer: '/operatorVerdict/criteria', code: 'missing', choices: criteria },
    ],
    [
      'the kinds of a questionnaire',
      questionnaireContent,
      { brand: 'seat', questions: exampleQuestionnaire.questions },
      { pointer: '/kinds', code: 'missing', choices: callKinds },
    ],
    [
      "the kinds of a recipient's calls",
      dealerContent,
      { name: 'G', brands: ['seat'], alertRecipients: [{ email: 'a@example.com', level: 1 }] },
      { pointer: '/alertRecipients/0/kinds', code: 'missing', choices: callKinds },
    ],
  ])('has the choices: %s', (_, schema, body, expected) => {
    expect(errorsOf(schema, body)).toMatchObject([expected])
  })

  it('of a text that the step needs says that it is one', () => {
    expect(errorsOf(stepContent, { step: 'note' })).toMatchObject([
      { pointer: '/note', detail: 'This field is required for the step note. Must be a string.' },
    ])
  })

  it("has the choices of a question's own", () => {
    const answers = [{ question: 'price-warned', choice: 'perhaps' }]
    const now = new Date(exampleCall.startedAt)
    expect(validateCall({ ...exampleCall, answers }, exampleQuestionnaire, exampleDealer, now)).toMatchObject(
      [{ pointer: '/answers/0/choice', code: 'unknown-choice', choices: ['yes', 'no'] }],
    )
  })

  it('is a range of days that ends before it begins', () => {
    const { query } = problemsOperations.listProblems
    expect(errorsOf(query, { from: '2026-12-30', to: '2026-12-29' })).toMatchObject([
      { pointer: '/to', code: 'before-from' },
    ])
    expect(errorsOf(query, { from: '2026-12-30', to: '2026-12-30' })).toEqual([])
  })

  it('of an answer that was not refused is told as such', () => {
    const answers = [{ question: 'overall', refused: false }]
    expect(errorsOf(callContent, { ...exampleCall, answers })).toEqual([
      {
        in: 'body',
        pointer: '/answers/0/refused',
        code: 'not-a-choice',
        detail: 'Must be true, or left out if the customer did not refuse to answer.',
        choices: [true],
      },
    ])
  })

  it('is the length of an id that is too long, not its form', () => {
    expect(errorsOf(callContent, { ...exampleCall, operator: 'x'.repeat(500) })).toMatchObject([
      {
        pointer: '/operator',
        code: 'too-big',
        detail: expect.stringMatching(/^Must have 1 to 64 letters .*such as/),
      },
    ])
  })
})

describe('the codes of single values', () => {
  // The draw's checker and the rows of imported files have codes of their own.
  const source = globSync('functions/**/*.ts')
    .filter(
      (file) =>
        !file.endsWith('/field-codes.ts') &&
        !/^functions\/(draws\/record|surveys\/(files|mapping|importing))\//.test(file),
    )
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  // A code stands before its sentence, or in the parameters of a check.
  const written =
    /'([a-z]+(?:-[a-z]+)*)'[,:]\s*(?:detail: |message: )?["'`](?:Must|This (?:field|header))|params: \{ code: '([a-z-]+)' \}/g

  it('are all listed, and every one of the list exists', () => {
    const codes = [...source.matchAll(written)].map(([, before, inCheck]) => before ?? inCheck ?? '')
    expect(codes.length).toBeGreaterThan(40)
    expect([...new Set(codes)].filter((code) => !Object.hasOwn(fieldCodes, code))).toEqual([])
    expect(Object.keys(fieldCodes).filter((code) => !source.includes(`'${code}'`))).toEqual([])
  })

  it('are on the page of errors', () => {
    const page = renderErrorsPage([], fieldCodes)
    for (const code of Object.keys(fieldCodes)) expect(page).toContain(`<code>${code}</code>`)
  })
})
