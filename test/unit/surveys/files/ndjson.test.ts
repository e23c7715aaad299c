import { expect, test } from 'vitest'
import { readRows } from '../../../../functions/surveys/files/read-rows.ts'
import { inUtf16, readAll } from '../../../support/surveys/survey-files.ts'

const wanted = ['id', 'Falta']
const text = [
  '{"id": "R-1", "nota": 9, "identificado": true, "visita": {"orden": 1}}',
  '',
  '{"id": "R-2", "comentario": "línea\\r\\nnueva", "identificado": false}',
  '{"id": ["R-3"]}',
  'nada',
  `{"id": "${'x'.repeat(70_000)}"}`,
  '{"id": "R-6", "nota": null, "comentario": ["a", "b"]}',
].join('\r\n')

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-16', inUtf16(text)],
])(
  'NDJSON in %s: an object for each line, below the names of the first lines and the wanted ones; lists and objects matter where they are wanted',
  async (_, content) => {
    const { form, columns, rows, source } = await readAll(content, wanted)
    expect(form.kind).toBe('ndjson')
    expect(columns).toEqual(['id', 'nota', 'identificado', 'comentario', 'Falta'])
    expect(rows.map(({ row, line, cells, broken }) => [row, line, broken?.code ?? cells])).toEqual([
      [1, 1, ['R-1', '9', '1', '', '']],
      [2, 3, ['R-2', '', '0', 'línea\nnueva', '']],
      [3, 4, 'not-json'],
      [4, 5, 'not-json'],
      [5, 6, 'row-too-long'],
      [6, 7, ['R-6', '', '', '', '']],
    ])
    const rest = []
    for await (const row of readRows(
      ...([source, form, columns, rows[2]?.next ?? { offset: 0, line: 0, row: 0 }] as const),
      wanted,
    ))
      rest.push(row)
    expect(rest).toEqual(rows.slice(3))
  },
)
