import * as z from 'zod/mini'
import type { Operations } from '../platform/http/operation.ts'
import { id, month } from '../platform/content/schemas.ts'
import { groupContent, groupId, maxParticipants } from './group/group.ts'
import { listQuery } from '../platform/http/lists/list-query.ts'
import { groupStates, groupSummary } from './group/listed-group.ts'
import { directoryErrors } from '../directory/errors.ts'
import { groupErrors } from './errors.ts'
import { platformErrors } from '../platform/errors/errors.ts'
import { named } from '../platform/content/named.ts'

const groupParams = z.strictObject({ groupId })
const participantParams = z.strictObject({ groupId, dealerId: id })
const participationNumber = z.int().check(z.gte(1), z.lte(maxParticipants))

const putGroupResponse = named('GroupSummary', z.extend(groupContent, { groupId }))
const participant = named(
  'Participant',
  z.strictObject({ participationNumber, dealerId: id, name: z.string(), joinedAt: z.string() }),
)
const groupResponse = named(
  'Group',
  z.extend(putGroupResponse, {
    state: groupStates,
    firstMonth: month,
    participants: z.array(participant),
  }),
)
const groupPage = named(
  'GroupPage',
  z.strictObject({
    items: z.array(named('ListedGroup', groupSummary)),
    next: z.nullable(z.string()),
  }),
)
const participantResponse = named(
  'Participation',
  z.strictObject({ groupId, dealerId: id, participationNumber }),
)

const groupExample = {
  name: 'Grupo Centro',
  monthlyDiscount: { amount: '300.00', currency: 'EUR' },
}

export const groupsOperations = {
  putGroup: {
    id: 'putGroup',
    method: 'PUT',
    path: '/v1/groups/{groupId}',
    summary: 'Make a group, or replace its name and monthly discount',
    scope: 'groups/write',
    audience: ['staff'],
    params: groupParams,
    body: groupContent,
    ifMatch: true,
    responses: { 200: putGroupResponse, 201: putGroupResponse },
    errors: [platformErrors.staleVersion, platformErrors.ifMatchMissing],
    example: groupExample,
  },
  getGroup: {
    id: 'getGroup',
    method: 'GET',
    path: '/v1/groups/{groupId}',
    summary: 'A group with its participants; a dealer sees its own',
    scope: 'groups/read',
    audience: ['staff', 'specialist', 'participant'],
    params: groupParams,
    responses: { 200: groupResponse },
    errors: [platformErrors.notFound],
  },
  listGroups: {
    id: 'listGroups',
    method: 'GET',
    path: '/v1/groups',
    summary: 'Groups by name',
    scope: 'groups/read',
    audience: ['staff', 'specialist'],
    query: z.strictObject(listQuery),
    responses: { 200: groupPage },
    errors: [platformErrors.badCursor],
  },
  putParticipant: {
    id: 'putParticipant',
    method: 'PUT',
    path: '/v1/groups/{groupId}/participants/{dealerId}',
    summary: 'Make a dealer a participant, with the lowest free number',
    scope: 'groups/write',
    audience: ['staff'],
    params: participantParams,
    responses: { 200: participantResponse, 201: participantResponse },
    errors: [
      platformErrors.notFound,
      groupErrors.alreadyInAGroup,
      directoryErrors.dealerLeft,
      groupErrors.groupFull,
      groupErrors.noNumberUntil,
    ],
  },
  deleteParticipant: {
    id: 'deleteParticipant',
    method: 'DELETE',
    path: '/v1/groups/{groupId}/participants/{dealerId}',
    summary: 'Take a dealer out of a group; it stays in a draw that is sealed with it',
    scope: 'groups/write',
    audience: ['staff'],
    params: participantParams,
    responses: { 204: null },
    errors: [platformErrors.notFound],
  },
} as const satisfies Operations
