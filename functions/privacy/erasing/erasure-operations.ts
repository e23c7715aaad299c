import * as z from 'zod/mini'
import { id } from '../../platform/content/schemas.ts'
import { platformErrors } from '../../platform/errors/errors.ts'
import type { Operations } from '../../platform/http/operation.ts'
import { privacyErrors } from '../errors.ts'
import { openingOperations } from '../opening/opening-operations.ts'
import { proof } from '../proofs/proof.ts'
import { proofSearch, proofsFound } from '../proofs/proof-schemas.ts'
import { erasureContent, erasurePlanShown, erasureQuery, erasureShown } from './erasure-schemas.ts'

const customerParams = z.strictObject({ dealerId: id, customerRef: id })

/** Those who look after people's rights: the dealer's privacy people, and staff. */
const handlers = ['dealer', 'staff'] as const

const refusals = [platformErrors.notFound, privacyErrors.privacyPeopleOnly, privacyErrors.notInstructed]

/** The operations that erase, open what is blocked, and show proofs. */
export const erasureOperations = {
  ...openingOperations,
  eraseCustomer: {
    id: 'eraseCustomer',
    method: 'DELETE',
    path: '/v1/dealers/{dealerId}/customers/{customerRef}',
    summary:
      'With `dryRun=true`, what an erasure would take away, and a `planId`; with that, orders it within 15 minutes: everything held is set apart at once (blocked) and destroyed when the blocking period is over. The order may be repeated. With `phones` or `calls`, only what is held of one of a company’s drivers; the order has the same as the dry run',
    scope: 'privacy/write',
    audience: handlers,
    params: customerParams,
    query: erasureQuery,
    body: erasureContent,
    responses: { 200: erasurePlanShown, 202: erasureShown },
    errors: [...refusals, privacyErrors.planOutdated, privacyErrors.erasureUnderWay],
    example: {
      identityCheck: 'document',
      instruction: { reference: 'e-mail of Gema Ruiz', at: '2026-11-20T10:02:40Z' },
    },
  },
  getErasure: {
    id: 'getErasure',
    method: 'GET',
    path: '/v1/dealers/{dealerId}/erasures/{erasureId}',
    summary: 'How far an erasure is; without whose',
    scope: 'privacy/write',
    audience: handlers,
    params: z.strictObject({ dealerId: id, erasureId: id }),
    responses: { 200: erasureShown },
    errors: [platformErrors.notFound, privacyErrors.privacyPeopleOnly],
  },
  getProof: {
    id: 'getProof',
    method: 'GET',
    path: '/v1/dealers/{dealerId}/proofs/{proofId}',
    summary: 'A proof that an erasure was carried out, without anything about the person',
    scope: 'privacy/write',
    audience: handlers,
    params: z.strictObject({ dealerId: id, proofId: id }),
    responses: { 200: proof },
    errors: [platformErrors.notFound, privacyErrors.privacyPeopleOnly],
  },
  searchProofs: {
    id: 'searchProofs',
    method: 'POST',
    path: '/v1/dealers/{dealerId}/proof-searches',
    summary: "The proofs of what was erased of a customer, by the reference or by the person's receipt",
    scope: 'privacy/write',
    audience: handlers,
    params: z.strictObject({ dealerId: id }),
    body: proofSearch,
    responses: { 200: proofsFound },
    errors: [platformErrors.notFound, privacyErrors.privacyPeopleOnly],
    example: { customerRef: 'C-10442' },
  },
} as const satisfies Operations
