import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrandSurvey } from '../../../functions/directory/brand-surveys/brand-survey.ts'
import type { SurveyFile } from '../../../functions/directory/brand-surveys/survey-file.ts'
import { tombstoneItem } from '../../../functions/platform/table/tombstone.ts'
import { queryAll } from '../../../functions/platform/table/query.ts'
import { keys } from '../../../functions/surveys/keys.ts'
import { parseResponse } from '../../../functions/surveys/response/response-item.ts'
import type { SurveyResponse } from '../../../functions/surveys/response/response.ts'
import { exampleDealer } from '../../support/calls/example-call.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'
import { importWorld } from '../../support/surveys/imports.ts'

let table: TestTable
beforeAll(async () => {
  table = await withTable()
})
afterAll(() => table.stop())

const scale = { min: 0, max: 10 }
const columns = {
  ...{ dealer: 'Concesión', answeredAt: 'Fecha', visitRef: 'Orden', identified: 'Identificado' },
  questions: { Q1: 'Global', Q2: 'Trato', Q3: 'Aviso' },
}
type Columns = SurveyFile['columns']

/** The usual columns with others, and without those that are said to be undefined. */
const columnsWith = (changed: Partial<Columns>): Columns => {
  const { visitRef, identified, ...rest } = { ...columns, ...changed }
  return {
    ...rest,
    ...(visitRef !== undefined && { visitRef }),
    ...(identified !== undefined && { identified }),
  }
}
const surveyWith = (changed: Partial<Columns> = {}, survey: Partial<BrandSurvey> = {}): BrandSurvey => ({
  brandId: 'seat',
  individualUse: 'allowed',
  identifiedByDefault: false,
  noAnswer: ['', 'NS/NC'],
  surveyQuestions: [
    { id: 'Q1', scale },
    { id: 'Q2', scale },
    { id: 'Q3', choices: ['Sí', 'No'] },
  ],
  surveyFile: { columns: columnsWith(changed), dateFormat: 'DD/MM/YYYY', yes: ['Sí'] },
  ...survey,
})

const header = 'Id;Concesión;Fecha;Orden;Cliente;Identificado;Global;Trato;Aviso'
const two = (value: number) => `${value}`.padStart(2, '0')
const named = (at: number, { visit = `OR-${at}`, customer = `C-${at}`, mark = 9 } = {}) =>
  `R-${at};04711;${two(1 + at)}/11/2026;${visit};${customer};Sí;${mark};8;Sí`
const anonymous = (at: number, mark = 3) => `A-${at};04711;${two(1 + at)}/11/2026;;;No;${mark};8;No`
const fileOf = (rows: readonly string[]) => [header, ...rows, ''].join('\r\n')
const usual = [0, 1, 2, 3].map((at) => named(at)).concat([0, 1].map((at) => anonymous(at)))

let worlds = 0
const world = (survey: BrandSurvey, limits = {}) => {
  worlds += 1
  const [dealer, rival] = ['otro', 'rival'].map((name) => ({
    ...exampleDealer,
    ...{ dealerId: `${name}-${worlds}`, brands: ['seat'] },
  }))
  if (!dealer || !rival) throw new Error('no dealers')
  const made = importWorld(table, dealer, { survey, limits, rival })
  const kept = async (): Promise<SurveyResponse[]> => {
    const found: SurveyResponse[] = []
    const query = {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': `DEALER#${dealer.dealerId}`, ':prefix': 'RESPONSE#' },
    }
    for await (const item of queryAll(table, query)) found.push(parseResponse(item))
    return found
  }
  return { ...made, kept, dealer, rival }
}

describe('a mapping that is changed while a file is read', () => {
  const withIds = surveyWith({ responseId: 'Id', questions: { Q1: 'Global', Q2: 'Trato' } })
  const exchanged = surveyWith({ responseId: 'Id', questions: { Q1: 'Trato', Q2: 'Global' } })
  const rows = Array.from({ length: 20 }, (_, at) => named(at))

  test.each([
    [
      'by a run that ended',
      async ({ run }: ReturnType<typeof world>, id: string) => run(id, {}, { maxRows: 5 }),
    ],
    [
      'by a run that was killed',
      async ({ run, ports, now }: ReturnType<typeof world>, id: string) => {
        let pages = 0
        const progress: typeof ports.imports.progress = (...given) => {
          if ((pages += 1) > 2) throw new Error('killed')
          return ports.imports.progress(...given)
        }
        const dead = { ...ports.imports, progress, replace: ports.imports.replace }
        await expect(run(id, { imports: dead })).rejects.toThrow('killed')
        now.at = new Date(now.at.getTime() + 61_000)
      },
    ],
  ])('changes nothing of it, %s', async (_, begin) => {
    const made = world(withIds, { pageRows: 5 })
    const importId = await made.begin(fileOf(rows))
    await begin(made, importId)
    expect((await made.kept()).length).toBeLessThan(20)
    made.settings.survey = exchanged
    const done = await made.finish(importId)
    expect(done).toMatchObject({ state: 'done', rows: { read: 20, kept: 20, repeated: 0, refused: 0 } })
    const marks = new Set((await made.kept()).map(({ answers }) => answers.map(({ mark }) => mark).join(' ')))
    expect([...marks]).toEqual(['9 8'])
  })

  test('holds for a file whose reading begins anew', async () => {
    const { settings, begin, finish, imports, run } = world(withIds, { pageRows: 5 })
    const importId = await begin(fileOf(rows), { dryRun: true })
    await finish(importId)
    settings.survey = surveyWith({ responseId: 'Nº' })
    const found = await imports.get(importId)
    if (!found) throw new Error('no import')
    const { form: _, position: __, ...rest } = found
    await imports.replace({ ...rest, state: 'reading', attempts: 0 })
    await run(importId)
    expect(await imports.get(importId)).toMatchObject({
      state: 'failed',
      failure: { code: 'missing-column' },
    })
  })

  test('is no permission: what the brand allows is asked anew', async () => {
    const { settings, begin, finish, run, kept } = world(withIds, { pageRows: 5 })
    const importId = await begin(fileOf(rows))
    await run(importId, {}, { maxRows: 5 })
    settings.survey = { ...withIds, individualUse: 'aggregated-only' }
    await run(importId, {}, { maxRows: 5 })
    settings.survey = { ...withIds, individualUse: 'forbidden' }
    expect(await finish(importId)).toMatchObject({ state: 'failed', failure: { code: 'use-forbidden' } })
    expect((await kept()).map(({ identified }) => identified).toSorted()).toEqual(
      [false, true].flatMap((one) => [one, one, one, one, one]),
    )
  })
})

describe('the same file again, without ids, after the mapping', () => {
  const idless = surveyWith()
  const aggregated = surveyWith({}, { individualUse: 'aggregated-only' })
  test.each([
    ['gained a key', idless, surveyWith({ customerRef: 'Cliente' }), { repeated: 2, refused: 4 }],
    ['lost a key', surveyWith({ customerRef: 'Cliente' }), idless, { repeated: 2, refused: 4 }],
    [
      'lost a question',
      idless,
      surveyWith({ questions: { Q1: 'Global', Q2: 'Trato' } }),
      { repeated: 0, refused: 6 },
    ],
    [
      'got its questions in another order',
      idless,
      surveyWith({ questions: { Q3: 'Aviso', Q2: 'Trato', Q1: 'Global' } }),
      { repeated: 6, refused: 0 },
    ],
    ['got a column of ids', idless, surveyWith({ responseId: 'Id' }), { repeated: 6, refused: 0 }],
    ['lost its column of ids', surveyWith({ responseId: 'Id' }), idless, { repeated: 6, refused: 0 }],
    [
      'lost the column that says who is named',
      idless,
      surveyWith({ identified: undefined }, { identifiedByDefault: false }),
      { repeated: 2, refused: 4 },
    ],
    ['is of a brand that allows use again', aggregated, idless, { repeated: 2, refused: 4 }],
    ['is of a brand that allows figures only', idless, aggregated, { repeated: 6, refused: 0 }],
    [
      'lost a key, of a brand that has come to allow figures only',
      surveyWith({ customerRef: 'Cliente' }),
      aggregated,
      { repeated: 2, refused: 4 },
    ],
  ])('%s, keeps none of it twice, in a trial and in earnest', async (_, first, then, outcome) => {
    const { take, kept, settings } = world(first)
    expect((await take(fileOf(usual))).rows).toMatchObject({ kept: 6 })
    const before = await kept()
    settings.survey = then
    for (const dryRun of [true, false]) {
      const again = await take(fileOf(usual), { dryRun })
      expect(again.rows).toEqual({ read: 6, kept: 0, ...outcome })
      // Of what was anonymous, nobody knows whether a named row is it.
      const code = first === aggregated ? 'may-be-kept' : 'differs-from-kept'
      expect(again.codes).toEqual(outcome.refused === 0 ? {} : { [code]: outcome.refused })
    }
    expect(await kept()).toEqual(before)
    // A row that is new is kept, whatever it would have been before.
    const more = await take(fileOf([...usual, named(7), anonymous(7)]))
    expect(more.rows).toMatchObject({ read: 8, kept: 2 })
    expect((await take(fileOf([...usual, named(7), anonymous(7)]))).rows).toMatchObject({ kept: 0 })
  })

  test('and what it says may be accepted, and is repeated then', async () => {
    const { take, kept, settings } = world(idless)
    await take(fileOf(usual))
    settings.survey = surveyWith({ customerRef: 'Cliente' })
    const corrected = await take(fileOf(usual), { acceptCorrections: true })
    expect(corrected).toMatchObject({ corrected: 4, rows: { kept: 4, repeated: 2, refused: 0 } })
    const found = await kept()
    expect(found).toHaveLength(6)
    expect(found.flatMap(({ keys: { customerRef } }) => customerRef ?? []).toSorted()).toEqual(
      [0, 1, 2, 3].map((at) => `C-${at}`),
    )
    expect((await take(fileOf(usual))).rows).toMatchObject({ kept: 0, repeated: 6 })
    settings.survey = idless
    expect((await take(fileOf(usual))).rows).toMatchObject({ kept: 0, repeated: 2, refused: 4 })
  })

  test('changed three times, and read by many runs, keeps none of it twice', async () => {
    const { take, settings, begin, finish } = world(idless, { pageRows: 2 })
    await take(fileOf(usual))
    settings.survey = surveyWith({ customerRef: 'Cliente' })
    await take(fileOf([named(10)]))
    settings.survey = surveyWith({ responseId: 'Id', questions: { Q1: 'Global' } })
    await take(fileOf([named(11)]))
    settings.survey = surveyWith({ customerRef: 'Cliente', questions: { Q2: 'Trato', Q1: 'Global' } })
    const rows = [...usual, anonymous(0), named(10), named(11)]
    const done = await finish(await begin(fileOf(rows)), { maxRows: 2 })
    // The second of two anonymous rows alike is another response, as it was before.
    expect(done.rows).toEqual({ read: 9, kept: 1, repeated: 0, refused: 8 })
  })

  test('goes through the rows before it for as long as that takes, and stays at work', async () => {
    const { begin, run, imports, ports, now } = world(idless, { pageRows: 5 })
    const importId = await begin(fileOf(Array.from({ length: 25 }, (_, at) => named(at))))
    await run(importId, {}, { maxRows: 20 })
    // Each row takes four seconds: those before take longer than the lease.
    const dealer = async (dealerId: string) => {
      now.at = new Date(now.at.getTime() + 4_000)
      return ports.directory.dealer(dealerId)
    }
    const held: boolean[] = []
    const known: typeof ports.responses.known = async (all) => {
      const found = await imports.get(importId)
      held.push((found?.leaseUntil ?? '') > now.at.toISOString())
      return ports.responses.known(all)
    }
    await run(
      importId,
      { directory: { dealer }, responses: { ...ports.responses, known } },
      { renewAfterRows: 5 },
    )
    expect(held.every(Boolean) && held.length > 0).toBe(true)
    expect(await imports.get(importId)).toMatchObject({ state: 'done', rows: { read: 25, kept: 25 } })
  })

  test('ends while it goes through the rows before it, once there is no time left', async () => {
    const { begin, run, imports, ports } = world(idless, { pageRows: 5 })
    const importId = await begin(fileOf(Array.from({ length: 25 }, (_, at) => named(at))))
    await run(importId, {}, { maxRows: 20 })
    let reads = 0
    const dealer = (dealerId: string) => {
      reads += 1
      return ports.directory.dealer(dealerId)
    }
    const isThereMore = await run(
      importId,
      { directory: { dealer } },
      { renewAfterRows: 5, hasTimeLeft: () => false },
    )
    expect([isThereMore, reads < 20]).toEqual([true, true])
    expect(await imports.get(importId)).toMatchObject({ state: 'reading', rows: { read: 20 }, attempts: 1 })
    await run(importId)
    expect(await imports.get(importId)).toMatchObject({ state: 'done', rows: { read: 25, kept: 25 } })
  })

  test('of two rows that a former key did not tell apart, the second is new, and one that is the first again is not', async () => {
    const { take, kept, settings } = world(surveyWith({ visitRef: undefined, customerRef: 'Cliente' }))
    const [first, second] = [named(0), named(0, { visit: 'OR-77', mark: 2 })]
    expect((await take(fileOf([first, second]))).rows).toMatchObject({ kept: 1, refused: 1 })
    settings.survey = surveyWith({ customerRef: 'Cliente' })
    const again = await take(fileOf([first, first, second]))
    expect(again.rows).toEqual({ read: 3, kept: 1, repeated: 0, refused: 2 })
    expect((await kept()).map(({ answers }) => answers[0]?.mark).toSorted()).toEqual([2, 9])
  })

  test('of a named and an anonymous row alike, kept while figures only were allowed, neither is new', async () => {
    const { take, settings } = world(aggregated)
    const rows = [named(0), 'A;04711;01/11/2026;;;No;9;8;Sí']
    await take(fileOf(rows))
    settings.survey = idless
    expect((await take(fileOf(rows))).rows).toEqual({ read: 2, kept: 0, repeated: 1, refused: 1 })
  })

  test('finds what another dealer has under a former id', async () => {
    const { take, settings, begin, run, imports, rival } = world(idless)
    await take(fileOf(usual))
    settings.survey = surveyWith({ customerRef: 'Cliente' })
    const moved = new Map([['04711', [{ dealerId: rival.dealerId, from: '2020-01-01' }]]])
    const importId = await begin(fileOf(usual))
    await run(importId, { dealerCodes: () => Promise.resolve(moved) })
    const again = await imports.get(importId)
    expect(again?.codes).toEqual({ 'kept-at-another-dealer': 6 })
  })

  test('does not bring back who was erased, whatever is wrong with the row', async () => {
    const { take, kept, settings, imports, dealer } = world(idless)
    await take(fileOf(usual))
    for (const { responseId, identified } of await kept())
      if (identified)
        await table.client.send(
          new PutCommand({
            TableName: table.tableName,
            Item: tombstoneItem(keys.surveyResponse(dealer.dealerId, responseId), '2026-12-01T09:00:00Z'),
          }),
        )
    settings.survey = surveyWith({ customerRef: 'Cliente' })
    const done = await take(fileOf([named(0), named(1, { mark: 99 })]))
    expect(done.codes).toEqual({ erased: 2 })
    // A column of ids changes nothing: the row is known by what it says besides, as it was read then.
    settings.survey = surveyWith({ customerRef: 'Cliente', responseId: 'Id' })
    const withId = await take(fileOf([named(2), named(3, { mark: 99 })]))
    expect(withId.codes).toEqual({ erased: 2 })
    const examples = await imports.examples(withId.importId)
    expect(JSON.stringify(examples)).not.toContain('99')
  })
})

test('whoever was erased is known under another id of the file by what the row said when it was kept', async () => {
  const { take, kept, settings, dealer } = world(surveyWith({ responseId: 'Id' }))
  await take(fileOf(usual))
  for (const { idless } of await kept())
    if (idless !== undefined)
      await table.client.send(
        new PutCommand({
          TableName: table.tableName,
          Item: tombstoneItem(keys.surveyResponse(dealer.dealerId, idless), '2026-12-01T09:00:00Z'),
        }),
      )
  settings.survey = surveyWith({ responseId: 'Id', customerRef: 'Cliente' })
  const done = await take(fileOf([named(2).replace('R-2', 'R-99'), named(9)]))
  expect(done).toMatchObject({ codes: { erased: 1 }, rows: { kept: 1 } })
})

describe('of a row known by an id that it may not be written by', () => {
  const idless = surveyWith()
  const aggregated = surveyWith({}, { individualUse: 'aggregated-only' })

  test.each([
    ['its brand allows figures only', aggregated],
    ['the column that says who is named is gone', surveyWith({ identified: undefined })],
  ])('that is anonymous since %s, no id made of its keys is written', async (_, then) => {
    const { take, kept, settings, imports, files } = world(idless)
    await take(fileOf([named(0)]))
    const before = await kept()
    expect(before[0]?.responseId).toMatch(/^f-/)
    settings.survey = then
    const plain = await take(fileOf([named(0, { mark: 2 })]))
    expect(plain).toMatchObject({ codes: { 'differs-from-kept': 1 }, rows: { kept: 0 } })
    const accepted = await take(fileOf([named(0, { mark: 2 })]), { acceptCorrections: true })
    expect(accepted).toMatchObject({ corrected: 0, codes: { 'differs-from-kept': 1 }, rows: { kept: 0 } })
    expect(await kept()).toEqual(before)
    const examples = await Promise.all([plain, accepted].map((one) => imports.examples(one.importId)))
    const written = [JSON.stringify(examples), ...[...files.values()].map(String)].join('')
    expect(written).toContain('"ids":["a-')
    expect(written).not.toContain('"f-')
  })

  test.each([
    ['its brand allows figures only', aggregated],
    ['the column that says who is named is gone', surveyWith({ identified: undefined })],
  ])('that another dealer has, and is anonymous since %s, none is written either', async (_, then) => {
    const { take, settings, begin, run, imports, files, rival } = world(idless)
    await take(fileOf([named(0)]))
    settings.survey = then
    const moved = new Map([['04711', [{ dealerId: rival.dealerId, from: '2020-01-01' }]]])
    const importId = await begin(fileOf([named(0, { mark: 2 })]))
    await run(importId, { dealerCodes: () => Promise.resolve(moved) })
    expect((await imports.get(importId))?.codes).toEqual({ 'kept-at-another-dealer': 1 })
    expect([...files.values()].map(String).join('')).not.toContain('"f-')
  })

  test.each([
    ['its brand allows use again', aggregated],
    ['a column says who is named', surveyWith({ identified: undefined })],
  ])('that is named since %s, what is kept of somebody anonymous is not overwritten', async (_, first) => {
    const { take, kept, settings, imports } = world(first)
    await take(fileOf([named(0)]))
    const before = await kept()
    expect(before[0]?.responseId).toMatch(/^a-/)
    settings.survey = idless
    const row = named(0, { visit: 'OR-999', customer: 'C-999' })
    for (const acceptCorrections of [false, true]) {
      const done = await take(fileOf([row]), { acceptCorrections })
      expect(done).toMatchObject({ corrected: 0, codes: { 'may-be-kept': 1 }, rows: { kept: 0 } })
      const examples = await imports.examples(done.importId)
      expect(examples.flatMap(({ examples: some }) => some.map(({ differs }) => differs))).toEqual([
        undefined,
      ])
      expect(JSON.stringify(examples)).toContain('told apart')
    }
    expect(await kept()).toEqual(before)
  })
})

describe('with what a brand was read', () => {
  const [idless, keyed] = [surveyWith(), surveyWith({ customerRef: 'Cliente' })]
  const wrong = [1, 2, 3, 4].map((top) =>
    surveyWith({}, { surveyQuestions: [{ id: 'Q1', scale: { min: 0, max: top } }] }),
  )

  test('is not pushed out by readings that kept nothing', async () => {
    const { take, settings, ports } = world(idless)
    await take(fileOf(usual))
    for (const survey of wrong) {
      settings.survey = survey
      const done = await take(fileOf([named(7)]))
      expect(done.rows).toMatchObject({ kept: 0, refused: 1 })
    }
    expect(await ports.mappings.used()).toHaveLength(1)
    settings.survey = keyed
    expect((await take(fileOf(usual))).rows).toMatchObject({ kept: 0, repeated: 2, refused: 4 })
  })

  test('is renewed where rows are found by it, in its order', async () => {
    const { take, settings, ports, now } = world(idless)
    await take(fileOf(usual))
    settings.survey = keyed
    for (const rows of [[named(7)], usual, usual]) {
      now.at = new Date(now.at.getTime() + 86_400_000)
      await take(fileOf(rows))
    }
    const used = await ports.mappings.used()
    expect(used.map(({ mapping }) => mapping.surveyFile.columns.customerRef)).toEqual(['Cliente', undefined])
    expect(used.every(({ usedAt }) => usedAt > '2026-12-04T09:00:00Z')).toBe(true)
  })

  test('is known before the first row is written', async () => {
    const { begin, run, ports, settings, take } = world(idless)
    const putNew: typeof ports.responses.putNew = async (all) => {
      await ports.responses.putNew(all)
      throw new Error('killed')
    }
    const importId = await begin(fileOf(usual))
    await expect(run(importId, { responses: { ...ports.responses, putNew } })).rejects.toThrow('killed')
    settings.survey = keyed
    expect((await take(fileOf(usual))).rows).toMatchObject({ kept: 0, repeated: 2, refused: 4 })
  })
})

test('a brand whose mapping stays the same pays nothing for others, and a trial leaves no trace', async () => {
  const { take, settings, ports } = world(surveyWith())
  const used = () => ports.mappings.used()
  await take(fileOf(usual), { dryRun: true })
  expect(await used()).toEqual([])
  let reads = 0
  const { known } = ports.responses
  ports.responses.known = (all) => {
    reads += all.length
    return known(all)
  }
  await take(fileOf(usual))
  await take(fileOf(usual))
  expect(reads).toBe(12)
  expect(await used()).toHaveLength(1)
  settings.survey = surveyWith(
    {},
    { surveyQuestions: surveyWith().surveyQuestions.map((one) => ({ ...one, text: 'Otro texto' })) },
  )
  await take(fileOf(usual))
  expect(await used()).toHaveLength(1)
})
