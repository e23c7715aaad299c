import { describe, expect, test } from 'vitest'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { startImport } from '../../../functions/surveys/importing/asking/start-import.ts'
import { reasonOf } from '../../../functions/surveys/importing/refused/refusal-words.ts'
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
