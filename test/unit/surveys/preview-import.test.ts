import { expect, test } from 'vitest'
import { previewImport } from '../../../functions/surveys/importing/asking/preview-import.ts'
import { nothingRead } from '../../../functions/surveys/importing/store/import-item.ts'
import { portalSurvey } from '../../support/surveys/imports.ts'
import { inWindows1252, portalFile, sourceOf } from '../../support/surveys/survey-files.ts'

const preview = (content: Buffer, survey = portalSurvey) =>
  previewImport({
    imports: {
      get: async () => ({
        ...{ importId: 'i', brand: 'seat', fileName: 'a.csv', sha256: '', print: '', createdBy: 'staff' },
        ...{
          bytes: content.length,
          dryRun: true,
          acceptCorrections: false,
          createdAt: '2026-12-02T09:00:00Z',
        },
        ...{ state: 'mapping', n: 1, ...nothingRead },
      }),
      recordLook: async () => undefined,
    },
    files: { read: (_, from, to) => sourceOf(content).read(from, to) },
    brandSurveys: { get: async () => survey },
    clock: () => new Date('2026-12-02T09:01:00Z'),
  })('i', 'staff')

const titled = inWindows1252(`sep=;\r\nNº encuesta;Código concesión;Fecha\r\n\r\n${portalFile(3)}`)

test('the first rows of a file are those below the header that a reading finds', async () => {
  const shown = await preview(titled)
  expect(shown).toMatchObject({ kind: 'csv', encoding: 'windows-1252', delimiter: ';', headerLine: 4 })
  expect(shown.columns.at(-1)).toBe('Observaciones')
  expect(shown.rows.map(([id]) => id)).toEqual(['R-0', 'R-1', 'R-2'])
})

test('of a brand without a mapping they are below the line that is likeliest the header', async () => {
  const { surveyFile: _, ...bare } = portalSurvey
  expect(await preview(titled, bare)).toMatchObject({ headerLine: 4, rows: { length: 3 } })
})

test('of a brand whose mapping is of other columns, too', async () => {
  const other = inWindows1252(`Informe\r\n${portalFile(3).replace('Matrícula', 'Placa')}`)
  expect(await preview(other)).toMatchObject({ headerLine: 2, rows: { length: 3 } })
})
