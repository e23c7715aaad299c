import type { HeldDatum } from '../holding/holding-schemas.ts'

const indented = (value: unknown) => JSON.stringify(value, null, 2)

/**
 * Writes a JSON file piece by piece: the fields of `about`, and then `items`, a batch at a time.
 */
export async function* writeJson(
  about: Readonly<Record<string, unknown>>,
  batches: AsyncIterable<readonly HeldDatum[]>,
): AsyncGenerator<Buffer, void, undefined> {
  yield Buffer.from(`${indented(about).slice(0, -2)},\n  "items": [`)
  let before = ''
  for await (const items of batches)
    for (const item of items) {
      yield Buffer.from(`${before}\n${indented(item)}`)
      before = ','
    }
  yield Buffer.from('\n  ]\n}\n')
}
