import * as z from 'zod/mini'
import { id } from '../../platform/content/schemas.ts'
import { platformErrors } from '../../platform/errors/errors.ts'
import { listQuery } from '../../platform/http/lists/list-query.ts'
import type { Operations } from '../../platform/http/operation.ts'
import { privacyErrors } from '../errors.ts'
import { accessContent, accessRead, accessShown, openingPage } from './access-schemas.ts'

const customerParams = z.strictObject({ dealerId: id, customerRef: id })
const accessParams = z.strictObject({ dealerId: id, customerRef: id, accessId: id })
const ofCustomer = '/v1/dealers/{dealerId}/customers/{customerRef}/blocked-access' as const

/** Those who look after people's rights: the dealer's privacy people, and staff. */
const handlers = ['dealer', 'staff'] as const
const refusals = [platformErrors.notFound, privacyErrors.privacyPeopleOnly]

/** The operations by which two people open what is blocked. */
export const openingOperations = {
  requestBlockedAccess: {
    id: 'requestBlockedAccess',
    method: 'POST',
    path: ofCustomer,
    summary:
      "Asks to open what is blocked of a customer, for the person, a court, an authority or because of claims; somebody else has to approve it. The dealer's privacy people are told",
    scope: 'privacy/write',
    audience: handlers,
    params: customerParams,
    body: accessContent,
    responses: { 201: accessShown },
    errors: [
      ...[...refusals, privacyErrors.notInstructed],
      ...[privacyErrors.stillBlocking, privacyErrors.noSecondPerson],
    ],
    example: { reason: 'court', reference: 'PO 1234/2026' },
  },
  listBlockedAccess: {
    id: 'listBlockedAccess',
    method: 'GET',
    path: '/v1/dealers/{dealerId}/blocked-access',
    summary:
      'What was asked to be opened at a dealer, the newest first: by whom and why, who approved it, how often it was read; never what is blocked. Who has to approve one sees here what for',
    scope: 'privacy/write',
    audience: handlers,
    params: z.strictObject({ dealerId: id }),
    query: z.strictObject(listQuery),
    responses: { 200: openingPage },
    errors: [...refusals, platformErrors.badCursor],
  },
  approveBlockedAccess: {
    id: 'approveBlockedAccess',
    method: 'POST',
    path: `${ofCustomer}/{accessId}/approval`,
    summary:
      "Approves that somebody else opens what is blocked, within 24 hours of their asking: one of the dealer's privacy people or, unless one of Asortis asked at a dealer that handles its customers' rights itself, one of Asortis's privacy officers",
    scope: 'privacy/write',
    audience: handlers,
    params: accessParams,
    responses: { 200: accessShown },
    errors: [...refusals, privacyErrors.needsSecondPerson],
  },
  getBlockedAccess: {
    id: 'getBlockedAccess',
    method: 'GET',
    path: `${ofCustomer}/{accessId}`,
    summary:
      'A page of what is blocked of a customer, for whoever asked, for 60 minutes after the approval; before it, where that stands. With the reason `person` no items, but the access export that whoever asked has had made. Each reading is recorded',
    scope: 'privacy/write',
    audience: handlers,
    params: accessParams,
    query: z.strictObject(listQuery),
    responses: { 200: accessRead },
    errors: [...refusals, platformErrors.badCursor],
  },
} as const satisfies Operations
