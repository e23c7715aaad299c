import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { queryAll } from '../../../functions/platform/table/query.ts'
import { refusedKeys, uploadKey } from '../../../functions/surveys/importing/import-files.ts'
import type { BrandSurvey } from '../../../functions/directory/brand-surveys/brand-survey.ts'
import type { SurveyFile } from '../../../functions/directory/brand-surveys/survey-file.ts'
import { showDifferences } from '../../../functions/surveys/importing/asking/show-differences.ts'
import { responseStore } from '../../../functions/surveys/response/response-store.ts'
import { keys } from '../../../functions/surveys/keys.ts'
import { parseResponse } from '../../../functions/surveys/response/response-item.ts'
import type { SurveyResponse } from '../../../functions/surveys/response/response.ts'
import { takenEvent } from '../../../functions/surveys/telling/taken-event.ts'
import { exampleDealer } from '../../support/calls/example-call.ts'
import { importWorld, portalSurvey, withoutIds } from '../../support/surveys/imports.ts'
import { inWindows1252, portalColumns, portalFile, portalRow } from '../../support/surveys/survey-files.ts'
import { oddPortalFile, unclosedRow } from '../../support/surveys/portal-oddities.ts'
import { tombstoneItem } from '../../../functions/platform/table/tombstone.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
beforeAll(async () => {
  table = await withTable()
})
afterAll(() => table.stop())

let worlds = 0
const world = (options: Parameters<typeof importWorld>[2] = {}) => {
  worlds += 1
  const dealer = { ...exampleDealer, dealerId: `taller-${worlds}`, brands: ['seat', 'cupra'] }
  const made = importWorld(table, dealer, options)
  const kept = async (): Promise<SurveyResponse[]> => {
    const found: SurveyResponse[] = []
    const query = {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': `DEALER#${dealer.dealerId}`, ':prefix': 'RESPONSE#' },
    }
    for await (const item of queryAll(table, query)) found.push(parseResponse(item))
    return found
  }
  return { ...made, kept }
}

const badRow = (row: string, at: number, cell: string) =>
  row
    .split(';')
    .map((each, index) => (index === at ? cell : each))
    .join(';')
const fileOf = (rows: readonly string[]) => [portalColumns.join(';'), ...rows, ''].join('\r\n')
const rowOf = (index: number) => portalRow(index * 5 + (index % 2))

describe('an import', () => {
  test('keeps what a portal exports in Windows-1252, matched if it is identified, and deletes the file', async () => {
    const { take, kept, files, told, matched, imports } = world()
    const done = await take(inWindows1252(portalFile(303)))
    expect(done).toMatchObject({ state: 'done', runs: 1, codes: {}, refusedParts: 0 })
    expect(done.rows).toEqual({ read: 303, kept: 303, repeated: 0, refused: 0 })
    const found = await kept()
    expect(found).toHaveLength(303)
    expect(found.filter(({ identified }) => identified)).toHaveLength(243)
    expect(matched).toHaveLength(243)
    expect(found.find(({ responseId }) => responseId === 'R-7')).toMatchObject({
      identified: true,
      answeredAt: '2026-11-08T14:07:00Z',
      month: '2026-11',
      keys: { visitRef: 'OR-50007', plate: '1007KLM', visitDate: '2026-10-08' },
    })
    expect(files.size).toBe(0)
    expect(told.map(({ rows }) => rows.kept)).toEqual([303])
    expect(await imports.unfinished()).not.toContain(done.importId)
  })

  test('of the same file again changes nothing; of one that overlaps, it adds what is new', async () => {
    const { take, kept } = world()
    await take(portalFile(300))
    const before = await kept()
    expect((await take(portalFile(300))).rows).toEqual({ read: 300, kept: 0, repeated: 300, refused: 0 })
    expect(await kept()).toEqual(before)
    expect((await take(portalFile(300, { first: 250 }))).rows).toEqual({
      read: 300,
      kept: 250,
      repeated: 50,
      refused: 0,
    })
    expect(await kept()).toHaveLength(550)
  })

  test('of everything that is odd about real exports keeps what can be kept, and says of the rest where it is', async () => {
    const { take, imports, kept } = world()
    const { content, expected, reasons } = oddPortalFile(1100, ['04711'])
    const done = await take(content)
    expect(done).toMatchObject({ state: 'done', rows: expected, codes: reasons })
    const places = new Map(
      (await imports.examples(done.importId)).map(({ code, examples }) => [code, examples]),
    )
    // Three comments before it have a line break.
    const line = unclosedRow + 1 + 3
    const lines = Array.from({ length: reasons['unclosed-quote'] }, (_, at) => line + at)
    expect(places.get('unclosed-quote')?.map((each) => each.line)).toEqual(lines)
    expect(places.get('unclosed-quote')?.[0]).toMatchObject({ row: unclosedRow })
    expect(places.get('truncated-row')).toMatchObject([{ row: expected.read }])
    expect(places.get('not-a-date')).toMatchObject([
      { row: expected.read - 101, column: 'Fecha respuesta', value: expect.stringMatching(/^31\/11\/2026/) },
    ])
    expect(await kept()).toHaveLength(expected.kept)
    expect((await take(content)).rows).toEqual({ ...expected, kept: 0, repeated: expected.kept })
  })

  test('never keeps a response that somebody has written into a comment', async () => {
    const { take, kept } = world()
    const row = (at: number, comment = 'Bien') => [...portalRow(at).split(';').slice(0, 9), comment].join(';')
    const written = (close: string) => row(1, `"Otra:\n${row(2)}\ngracias${close}`)
    expect((await take(fileOf([row(0), written('"'), row(3)]))).rows).toMatchObject({ read: 3, kept: 3 })
    const ids = (await kept()).map(({ responseId }) => responseId)
    expect(ids.toSorted()).toEqual(['R-0', 'R-1', 'R-3'])
    const other = world()
    const done = await other.take(fileOf([row(0), written('" y adiós'), row(3), row(4, '"Bien"'), row(5)]))
    expect(done).toMatchObject({ rows: { read: 7, kept: 2, refused: 5 }, refusedParts: 0 })
    expect((await other.kept()).map(({ responseId }) => responseId).toSorted()).toEqual(['R-0', 'R-5'])
  })

  test('never takes for anonymous whoever has a word that is neither yes nor no, and tells the word unless it may be a name', async () => {
    const { take, kept, imports, files, settings } = world()
    const rows = [1, 2, 3].map((at) => rowOf(at))
    const words = ['Sí, acepto', 'Lucía Sanz', 'Sí'].map((word, at) => badRow(rows[at] ?? '', 6, word))
    const content = fileOf([...words, badRow(rowOf(5), 7, '11')])
    const checked = await take(content, { dryRun: true })
    expect(checked).toMatchObject({ rows: { kept: 1, refused: 3 }, codes: { 'not-yes-or-no': 2 } })
    const [told] = (await imports.examples(checked.importId)).filter(({ code }) => code === 'not-yes-or-no')
    expect(told?.examples).toMatchObject([
      { row: 1, column: 'Identificado', value: 'Sí, acepto' },
      { row: 2, column: 'Identificado' },
    ])
    expect(told?.examples[1]?.value).toBeUndefined()
    // In the file to correct they would come back without what leads to their customers, and be anonymous then.
    const back = [...files].filter(([key]) => key.includes('refused')).map(([, bytes]) => bytes.toString())
    expect(back.join('')).toMatch(/R-5/)
    expect(back.join('')).not.toMatch(/R-[12]\b|acepto|Luc/)
    const surveyFile = portalSurvey.surveyFile && { ...portalSurvey.surveyFile, yes: ['Sí', 'Sí, acepto'] }
    settings.survey = { ...portalSurvey, surveyFile }
    expect((await take(content)).rows).toMatchObject({ kept: 2, refused: 2 })
    expect((await kept()).map(({ identified }) => identified)).toEqual([true, true])
  })

  test('of what Excel and portals write around the rows takes the rows', async () => {
    const { take, kept, imports } = world()
    const lines = portalFile(3, { lineEnd: '\n' }).trimEnd().split('\n')
    const title = 'Informe de encuestas – octubre 2026'
    const done = await take(
      `\ufeffsep=;\n${title}\nExportado;30/11/2026\n\n${lines.join('\n')}\nTotal;;;;;;;;;\n`,
    )
    expect(done).toMatchObject({
      rows: { read: 4, kept: 3, refused: 1 },
      codes: { 'totals-row': 1 },
    })
    const [totals] = await imports.examples(done.importId)
    // Of the three comments the last has a line break.
    expect(totals).toMatchObject({ code: 'totals-row', examples: [{ row: 4, line: 10 }] })
    expect(await kept()).toHaveLength(3)
  })

  test('of a brand keeps its responses beside those of another brand with the same ids, and corrects only its own', async () => {
    const { take, kept, settings } = world()
    const brandOf = (brandId: string) => (settings.survey = { ...portalSurvey, brandId })
    const [first, second, corrected] = [rowOf(1), rowOf(2), badRow(rowOf(2), 8, '3')]
    const idOf = (row: string) => row.split(';')[0] ?? ''
    const sameId = (row: string) => badRow(row, 0, idOf(first))
    await take(fileOf([first]))
    const before = await kept()
    brandOf('cupra')
    const other = fileOf([sameId(second)])
    expect((await take(other, { dryRun: true })).rows).toMatchObject({ kept: 1, refused: 0 })
    expect((await take(other)).rows).toMatchObject({ kept: 1, refused: 0 })
    expect((await take(other)).rows).toMatchObject({ kept: 0, repeated: 1 })
    expect((await take(fileOf([sameId(corrected)]))).codes).toEqual({ 'differs-from-kept': 1 })
    const accepted = await take(fileOf([sameId(corrected)]), { acceptCorrections: true })
    expect(accepted).toMatchObject({ rows: { kept: 1 }, corrected: 1 })
    const both = await kept()
    expect(both.filter(({ brand }) => brand === 'seat')).toEqual(before)
    expect(both.filter(({ brand }) => brand === 'cupra')).toMatchObject([
      { responseId: expect.stringMatching(/^b-[\w-]{22}$/), version: 2 },
    ])
    brandOf('seat')
    expect((await take(fileOf([first]))).rows).toMatchObject({ kept: 0, repeated: 1 })
  })

  test('of a brand whose id another brand takes at the same moment keeps both', async () => {
    const { begin, run, kept, settings, ports, take } = world()
    const importId = await begin(fileOf([rowOf(1), rowOf(2)]))
    let isFirst = true
    const putNew: typeof ports.responses.putNew = async (all) => {
      if (isFirst) {
        isFirst = false
        settings.survey = { ...portalSurvey, brandId: 'cupra' }
        await take(fileOf([rowOf(1)]))
      }
      return ports.responses.putNew(all)
    }
    await run(importId, { responses: { ...ports.responses, putNew } })
    expect((await kept()).map(({ brand }) => brand).toSorted()).toEqual(['cupra', 'seat', 'seat'])
  })

  test.each([
    ['with ids', portalSurvey],
    ['without ids', withoutIds(portalSurvey)],
  ])(
    '%s, of a brand that has come to allow figures only, counts no row again that it kept before',
    async (_, survey) => {
      const { take, kept, settings } = world({ survey })
      await take(fileOf([0, 1, 2].map(rowOf)))
      const before = await kept()
      expect(before.filter(({ identified }) => identified).length).toBeGreaterThan(0)
      settings.survey = { ...survey, individualUse: 'aggregated-only' }
      const more = await take(fileOf([0, 1, 2, 3].map(rowOf)))
      expect(more.rows).toEqual({ read: 4, kept: 1, repeated: 3, refused: 0 })
      const now = await kept()
      expect(now.filter(({ responseId }) => before.some((one) => one.responseId === responseId))).toEqual(
        before,
      )
      expect(now).toHaveLength(4)
      expect(now.filter(({ identified }) => identified)).toHaveLength(
        before.filter(({ identified }) => identified).length,
      )
    },
  )

  test('of rows without ids: the same file again changes nothing either, and rows alike are as many as they were', async () => {
    const { take, kept } = world({ survey: withoutIds(portalSurvey) })
    const anonymous = portalRow(4)
    const rows = [...Array.from({ length: 250 }, (_, at) => portalRow(at)), anonymous, anonymous]
    const first = await take(fileOf(rows))
    expect(first.rows).toEqual({ read: 252, kept: 252, repeated: 0, refused: 0 })
    expect((await take(fileOf(rows))).rows).toMatchObject({ kept: 0, repeated: 252 })
    expect((await take(fileOf([...rows, anonymous]))).rows).toMatchObject({ kept: 1, repeated: 252 })
    const ids = (await kept()).map(({ responseId }) => responseId)
    expect(ids.every((id) => /^[af]-[\w-]{22}$/.test(id))).toBe(true)
  })

  test('killed five times, wherever it is, has the same outcome', async () => {
    const { begin, run, finish, kept, now, ports, told, toldOf } = world({ survey: withoutIds(portalSurvey) })
    const rows = [
      ...Array.from({ length: 700 }, (_, at) =>
        at % 50 === 7 ? badRow(portalRow(at), 2, 'ayer') : portalRow(at),
      ),
    ]
    const content = fileOf([...rows, portalRow(4), portalRow(3)])
    const importId = await begin(content)
    class Killed extends Error {}
    /** Stops for good at the n-th call of one kind, before or after it is done: not even the lease is given back. */
    const dying = (at: number, what: 'progress' | 'putNew' | 'known', isAfter: boolean) => {
      let [calls, isDead] = [0, false]
      const guard =
        <A extends unknown[], R>(name: string, act: (...given: A) => Promise<R>) =>
        async (...given: A): Promise<R> => {
          if (isDead) throw new Killed()
          if (name === what) calls += 1
          const isNow = name === what && calls === at
          if (isNow && !isAfter) isDead = true
          if (isDead) throw new Killed()
          const result = await act(...given)
          if (!isNow) return result
          isDead = true
          throw new Killed()
        }
      const { imports, responses } = ports
      return {
        imports: {
          ...imports,
          get: guard('get', imports.get),
          replace: guard('replace', imports.replace),
          progress: guard('progress', imports.progress),
          close: guard('close', imports.close),
        },
        responses: { known: guard('known', responses.known), putNew: guard('putNew', responses.putNew) },
      }
    }
    const deaths = [
      dying(1, 'putNew', false),
      dying(1, 'putNew', true),
      dying(2, 'progress', false),
      dying(1, 'progress', true),
      dying(2, 'known', true),
    ]
    for (const death of deaths) {
      await expect(run(importId, death)).rejects.toBeInstanceOf(Killed)
      // Nobody else touches it while the dead run's lease lasts.
      expect(await run(importId)).toBe(false)
      now.at = new Date(now.at.getTime() + 61_000)
    }
    const done = await finish(importId)
    expect(done.rows).toEqual({ read: 702, kept: 687, repeated: 1, refused: 14 })
    expect(done.codes).toEqual({ 'not-a-date': 14 })
    const found = await kept()
    expect(found).toHaveLength(687)
    expect(told).toHaveLength(1)
    // None is missed; of those that are told of twice, as the same version, a consumer knows by the event's id.
    const names = (all: readonly SurveyResponse[]) =>
      new Set(all.map(({ responseId, version }) => `${responseId}/${version}`))
    expect(names(toldOf)).toEqual(names(found))
  })

  test('goes on over many runs, each from where the last one stopped', async () => {
    const { begin, finish, kept } = world({ survey: withoutIds(portalSurvey) })
    const done = await finish(await begin(portalFile(400)), { maxRows: 100 })
    expect(done).toMatchObject({ state: 'done', runs: 5, rows: { read: 400, kept: 400 } })
    expect(await kept()).toHaveLength(400)
  })

  test('looks for the encoding over many runs, too', async () => {
    const { begin, run, finish } = world()
    const importId = await begin(portalFile(120))
    let left = 0
    expect(await run(importId, {}, { hasTimeLeft: () => (left -= 1) >= 0 })).toBe(true)
    expect(await finish(importId)).toMatchObject({ state: 'done', rows: { kept: 120 } })
  })

  test('counts every refusal, has a hundred examples of each, and gives the rows back to be corrected', async () => {
    const { take, imports, files, kept } = world()
    const rows = Array.from({ length: 400 }, (_, at) => {
      if (at < 150) return badRow(rowOf(at), 7, '11')
      return at === 151 ? badRow(badRow(rowOf(at), 1, '999'), 7, 'x') : rowOf(at)
    })
    const done = await take(fileOf([...rows, '"sin cerrar;1']))
    expect(done.rows).toEqual({ read: 401, kept: 249, repeated: 0, refused: 152 })
    expect(done.codes).toEqual({
      'not-on-scale': 150,
      'unknown-dealer': 1,
      'not-a-number': 1,
      'unclosed-quote': 1,
    })
    const examples = new Map(
      (await imports.examples(done.importId)).map((each) => [each.code, each.examples]),
    )
    expect(examples.get('not-on-scale')).toHaveLength(100)
    expect(examples.get('not-a-number')).toMatchObject([
      { row: 152, line: expect.any(Number), column: 'Satisfacción global', value: 'x' },
    ])
    const back = files.get(refusedKeys(done.importId).whole)?.toString() ?? ''
    expect(back.startsWith(`\ufeff${portalColumns.join(';')};Motivo\r\n`)).toBe(true)
    expect(back).toContain('Satisfacción global: fuera de la escala')
    // What it says is only in the original file.
    expect(back).not.toContain('comillas')
    const corrected = back.replaceAll(';11;', ';10;')
    const again = await take(corrected)
    expect(again.rows).toMatchObject({ kept: 150, repeated: 0 })
    expect(await kept()).toHaveLength(399)
  })

  test('a row that was answered tomorrow is refused: day and month may be swapped', async () => {
    const { take, kept } = world()
    const at = portalColumns.findIndex((name) => name.startsWith('Fecha'))
    const day = (text: string) => badRow(rowOf(1), at, text)
    const done = await take(fileOf([day('03/12/2026 00:30'), rowOf(2)]))
    expect(done).toMatchObject({ rows: { read: 2, kept: 1, refused: 1 }, codes: { 'in-future': 1 } })
    expect(await kept()).toHaveLength(1)
  })

  test('other content under an id that is kept is refused, in the table as in the file', async () => {
    const { take, kept } = world()
    await take(fileOf([portalRow(1)]))
    const done = await take(
      fileOf([badRow(portalRow(1), 7, '3'), portalRow(2), badRow(portalRow(2), 7, '4')]),
    )
    expect(done.rows).toEqual({ read: 3, kept: 1, repeated: 0, refused: 2 })
    expect(done.codes).toEqual({ 'differs-from-kept': 1, 'differs-in-file': 1 })
    expect((await kept()).map(({ version }) => version)).toEqual([1, 1])
  })

  test('what the brand has corrected is accepted on request, once, and also by a run that was killed', async () => {
    const { take, begin, run, finish, kept, now, ports, toldOf } = world()
    await take(fileOf([portalRow(1), portalRow(2)]))
    const corrected = [badRow(portalRow(1), 7, '3'), portalRow(2), portalRow(3), badRow(portalRow(3), 7, '4')]
    const dry = await take(fileOf(corrected), { dryRun: true, acceptCorrections: true })
    // Of two rows of the same file nobody knows which corrects the other.
    const outcome = { rows: { read: 4, kept: 2, repeated: 1, refused: 1 }, corrected: 1 }
    expect(dry).toMatchObject(outcome)
    expect((await kept()).map(({ version }) => version)).toEqual([1, 1])
    const importId = await begin(fileOf(corrected), { acceptCorrections: true })
    const progress = () => Promise.reject(new Error('killed'))
    await expect(run(importId, { imports: { ...ports.imports, progress } })).rejects.toThrow('killed')
    now.at = new Date(now.at.getTime() + 61_000)
    expect(await finish(importId)).toMatchObject(outcome)
    const [first] = await kept()
    expect(first).toMatchObject({ responseId: 'R-1', version: 2 })
    expect(first?.answers[0]?.mark).toBe(3)
    expect((await take(fileOf(corrected), { acceptCorrections: true })).rows).toMatchObject({ repeated: 3 })
    expect(new Set(toldOf.map(({ responseId, version }) => `${responseId}/${version}`))).toEqual(
      new Set(['R-1/1', 'R-2/1', 'R-1/2', 'R-3/1']),
    )
    expect((await kept()).map(({ version }) => version)).toEqual([2, 1, 1])
  })

  test('what the brand has corrected is accepted row by row: what is left in the file of refused rows', async () => {
    const { take, kept, files } = world()
    await take(fileOf([portalRow(1), portalRow(2)]))
    const { importId } = await take(fileOf([badRow(portalRow(1), 7, '3'), badRow(portalRow(2), 7, '4')]))
    const given = files.get(refusedKeys(importId).whole)?.toString() ?? ''
    const left = given
      .split('\r\n')
      .filter((line) => !line.startsWith('R-1;'))
      .join('\r\n')
    const done = await take(left, { acceptCorrections: true })
    expect(done).toMatchObject({ rows: { read: 1, kept: 1 }, corrected: 1 })
    const now = (await kept()).map(({ version, answers }) => [version, answers[0]?.mark])
    expect(now).toEqual([
      [1, 1],
      [2, 4],
    ])
  })

  test('what differs is shown beside what is kept, without keys, and not of a customer who was erased', async () => {
    const { take, imports } = world()
    const dealerId = `taller-${worlds}`
    await take(fileOf([portalRow(1), portalRow(2)]))
    const changed = fileOf([badRow(portalRow(1), 7, '3'), badRow(portalRow(2), 7, '4')])
    const { importId } = await take(changed, { dryRun: true })
    await table.client.send(
      new PutCommand({
        TableName: table.tableName,
        Item: { ...keys.surveyResponse(dealerId, 'R-2'), gone: true, day: '2026-11-01' },
      }),
    )
    const [differing] = await imports.examples(importId)
    const show = showDifferences({
      responses: responseStore(table),
      brandSurveys: { get: () => Promise.resolve(portalSurvey) },
    })
    const [first, second] = await show('seat', differing?.examples ?? [])
    expect(first).toMatchObject({
      row: 1,
      differs: {
        ...{ dealerId, responseId: 'R-1' },
        given: { answers: [{ question: 'Q1', text: 'Satisfacción global', mark: 3 }, { question: 'Q7' }] },
      },
    })
    expect(first?.differs?.kept.answers[0]?.mark).not.toBe(3)
    expect(second).toEqual(expect.objectContaining({ row: 2 }))
    expect(second).not.toHaveProperty('differs')
    expect(JSON.stringify([differing, first])).not.toMatch(/OR-5000|KLM/)
  })

  test('two rows about one response, however far apart, correct nothing: the first of them stands', async () => {
    const { take, begin, finish, kept } = world()
    const filler = Array.from({ length: 250 }, (_, at) => portalRow(100 + at))
    await take(fileOf([portalRow(1), portalRow(2)]))
    const contradictory = [
      portalRow(1),
      ...filler,
      badRow(portalRow(1), 7, '3'),
      badRow(portalRow(2), 7, '4'),
    ]
    const outcome = { rows: { read: 253, kept: 251, repeated: 1, refused: 1 }, corrected: 1 }
    const asked = { acceptCorrections: true }
    expect(await take(fileOf(contradictory), { ...asked, dryRun: true })).toMatchObject(outcome)
    // Over several runs, too: each begins without what the one before knew.
    const done = await finish(await begin(fileOf(contradictory), asked), { maxRows: 100 })
    expect(done).toMatchObject({ ...outcome, codes: { 'differs-in-file': 1 } })
    const versions = (await kept()).filter(({ responseId }) => ['R-1', 'R-2'].includes(responseId))
    expect(versions.map(({ version }) => version)).toEqual([1, 2])
  })

  test('a row of a customer who was erased is counted, never given back, and corrects nothing', async () => {
    const { take, files, imports } = world()
    const taken = `DEALER#taller-${worlds}`
    await table.client.send(
      new PutCommand({
        TableName: table.tableName,
        Item: { ...keys.surveyResponse(`taller-${worlds}`, 'R-1'), pk: taken, gone: true, day: '2026-11-01' },
      }),
    )
    const done = await take(fileOf([portalRow(1), badRow(portalRow(2), 7, 'x')]), { acceptCorrections: true })
    expect(done).toMatchObject({ rows: { read: 2, refused: 2 }, codes: { erased: 1, 'not-a-number': 1 } })
    const back = files.get(refusedKeys(done.importId).whole)?.toString() ?? ''
    expect(back).toContain('OR-50002')
    expect(back).not.toContain('OR-50001')
    expect(JSON.stringify(await imports.examples(done.importId))).not.toMatch(/OR-5000|KLM/)
    const only = await take(fileOf([portalRow(1)]))
    expect(only).toMatchObject({ rows: { read: 1, refused: 1 }, refusedParts: 0 })
  })

  test('a refused row of an erased response is never given back, whatever else is wrong with it', async () => {
    const { take, files, imports, kept } = world()
    const dealerId = `taller-${worlds}`
    const erase = async (responseId: string) => {
      const key = keys.surveyResponse(dealerId, responseId)
      await table.client.send(
        new PutCommand({ TableName: table.tableName, Item: tombstoneItem(key, '2026-12-01') }),
      )
    }
    const rows = [1, 2, 3, 4, 5, 6].map((index) => rowOf(index))
    await take(fileOf(rows))
    for (const { responseId } of await kept())
      if (responseId !== rows[5]?.split(';')[0]) await erase(responseId)
    const wrong = [
      badRow(rows[0] ?? '', 7, '99'),
      badRow(badRow(rows[1] ?? '', 7, '99'), 6, 'No'),
      badRow(rows[2] ?? '', 1, '99999'),
      badRow(rows[3] ?? '', 2, 'ayer'),
      badRow(rows[4] ?? '', 2, '12/11/2027 10:00'),
      badRow(rows[5] ?? '', 7, '99'),
    ]
    const dryRun = await take(fileOf(wrong), { dryRun: true })
    const done = await take(fileOf(wrong))
    for (const { codes, importId } of [dryRun, done]) {
      expect(codes).toEqual({ erased: 5, 'not-on-scale': 1 })
      const back = files.get(refusedKeys(importId).whole)?.toString() ?? ''
      const told = `${back}${JSON.stringify(await imports.examples(importId))}`
      expect(back).toContain(rows[5]?.split(';')[0])
      for (const row of rows.slice(0, 5)) expect(told).not.toContain(row.split(';')[0])
    }
  })

  test('a row without an id is known by what its id is made of, whatever is wrong with its answers', async () => {
    const { take, files, kept } = world({ survey: withoutIds(portalSurvey) })
    const identified = [0, 1, 2, 3, 4, 5, 6, 7].map(rowOf).filter((row) => row.includes(';Sí;'))
    const [theirs = '', another = ''] = identified
    await take(fileOf([theirs, another]))
    const ofTheirs = (await kept()).find(({ keys: named }) =>
      theirs.includes(named.visitRef ?? named.plate ?? '-'),
    )
    const key = keys.surveyResponse(`taller-${worlds}`, ofTheirs?.responseId ?? expect.fail())
    await table.client.send(
      new PutCommand({ TableName: table.tableName, Item: tombstoneItem(key, '2026-12-01') }),
    )
    const done = await take(fileOf([badRow(theirs, 7, '99'), badRow(another, 7, '99')]))
    expect(done.codes).toEqual({ erased: 1, 'not-on-scale': 1 })
    expect(files.get(refusedKeys(done.importId).whole)?.toString()).not.toContain(theirs.split(';')[3])
  })

  const mappedWith = (changed: Partial<SurveyFile>, from = portalSurvey): BrandSurvey => {
    const surveyFile = from.surveyFile ?? expect.fail()
    return { ...from, surveyFile: { ...surveyFile, ...changed } }
  }
  const columns = portalSurvey.surveyFile?.columns ?? expect.fail()
  const eraseAt = async (dealerId: string, responseId: string) => {
    const Item = tombstoneItem(keys.surveyResponse(dealerId, responseId), '2026-12-01')
    await table.client.send(new PutCommand({ TableName: table.tableName, Item }))
  }

  test.each([
    ['is in no column of the mapping', withoutIds(portalSurvey)],
    [
      'is where the mapping has the visit',
      mappedWith({ columns: { ...columns, responseId: 'Nº orden', visitRef: 'Nº encuesta' } }),
    ],
    ['is where a mark is', mappedWith({ columns: { ...columns, responseId: 'Recomendación' } })],
  ])('a refused row of an erased response is never given back where its id %s', async (_, survey) => {
    const { take, files, imports, settings } = world()
    const dealerId = `taller-${worlds}`
    const theirs = 'R-EN;04711;12/11/2026 10:00;OR-EN;;;Sí;9;7;'
    const another = theirs.replaceAll('-EN', '-OTRA')
    await take(fileOf([theirs, another]))
    await eraseAt(dealerId, 'R-EN')
    settings.survey = survey
    const done = await take(fileOf([theirs, another].map((row) => badRow(row, 7, '99'))))
    expect(done.codes).toMatchObject({ erased: 1, 'not-on-scale': 1 })
    const back = files.get(refusedKeys(done.importId).whole)?.toString() ?? ''
    expect(back).toContain('OR-OTRA')
    expect(`${back}${JSON.stringify(await imports.examples(done.importId))}`).not.toContain('-EN')
  })

  test.each([
    ['its code nobody has', 1, '99999', {}, 'unknown-dealer'],
    ['its day is read in another form', 7, '9', { dateFormat: 'YYYY-MM-DD' }, 'not-a-date'],
    ['its day and month change places', 7, '99', { dateFormat: 'MM/DD/YYYY' }, 'not-on-scale'],
  ] as const)(
    'a row without an id of an erased response is found where %s',
    async (_, at, cell, file, code) => {
      const { take, files, kept, settings } = world({ survey: withoutIds(portalSurvey) })
      const dealerId = `taller-${worlds}`
      const theirs = 'R-EN;04711;12/11/2026 10:00;OR-EN;;;Sí;9;7;'
      const another = theirs.replaceAll('-EN', '-OTRA')
      await take(fileOf([theirs, another]))
      const found = (await kept()).find(({ keys: named }) => named.visitRef === 'OR-EN')
      await eraseAt(dealerId, found?.responseId ?? expect.fail())
      settings.survey = mappedWith(file, withoutIds(portalSurvey))
      const done = await take(fileOf([theirs, another].map((row) => badRow(row, at, cell))))
      expect(done.codes).toMatchObject({ erased: 1, [code]: 1 })
      const back = files.get(refusedKeys(done.importId).whole)?.toString() ?? ''
      expect(back).toContain('OR-OTRA')
      expect(back).not.toContain('OR-EN')
    },
  )

  test('a dry run says what would happen and keeps nothing; then the same upload is read', async () => {
    const { take, kept, imports, finish, files, toldOf, matched, foreseen } = world()
    const content = fileOf([
      portalRow(1),
      portalRow(2),
      portalRow(1),
      badRow(portalRow(3), 2, 'ayer'),
      portalRow(4),
    ])
    const dry = await take(content, { dryRun: true })
    expect(dry.rows).toEqual({ read: 5, kept: 3, repeated: 1, refused: 1 })
    expect(dry).toMatchObject({ identified: 2, matches: { matched: 2, unmatched: 0, ambiguous: 0 } })
    expect(foreseen.map(({ responseId }) => responseId)).toEqual(['R-1', 'R-2'])
    expect([await kept(), toldOf, matched]).toEqual([[], [], []])
    expect(files.has(uploadKey(dry.importId))).toBe(true)
    const { beginReading } = await import('../../../functions/surveys/importing/asking/begin-reading.ts')
    await beginReading({ imports, order: () => Promise.resolve() })(dry.importId, {
      ...{ dryRun: false, acceptCorrections: false },
    })
    const { rows, identified } = await finish(dry.importId)
    expect({ rows, identified }).toEqual({ rows: dry.rows, identified: dry.identified })
    expect(await kept()).toHaveLength(3)
  })

  test('an anonymous row leaves nothing that leads to its customer, refused or not', async () => {
    const { take, files, imports, kept, toldOf } = world()
    const printed: string[] = []
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed.push(String(text))
      return true
    })
    const anonymous = [portalRow(4), portalRow(9)]
    const refused = anonymous.map((row) => badRow(row, 7, '11'))
    const done = await take(fileOf([...anonymous, ...refused, `"${portalRow(14)}`])).finally(() =>
      write.mockRestore(),
    )
    expect(done.rows).toMatchObject({ kept: 2, refused: 3 })
    const everything = JSON.stringify([
      await kept(),
      await imports.examples(done.importId),
      await imports.get(done.importId),
      [...files.values()].map(String),
      ...[toldOf.map(takenEvent), printed],
    ])
    expect(everything).not.toMatch(/OR-5000|KLM|10\/2026|Todo bien|Dijeron/)
    expect(everything).toContain('R-4')
  })

  test('of a brand without a mapping waits for one', async () => {
    const { begin, run, imports, settings, finish, files } = world()
    const { surveyFile: _, ...bare } = portalSurvey
    settings.survey = bare
    const importId = await begin(portalFile(3))
    expect(await run(importId)).toBe(false)
    expect((await imports.get(importId))?.state).toBe('mapping')
    settings.survey = portalSurvey
    const { beginReading } = await import('../../../functions/surveys/importing/asking/begin-reading.ts')
    await beginReading({ imports, order: () => Promise.resolve() })(importId, {
      ...{ dryRun: false, acceptCorrections: false },
    })
    expect(await finish(importId)).toMatchObject({ state: 'done', rows: { kept: 3 } })
    expect(files.size).toBe(0)
  })

  test.each([
    [
      'a column is missing',
      portalFile(2).replace('Matrícula', 'Placa'),
      { code: 'missing-column', column: 'Matrícula' },
    ],
    [
      'a column is missing below a title',
      `Informe\r\n\r\n${portalFile(2).replace('Matrícula', 'Placa')}`,
      {
        code: 'missing-column',
        column: 'Matrícula',
        line: 3,
        note: expect.stringContaining('line 3 has: Nº'),
      },
    ],
    ['it has a header alone', portalFile(0), { code: 'no-rows', line: 1 }],
    ['it is no text', Buffer.from([1, 0, 2, 3, 0]), { code: 'not-text', line: 1 }],
    ['it has no rows', '\n', { code: 'empty-file' }],
    ['it is empty', '', { code: 'empty-file' }],
  ])('fails with what is wrong if %s', async (_, content, failure) => {
    const { take } = world()
    expect(await take(content)).toMatchObject({ state: 'failed', failure, rows: { read: 0 } })
  })

  test('fails if it is empty, also for a brand without a mapping', async () => {
    const { surveyFile: _, ...bare } = portalSurvey
    const { take } = world({ survey: bare })
    expect(await take('')).toMatchObject({ state: 'failed', failure: { code: 'empty-file' } })
  })

  test('fails for good when nothing helps, and not before', async () => {
    const { begin, run, imports, now } = world()
    const importId = await begin(portalFile(5))
    const broken = {
      responses: {
        known: () => Promise.reject(new Error('down')),
        putNew: () => Promise.reject(new Error('down')),
      },
    }
    for (let attempt = 0; attempt < 20; attempt += 1) {
      await expect(run(importId, broken)).rejects.toThrow('down')
      now.at = new Date(now.at.getTime() + 61_000)
    }
    expect(await run(importId)).toBe(false)
    expect(await imports.get(importId)).toMatchObject({ state: 'failed', failure: { code: 'internal' } })
  })
})
