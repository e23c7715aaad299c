import { comparableKey } from '../../../platform/content/comparable-key.ts'
import {
  attributeOfRight,
  type CustomerRight,
  type ObjectionDecision,
  type RightEnd,
  type RightRecord,
  type Rights,
} from './customer-rights.ts'

/** The version of what is kept of a customer and of a number. */
export const rightsVersion = 1

/** So many grounds are kept of those objections about which the dealer has decided. */
const mostGrounds = 10

/** Who ended a state because the call in which it was asked for is another's: it is not what its customer wants. */
export const endedByMove = 'service'

/**
 * Whether a customer or number comes into a state by a record: they are not in it, and it was not ended later. What was asked
 * for in a call was asked for once, however often its record is repeated: once that is ended, it takes another call, unless it
 * had ended because the call was another's. Pure.
 */
export const comesInto = (rights: Rights, right: CustomerRight, { at, callId }: RightRecord): boolean => {
  const now = rights[right]
  if (now === undefined) return true
  if (now.endedAt === undefined) return false
  if (callId !== undefined && now.callId === callId) return now.endedBy === endedByMove
  return now.endedAt < at
}

/** The grounds of a customer's last objection and of those before it. */
const groundsOf = ({ ground, earlierGrounds = [] }: RightRecord): string[] =>
  [...earlierGrounds, ground ?? ''].slice(-mostGrounds)

/**
 * Whether a customer who objects already objects anew by a record: the dealer has decided about the last objection, and this is
 * another request, on a ground that was not decided about (in any spelling) or `again`. Pure.
 */
export const isAnew = (rights: Rights, right: CustomerRight, { at, ground }: RightRecord, again = false) => {
  const now = rights[right]
  if (right !== 'objection' || !now?.decision || now.endedAt !== undefined) return false
  const isKnown = groundsOf(now).some((known) => comparableKey(known) === comparableKey(ground))
  return now.decision.at < at && (again || !isKnown)
}

/** The update that puts a new objection in the place of one that was decided; its condition is `isAnew`. Pure. */
export const anewUpdate = (record: RightRecord, before: RightRecord | undefined) => ({
  UpdateExpression: 'SET objection = :record',
  ConditionExpression: 'objection.decision.#at < :at AND attribute_not_exists(objection.endedAt)',
  ExpressionAttributeNames: { '#at': 'at' },
  ExpressionAttributeValues: {
    ':record': { ...record, ...(before && { earlierGrounds: groundsOf(before) }) },
    ':at': record.at,
  },
})

/** The update by which a customer is known under these numbers, too. Pure. */
export const numbersUpdate = (numbers: readonly string[]) => ({
  UpdateExpression: 'SET v = :v ADD numbers :numbers',
  ExpressionAttributeValues: { ':v': rightsVersion, ':numbers': new Set(numbers) },
})

/** The update that puts a customer or number into a state; its condition is `comesInto`. Pure. */
export const setUpdate = (right: CustomerRight, record: RightRecord) => ({
  UpdateExpression: 'SET #right = :record, v = :v',
  // What was ended stays ended when an older request is repeated.
  ConditionExpression:
    record.callId === undefined
      ? 'attribute_not_exists(#right) OR #right.endedAt < :at'
      : [
          'attribute_not_exists(#right)',
          '(#right.endedAt < :at AND (attribute_not_exists(#right.callId) OR #right.callId <> :call))',
          '(#right.callId = :call AND #right.endedBy = :moved)',
        ].join(' OR '),
  ExpressionAttributeNames: { '#right': attributeOfRight[right] },
  ExpressionAttributeValues: {
    ...{ ':record': record, ':at': record.at, ':v': rightsVersion },
    ...(record.callId !== undefined && { ':call': record.callId, ':moved': endedByMove }),
  },
})

/** The update that says that a customer or number is in a state by another record, if it is so by a call's. Pure. */
export const replaceUpdate = (right: CustomerRight, callId: string, record: RightRecord) => ({
  UpdateExpression: 'SET #right = :record, v = :v',
  ConditionExpression: '#right.callId = :call AND attribute_not_exists(#right.endedAt)',
  ExpressionAttributeNames: { '#right': attributeOfRight[right] },
  ExpressionAttributeValues: { ':record': record, ':call': callId, ':v': rightsVersion },
})

/** Whether a customer or number is in a state. Pure. */
export const isIn = (rights: Rights, right: CustomerRight): boolean => {
  const now = rights[right]
  return now !== undefined && now.endedAt === undefined
}

/** The update that ends a state; its condition is `isIn`. Pure. */
export const endUpdate = (right: CustomerRight, { at, by, ground, instruction }: RightEnd) => ({
  UpdateExpression: [
    'SET #right.endedAt = :at, #right.endedBy = :by',
    ...(ground === undefined ? [] : ['#right.endGround = :ground']),
    ...(instruction ? ['#right.endInstruction = :instruction'] : []),
  ].join(', '),
  ConditionExpression: 'attribute_exists(#right) AND attribute_not_exists(#right.endedAt)',
  ExpressionAttributeNames: { '#right': attributeOfRight[right] },
  ExpressionAttributeValues: {
    ...{ ':at': at, ':by': by },
    ...(ground !== undefined && { ':ground': ground }),
    ...(instruction && { ':instruction': instruction }),
  },
})

/**
 * The update that records what the dealer decided about the open cases of a customer who objects; its condition is `isIn`.
 * Pure.
 */
export const decisionUpdate = (decision: ObjectionDecision) => ({
  UpdateExpression: 'SET objection.decision = :decision',
  ConditionExpression: 'attribute_exists(objection) AND attribute_not_exists(objection.endedAt)',
  ExpressionAttributeValues: { ':decision': decision },
})
