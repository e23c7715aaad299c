import * as z from 'zod/mini'
import { id } from '../../platform/content/schemas.ts'
import { platformErrors } from '../../platform/errors/errors.ts'
import type { Operations } from '../../platform/http/operation.ts'
import { privacyErrors } from '../errors.ts'
import { exportStarted } from '../../platform/exporting/export-states.ts'
import { accessExportContent, customerExportContent, customerExportShown } from './export-schemas.ts'

const customer = '/v1/dealers/{dealerId}/customers/{customerRef}' as const
const refusals = [platformErrors.notFound, privacyErrors.privacyPeopleOnly, privacyErrors.notInstructed]

const start = {
  method: 'POST',
  scope: 'privacy/write',
  /** Those who look after people's rights: the dealer's privacy people, and staff. */
  audience: ['dealer', 'staff'],
  params: z.strictObject({ dealerId: id, customerRef: id }),
  body: customerExportContent,
  idempotencyKey: true,
  responses: { 202: exportStarted },
  errors: [...refusals, platformErrors.idempotencyKeyReused],
  example: {
    identityCheck: 'known-contact',
    instruction: { reference: 'e-mail of Gema Ruiz', at: '2026-11-20T10:02:40Z' },
  },
} as const
const read = {
  method: 'GET',
  scope: 'privacy/write',
  audience: ['dealer', 'staff'],
  params: z.strictObject({ dealerId: id, customerRef: id, exportId: id }),
  responses: { 200: customerExportShown },
  errors: refusals,
} as const

/** Files about a customer, for the person, in a function of their own. */
export const customerExportOperations = {
  startAccessExport: {
    ...start,
    body: accessExportContent,
    id: 'startAccessExport',
    path: `${customer}/access-exports`,
    summary:
      'Start making a ZIP file of everything held about a customer, for the person: JSON, and a page in Spanish to be read. Other people appear as roles; what is held elsewhere is named. For download within a day. With `accessId`, of what is blocked: what two people have opened for the person, for whoever asked, within the opening’s 60 minutes',
  },
  getAccessExport: {
    ...read,
    id: 'getAccessExport',
    path: `${customer}/access-exports/{exportId}`,
    summary:
      'How far the file of everything held about a customer is; once it is ready, an address to download it from within five minutes',
  },
  startPortabilityExport: {
    ...start,
    id: 'startPortabilityExport',
    path: `${customer}/portability-exports`,
    summary:
      'Start making a JSON file of what a customer provided (contact data, answers, comments, requests), for the person or for whom they name. For download within a day',
  },
  getPortabilityExport: {
    ...read,
    id: 'getPortabilityExport',
    path: `${customer}/portability-exports/{exportId}`,
    summary:
      'How far the file of what a customer provided is; once it is ready, an address to download it from within five minutes',
  },
} as const satisfies Operations
