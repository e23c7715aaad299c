import { keys } from '../keys.ts'

/** How a dealer's membership attribute changes. */
export type MembershipChange = { dealerId: string; change: 'joins' | 'stays' | 'leaves'; active: boolean }

/**
 * The transaction step that writes a dealer's membership. A dealer that joins must exist and be in no group; any other
 * must be in this one.
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
