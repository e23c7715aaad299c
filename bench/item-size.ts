import type { AttributeValue } from '@aws-sdk/client-dynamodb'

const bytes = (text: string) => Buffer.byteLength(text)

/** A number takes one byte, plus one for every two significant digits. */
const numberSize = (text: string) => {
  const significant = text.replace(/^-/, '').replace('.', '').replace(/^0+/, '').replace(/0+$/, '')
  return 1 + Math.ceil(significant.length / 2) + (text.startsWith('-') ? 1 : 0)
}

const total = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0)

const valueSize = (value: AttributeValue): number => {
  if (value.S !== undefined) return bytes(value.S)
  if (value.N !== undefined) return numberSize(value.N)
  if (value.B !== undefined) return value.B.length
  if (value.SS !== undefined) return total(value.SS.map(bytes))
  if (value.NS !== undefined) return total(value.NS.map(numberSize))
  if (value.BS !== undefined) return total(value.BS.map((item) => item.length))
  // A list or map takes three bytes, plus one for each of its elements.
  if (value.L !== undefined) return 3 + total(value.L.map((item) => 1 + valueSize(item)))
  if (value.M !== undefined) return 3 + Object.keys(value.M).length + itemSize(value.M)
  return 1
}

/**
 * An item's size as DynamoDB counts it for capacity, in bytes (developer guide, "DynamoDB item sizes and formats"):
 * the names and values of its attributes.
 */
export const itemSize = (item: Readonly<Record<string, AttributeValue>>): number =>
  total(Object.entries(item).map(([name, value]) => bytes(name) + valueSize(value)))
