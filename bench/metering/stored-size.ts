import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { indexes } from '../../functions/contract/parts.ts'
import { itemSize } from '../item-size.ts'

type Item = Readonly<Record<string, AttributeValue>>

/** The bytes that DynamoDB bills on top of an item's size, for the item and for each index entry. */
const overheadBytes = 100

const entrySize = (item: Item, { pk, sk, projects }: (typeof indexes)[keyof typeof indexes]): number => {
  if (!item[pk] || !item[sk]) return 0
  const names = new Set<string>(['pk', 'sk', pk, sk, ...projects])
  return (
    itemSize(Object.fromEntries(Object.entries(item).filter(([name]) => names.has(name)))) + overheadBytes
  )
}

/** The storage that an item uses in the table and its indexes, in bytes as billed. */
export const storedSize = (item: Item): number =>
  itemSize(item) +
  overheadBytes +
  Object.values(indexes).reduce((sum, index) => sum + entrySize(item, index), 0)
