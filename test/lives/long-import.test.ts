import { UpdateTableCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleDealer } from '../support/calls/example-call.ts'
import { type TestTable, withTable } from '../support/running/table.ts'
import { importWorld } from '../support/surveys/imports.ts'
import { oddPortalFile } from '../support/surveys/portal-oddities.ts'

let table: TestTable
beforeAll(async () => {
  table = await withTable()
  // The embedded engine writes more slowly the more its stream contains.
  await table.client.send(
    new UpdateTableCommand({ TableName: table.tableName, StreamSpecification: { StreamEnabled: false } }),
  )
})
afterAll(() => table.stop())

class Killed extends Error {}

test('fifty thousand rows as a portal exports them, killed five times: read is kept, repeated and refused', async () => {
  const world = importWorld(table, exampleDealer, { limits: { pageRows: 500 } })
  const { content, expected, reasons } = oddPortalFile(50_000, ['04711'])
  const importId = await world.begin(content)
  const { imports, responses } = world.ports
  for (const [kill, at] of [3, 11, 17, 5, 23].entries()) {
    let pages = 0
    const isNow = () => pages === at
    const dying = {
      responses: {
        ...responses,
        putNew: async (all: Parameters<typeof responses.putNew>[0]) => {
          pages += 1
          // Before anything of the page is written, or after all of it and before that is recorded.
          if (isNow() && kill % 2 === 0) throw new Killed()
          return responses.putNew(all)
        },
      },
      imports: {
        ...imports,
        // A killed run does not give its lease back either.
        replace: async (found: Parameters<typeof imports.replace>[0]) => {
          if (isNow()) throw new Killed()
          return imports.replace(found)
        },
        progress: async (...given: Parameters<typeof imports.progress>) => {
          if (isNow()) throw new Killed()
          return imports.progress(...given)
        },
      },
    }
    await expect(world.run(importId, dying)).rejects.toBeInstanceOf(Killed)
    const found = await imports.get(importId)
    const { read = 0, kept = 0, repeated = 0, refused = 0 } = found?.rows ?? {}
    expect(kept + repeated + refused).toBe(read)
    world.now.at = new Date(world.now.at.getTime() + 61_000)
  }
  const done = await world.finish(importId)
  expect(done).toMatchObject({ state: 'done', rows: expected, codes: reasons })
}, 900_000)
