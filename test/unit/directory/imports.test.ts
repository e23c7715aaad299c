import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dealerColumns } from '../../../functions/directory/imports/dealers/import-columns.ts'
import { importDealers } from '../../../functions/directory/imports/dealers/import-dealers.ts'
import { importReport, type RowResult } from '../../../functions/directory/imports/import-report.ts'
import { mergeRecipients } from '../../../functions/directory/imports/dealers/merge-recipients.ts'
import { readCsv } from '../../../functions/directory/imports/read-csv.ts'
import { columnsOf } from '../../../functions/directory/imports/read-header.ts'
import { readHours } from '../../../functions/directory/imports/dealers/read-hours.ts'
import { DomainError } from '../../../functions/platform/errors/errors.ts'

/** What a file or header is refused for. */
const refusal = (act: () => unknown) => {
  try {
    return act()
  } catch (fault) {
    return fault instanceof DomainError
      ? fault.errors?.map(({ code, detail }) => `${code}: ${detail}`)
      : fault
  }
}

describe('a CSV file', () => {
  const expected = {
    header: ['dealerId', 'name'],
    rows: [
      { row: 1, line: 2, cells: ['a', 'Uno, "S.L."'] },
      { row: 2, line: 4, cells: ['b', ''] },
      { row: 3, line: 5, cells: ['c'] },
    ],
  }

  it.each([',', ';', '\t'])(
    'is read with the delimiter %j, any line ends and a byte-order mark',
    (delimiter) => {
      const text = ['dealerId,name', 'a,"Uno· ""S.L."""', ',', 'b, ', 'c']
        .join('\n')
        .replaceAll(',', delimiter)
        .replace('·', ',')
      for (const end of ['\n', '\r\n', '\r'])
        expect(readCsv(`\ufeff${text.replaceAll('\n', end)}${end}`)).toEqual(expected)
    },
  )

  it('ends where the header does: empty cells beyond it are left out, and others make a row too long', () => {
    const { header, rows } = readCsv('dealerId;name;;\na;Uno;;\nb;Dos;;x\n')
    expect(header).toEqual(['dealerId', 'name'])
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['a', 'Uno'],
      ['b', 'Dos', '', 'x'],
    ])
  })

  it('is refused, with the line, if it was not UTF-8', () => {
    for (const text of ['dealerId\na\nGr\ufffddos', 'd\u0000e\u0000'])
      expect(refusal(() => readCsv(text))).toEqual([expect.stringMatching(/^wrong-encoding: .* line [13] /)])
  })

  it('counts lines inside cells', () => {
    expect(readCsv('dealerId\r\n"a\r\nb"\r\n\r\nc').rows.map(({ line }) => line)).toEqual([2, 5])
  })

  it('is refused with the line of a quote that is not closed or stray', () => {
    expect(refusal(() => readCsv('dealerId,name\n"a","x ""y"""\nb,"x\nc,y\n'))).toEqual([
      'unclosed-quote: Must close the quote that opens in line 3.',
    ])
    expect(refusal(() => readCsv('dealerId,name\na,x\nb,x"y\n'))).toEqual([
      expect.stringMatching(/^stray-quote: .* in line 3\.$/),
    ])
  })

  it('is refused for columns that are missing, unknown or doubled, and quotes no data', () => {
    expect(refusal(() => columnsOf(['name', 'people', 'ana@example.com', 'name'], dealerColumns))).toEqual([
      expect.stringContaining('missing-column: '),
      expect.stringContaining('unknown-column: Column 2 of the header (people) '),
      expect.stringContaining('unknown-column: Column 3 of the header must '),
      expect.stringContaining('repeated-column: '),
    ])
  })
})

describe('working hours', () => {
  it('are days or ranges of days with their times', () => {
    expect(readHours('Mon-tue fri 9:00-14:00 16:00–19:30; sat 09:00-13:30')).toEqual({
      hours: {
        ...Object.fromEntries(
          ['mon', 'tue', 'fri'].map((day) => [
            day,
            [
              ['09:00', '14:00'],
              ['16:00', '19:30'],
            ],
          ]),
        ),
        sat: [['09:00', '13:30']],
      },
    })
  })

  it.each([
    '09:00-14:00',
    'mon',
    'mon 9-14',
    'lun 09:00-14:00',
    'fri-mon 09:00-14:00',
    'mon 09:00-10:00 tue',
    ';',
  ])('are refused: %s', (text) => expect(readHours(text)).toMatchObject({ code: 'wrong-format' }))

  it('name each day once', () => {
    expect(readHours('mon-fri 09:00-14:00; fri 09:00-13:00')).toMatchObject({ code: 'repeated-day' })
  })
})

it('recipients of a level are replaced: who stays is left as they are, and so are other levels', () => {
  const [ana, bea, chief] = [
    { email: 'ana@example.com', name: 'Ana', kinds: ['recheck' as const], level: 1 },
    { email: 'bea@example.com', kinds: ['recheck' as const], level: 1 },
    { email: 'ana@example.com', kinds: ['recheck' as const], level: 3 },
  ]
  const merged = mergeRecipients([chief, bea, ana], 1, ['new@example.com', 'ana@example.com'])
  expect(merged).toEqual([chief, ana, expect.objectContaining({ email: 'new@example.com', level: 1 })])
  expect(mergeRecipients(merged, 1, ['ana@example.com', 'new@example.com'])).toEqual(merged)
})

const row = (line: number) => ({ row: line - 1, line, cells: [] })
const none = { created: 0, replaced: 0, unchanged: 0 }
type Result = RowResult<keyof typeof none>
const result = fc.oneof(
  fc.constantFrom<Result>({ end: 'created' }, { end: 'replaced' }, { end: 'unchanged' }),
  fc.array(fc.constantFrom('x', 'y'), { minLength: 1, maxLength: 3 }).map((codes): Result => ({
    end: 'refused',
    errors: codes.map((code) => ({ code, column: null, detail: '' })),
  })),
)

it('rows add up, and every mistake is counted but at most 100 of a code shown', () => {
  fc.assert(
    fc.property(fc.array(result, { maxLength: 300 }), (results) => {
      const { rows, errors } = importReport(
        none,
        results.map((one, index) => ({ row: row(index + 2), result: one })),
      )
      expect(rows.read).toBe(results.length)
      expect(rows.created + rows.replaced + rows.unchanged + rows.refused).toBe(rows.read)
      const all = results.flatMap((one) => (one.end === 'refused' ? one.errors : []))
      for (const { code, count, examples } of errors) {
        expect(count).toBe(all.filter((error) => error.code === code).length)
        expect(examples).toHaveLength(Math.min(count, 100))
      }
    }),
  )
})

it('what there is no time left for is refused as not done', async () => {
  const unused = async () => Promise.reject(new Error('started'))
  const ports = { dealers: { get: unused }, put: unused, furtherErrors: unused }
  const run = importDealers({ real: ports, dry: ports, sleep: async () => {} })
  const csv = 'dealerId\na\nb\n'
  const late = { csv, dryRun: false, by: 'x', putBy: 'x', requestId: 'x', remainingMs: () => 2_000 }
  expect(await run(late)).toMatchObject({
    rows: { read: 2, refused: 2 },
    errors: [{ code: 'not-done', count: 2 }],
  })
})
