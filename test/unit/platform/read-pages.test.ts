import { expect, it } from 'vitest'
import { readPages } from '../../../functions/platform/table/pages/read-pages.ts'

const asked: (string | undefined)[] = []
const pages = (nexts: readonly (string | null | undefined)[]) => {
  asked.length = 0
  return readPages((after?: string) => {
    asked.push(after)
    return Promise.resolve({ number: asked.length, next: nexts[asked.length - 1] })
  })
}

it.each([null, undefined])(
  'reads each page at the end of the one before, until there is no next: %s',
  async (end) => {
    const read = await Array.fromAsync(pages(['b', 'd', end]), ({ number }) => number)
    expect(read).toEqual([1, 2, 3])
    expect(asked).toEqual([undefined, 'b', 'd'])
  },
)

it('reads no further page than its consumer takes', async () => {
  for await (const { number } of pages(['b', 'd', null])) if (number === 2) break
  expect(asked).toEqual([undefined, 'b'])
})
