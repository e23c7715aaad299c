import { describe, expect, test } from 'vitest'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { finishImport } from '../../../functions/surveys/importing/reading/finish-import.ts'
import { startImport } from '../../../functions/surveys/importing/asking/start-import.ts'
import { reasonOf } from '../../../functions/surveys/importing/refused/refusal-words.ts'
import type { SurveyImport } from '../../../functions/surveys/importing/store/import-item.ts'
import { exampleDealer } from '../../support/calls/example-call.ts'
import { portalSurvey } from '../../support/surveys/imports.ts'

describe('an import', () => {
  const start = startImport({
    imports: { create: () => Promise.resolve(null), get: () => Promise.resolve(undefined) },
    brandSurveys: { get: () => Promise.resolve(portalSurvey) },
    presign: () => Promise.resolve({ url: 'https://example.com', headers: {}, expiresAt: '' }),
    fingerprint: keyedFingerprint('k'.repeat(32)),
    newId: () => 'i1',
    clock: () => new Date('2026-11-30T22:30:00Z'),
  })
  const upTo = (coveredUntil: string) =>
    start(
      {
        ...{ brand: 'seat', fileName: 'a.csv', bytes: 1, sha256: '', coveredUntil },
        ...{ dryRun: false, acceptCorrections: false },
      },
      { by: 'staff', key: undefined },
    )

  test('is of a file that is complete up to today at most', async () => {
    expect(await upTo('2026-11-30')).toMatchObject({ importId: 'i1' })
    await expect(upTo('2026-12-01')).rejects.toMatchObject({
      errors: [{ pointer: '/coveredUntil', code: 'in-future' }],
    })
  })
})

describe('the reason for which a row was refused', () => {
  test('says where a row is that has no cells to be found by', () => {
    expect(reasonOf(17, [{ code: 'unclosed-quote', column: null, line: 18 }])).toBe(
      'fila 17, línea 18: comillas sin cerrar',
    )
  })

  test('names the column of any other', () => {
    expect(
      reasonOf(17, [
        { code: 'not-a-date', column: 'Fecha', line: 18 },
        { code: 'no-answers', column: null, line: 18 },
      ]),
    ).toBe('Fecha: fecha no válida; sin ninguna respuesta')
  })
})

describe('a file that is complete up to a day', () => {
  const [imported, until] = ['2026-12-06T10:00:00Z', '2026-12-05']
  const dealers = {
    stays: exampleDealer,
    'leaves-tomorrow': { ...exampleDealer, endsAt: '2026-12-07' },
    'has-left': { ...exampleDealer, endsAt: '2026-12-06' },
    'gave-up-the-brand': { ...exampleDealer, brands: ['lince'] },
    ...{
      'gave-its-code-up': exampleDealer,
      'took-it-over': exampleDealer,
      'has-a-later-code': exampleDealer,
    },
  }
  const since = { from: '2020-01-01' }
  const codes = new Map<string, { dealerId: string; from: string; to?: string }[]>([
    ...['stays', 'leaves-tomorrow', 'has-left', 'gave-up-the-brand', 'nobody'].map(
      (dealerId): [string, { dealerId: string; from: string }[]] => [dealerId, [{ dealerId, ...since }]],
    ),
    [
      'changed-hands',
      [
        { dealerId: 'gave-its-code-up', ...since, to: '2026-11-15' },
        { dealerId: 'took-it-over', from: '2026-11-16' },
      ],
    ],
    ['former', [{ dealerId: 'took-it-over', ...since, to: '2026-11-15' }]],
    ['later', [{ dealerId: 'has-a-later-code', from: '2026-12-06' }]],
  ])
  const finish = async (more: Partial<SurveyImport> = {}) => {
    const covered: Record<string, string> = {}
    await finishImport({
      dealerCodes: () => Promise.resolve(codes),
      directory: { dealer: (id) => Promise.resolve(new Map(Object.entries(dealers)).get(id)) },
      cover: (dealerId, _, day) => Promise.resolve(void (covered[dealerId] = day)),
      tell: () => Promise.resolve(),
      clock: () => new Date(imported),
    })({ brand: 'seat', coveredUntil: until, createdAt: imported, dryRun: false, ...more } as SurveyImport)
    return covered
  }

  test('covers the dealers whose rows are taken, each as long as it has a code', async () => {
    expect(await finish()).toEqual({
      ...{ stays: until, 'leaves-tomorrow': until, 'took-it-over': until },
      'gave-its-code-up': '2026-11-15',
    })
  })

  test('covers nobody if it is only tried, or does not say so', async () => {
    expect(await finish({ dryRun: true })).toEqual({})
    expect(await finish({ coveredUntil: undefined })).toEqual({})
  })
})
