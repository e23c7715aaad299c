import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { id } from '../../platform/content/schemas.ts'
import { platformErrors } from '../../platform/errors/errors.ts'
import type { Operations } from '../../platform/http/operation.ts'
import { exclusionListContent, exclusionListListed, exclusionListSent } from './exclusion-schemas.ts'

/** The operations by which staff say which numbers are on an advertising exclusion list. */
export const exclusionOperations = {
  putExclusionList: {
    id: 'putExclusionList',
    method: 'PUT',
    path: '/v1/exclusion-lists/{listId}',
    summary:
      'Send an advertising exclusion list, whole or in parts: it replaces the one in force as soon as all its numbers have arrived, and never changes then; the same part again changes nothing',
    scope: 'directory/write',
    audience: ['staff'],
    params: z.strictObject({ listId: id }),
    body: exclusionListContent,
    responses: { 200: exclusionListSent },
    errors: [platformErrors.alreadyExistsWithOtherContent],
    example: {
      source: 'Lista Robinson, consulta del 30 de noviembre',
      count: 1,
      hashes: ['6b2f3e5c0b6f8b1c1f0d3f5a6c1e0e8a7d9b2c4f5e6a7b8c9d0e1f2a3b4c5d6e'],
    },
  },
  listExclusionLists: {
    id: 'listExclusionLists',
    method: 'GET',
    path: '/v1/exclusion-lists',
    summary: 'The exclusion lists that staff have sent, the newest first, at most 50; never their numbers',
    scope: 'directory/read',
    audience: ['staff'],
    responses: {
      200: named('ExclusionLists', z.object({ items: z.array(exclusionListListed) })),
    },
    errors: [],
  },
} as const satisfies Operations
