import { fieldOf, isRecord, listField, textField } from '../front/json.ts'

const valueOf = (attribute: unknown): string[] => {
  const scalars = ['S', 'N', 'B'].flatMap((type) => textField(attribute, type) ?? [])
  return scalars.slice(0, 1)
}

/** The value the partition key is compared with in an expression such as `#month = :month AND …`. */
const fromExpression = (input: unknown, hashKey: string): string[] => {
  const expression = textField(input, 'KeyConditionExpression') ?? ''
  const names = fieldOf(input, 'ExpressionAttributeNames')
  const values = fieldOf(input, 'ExpressionAttributeValues')
  for (const [, name = '', value = ''] of expression.matchAll(/([#\w.-]+)\s*=\s*(:\w+)/g)) {
    const resolved = name.startsWith('#') ? textField(names, name) : name
    if (resolved === hashKey) return valueOf(fieldOf(values, value))
  }
  return []
}

/**
 * The partition keys that a request, or a part of one, touches, as in IAM's `dynamodb:LeadingKeys`; `hashKey` is the
 * partition key's name. A scan touches none.
 */
export const leadingKeys = (input: unknown, hashKey: string): string[] => {
  const places = [fieldOf(input, 'Item'), fieldOf(input, 'Key'), ...listField(input, 'Keys')]
  // BatchWriteItem has a list of puts and deletes per table.
  const writes = Array.isArray(input) ? input.flatMap((one) => (isRecord(one) ? Object.values(one) : [])) : []
  const found = [
    ...places.flatMap((place) => valueOf(fieldOf(place, hashKey))),
    ...writes.flatMap((write) => leadingKeys(write, hashKey)),
    ...fromExpression(input, hashKey),
  ]
  return [...new Set(found)]
}
