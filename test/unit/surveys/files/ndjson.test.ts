import { expect, test } from 'vitest'
import { FileRefused } from '../../../../functions/surveys/files/file-fault.ts'
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
      [1, 1, ['R-1', '9', 'true', '', '']],
      [2, 3, ['R-2', '', 'false', 'línea\nnueva', '']],
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

const told = async (content: string | Buffer, names = wanted) =>
  (await readAll(content, names)).rows.map(({ cells, broken }) => broken?.code ?? cells)

test('numbers too large for a double keep their digits; others are what they are', async () => {
  const numbers = [
    '9007199254740993',
    '-123456789012345678901',
    '1e400',
    '9007199254740991',
    '8.3000000000000007',
  ]
  const lines = numbers.map((number) => `{"id": ${number}, "x": "12345678901234567 1e5"}`)
  expect((await told(lines.join('\n'), ['id'])).map((cells) => cells[0])).toEqual([
    ...['9007199254740993', '-123456789012345678901', '1e400', '9007199254740991', '8.3'],
  ])
})

test('a mapped name that is there twice is refused, with its column; one that is not mapped does not matter', async () => {
  const { rows } = await readAll(
    [
      '{"id": "R-1", "nota": 9, "nota": 3}',
      '{"id": "R-2", "nota": 9, " nota\\u00a0": 3}',
      '{"n\\u006fta": 1, "id": "R-3", "nota": 9}',
      '{"id": "R-4", "otra": 1, "otra": 2, "nota": 9, "x": {"nota": 1}, "y": [{"nota": 1}, "nota", {}]}',
      '{"id": "R-5", "otra": "{\\"nota\\": 1, \\"nota\\": 2}", "nota": 9}',
    ].join('\n'),
    ['id', 'nota'],
  )
  expect(rows.map(({ cells, broken }) => (broken ? [broken.code, broken.cell] : cells[1]))).toEqual([
    ...[0, 1, 2].map(() => ['duplicate-column', 1]),
    ...['9', '9'],
  ])
})

const faultOf = (content: string | Buffer, names = wanted) =>
  readAll(content, names).then(
    () => 'read',
    (fault: unknown) => (fault instanceof FileRefused ? fault.code : fault),
  )

const objects = Array.from({ length: 30 }, (_, at) => ({ id: `R-${at}`, nota: 9 }))
test.each([
  ['a list on one line', JSON.stringify(objects)],
  ['a list of a line for each object', `[\n${objects.map((each) => JSON.stringify(each)).join(',\n')}\n]`],
  ['a list over many lines', JSON.stringify(objects, null, 2)],
  ['lists, one a line', '["id","nota"]\n["R-1",9]\n'],
  ['an object over many lines', JSON.stringify({ rows: objects }, null, 2)],
  ['an object with a list of rows', JSON.stringify({ total: 30, rows: objects })],
  ['an object longer than a row', JSON.stringify({ rows: Array.from({ length: 3000 }, () => objects[0]) })],
])('a JSON document is refused as one: %s', async (_, text) => {
  expect(await faultOf(text)).toBe('not-ndjson')
  expect(await faultOf(inUtf16(`\ufeff${text}\n`))).toBe('not-ndjson')
})

test('what only looks like a JSON document is none', async () => {
  expect(await told('{"id": "R-1",\n{"id": "R-2"}\n')).toEqual(['not-json', ['R-2', '']])
  expect(await told('{"id": "R-1", "partes": [{"a": 1}]}')).toEqual([['R-1', '']])
  expect(await told('[id];Falta\n1;2\n', ['[id]', 'Falta'])).toEqual([['1', '2']])
})

test.each([
  ['little', inUtf16(`\ufeff${'{"id": "R-1"}\n'.repeat(3)}`).subarray(0, -3)],
  ['big', inUtf16(`\ufeff${'{"id": "R-1"}\n'.repeat(3)}`, true).subarray(0, -3)],
])('NDJSON in UTF-16 that is cut within a character, %s end first', async (_, content) => {
  expect(await told(content)).toEqual([['R-1', ''], ['R-1', ''], 'not-json'])
})
