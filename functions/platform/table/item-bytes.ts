import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'

type Item = Record<string, unknown>

// DynamoDB's own JSON, so that sets, numbers and bytes come back as they were.
const replaceBytes = (_: string, value: unknown) =>
  value instanceof Uint8Array ? { bytes: Buffer.from(value).toString('base64') } : value

const storedBytes = z.object({ B: z.object({ bytes: z.string() }) })
const reviveBytes = (_: string, value: unknown) => {
  const { success, data } = z.safeParse(storedBytes, value)
  return success ? { B: new Uint8Array(Buffer.from(data.B.bytes, 'base64')) } : value
}

/** An item of the table as bytes, to be kept elsewhere: its JSON, with the types that DynamoDB knows, in UTF-8. */
export const itemToBytes = (item: Item): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(marshall(item, { removeUndefinedValues: true }), replaceBytes))

/** The item that `itemToBytes` made bytes of. Throws if they are none. */
export const itemFromBytes = (bytes: Uint8Array): Item => {
  const marshalled: Parameters<typeof unmarshall>[0] = JSON.parse(
    new TextDecoder().decode(bytes),
    reviveBytes,
  )
  return unmarshall(marshalled)
}
