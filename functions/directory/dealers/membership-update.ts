import { keys } from '../keys.ts'

/** What becomes of the note of its group on a dealer's item. */
export type MembershipChange = { dealerId: string; change: 'joins' | 'stays' | 'leaves'; active: boolean }

/**
 * The step of a transaction that keeps a dealer's item: `group` on it names its one group. Who joins must be a dealer
 * that is in none; everybody else must be in this one.
 */
export const membershipUpdate = (
  TableName: string,
  groupId: string,
  { dealerId, change, active }: MembershipChange,
) => {
  const ofThis = change !== 'joins'
  const kept = change !== 'leaves'
  return {
    TableName,
    Key: keys.dealer(dealerId),
    UpdateExpression: kept ? 'SET #group = :group' : 'REMOVE #group',
    ConditionExpression: ofThis
      ? '#group.groupId = :groupId'
      : 'attribute_exists(pk) AND attribute_not_exists(#group)',
    ExpressionAttributeNames: { '#group': 'group' },
    ExpressionAttributeValues: {
      ...(ofThis && { ':groupId': groupId }),
      ...(kept && { ':group': { groupId, active } }),
    },
  }
}
