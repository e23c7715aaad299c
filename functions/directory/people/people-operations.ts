import { rightsErrors } from '../rights/rights-errors.ts'
import * as z from 'zod/mini'
import { id } from '../../platform/content/schemas.ts'
import { platformErrors } from '../../platform/errors/errors.ts'
import { listQuery } from '../../platform/http/lists/list-query.ts'
import type { Operations } from '../../platform/http/operation.ts'
import { directoryErrors } from '../errors.ts'
import { importPeople } from '../imports/people/person-import.ts'
import {
  changedPerson,
  invitationResponse,
  newPerson,
  personDetails,
  personList,
  personParams,
  personResponse,
  resetRequest,
  resetResponse,
} from './person.ts'

const byStaff = { scope: 'directory/write', audience: ['staff'] } as const
const ofDealer = { params: z.strictObject({ dealerId: id }) }
const ofPerson = { params: personParams }
const { notFound } = platformErrors
const people = '/v1/dealers/{dealerId}/people' as const
const person = `${people}/{personId}` as const

/** The operations by which staff say who may act for a dealer. */
export const peopleOperations = {
  listPeople: {
    ...byStaff,
    ...ofDealer,
    id: 'listPeople',
    method: 'GET',
    path: people,
    summary: "A dealer's people",
    query: z.strictObject(listQuery),
    responses: { 200: personList },
    errors: [notFound],
  },
  addPerson: {
    ...byStaff,
    ...ofDealer,
    id: 'addPerson',
    method: 'POST',
    path: people,
    summary: 'Let a person act for a dealer; whoever is new is invited, and the managers are told',
    body: newPerson,
    responses: { 200: personResponse, 201: personResponse },
    errors: [
      notFound,
      directoryErrors.dealerLeft,
      directoryErrors.belongsToAsortis,
      directoryErrors.tooManyDealers,
    ],
    example: { email: 'ana.prieto@example.com', name: 'Ana Prieto' },
  },
  importPeople,
  getPerson: {
    ...byStaff,
    ...ofPerson,
    id: 'getPerson',
    method: 'GET',
    path: person,
    summary: "One of a dealer's people",
    responses: { 200: personDetails },
    errors: [notFound],
  },
  changePerson: {
    ...byStaff,
    ...ofPerson,
    id: 'changePerson',
    method: 'PATCH',
    path: person,
    summary: "Change a person's name, or their role at a dealer; of a role, they and the managers are told",
    body: changedPerson,
    ifMatch: true,
    responses: { 200: personResponse },
    errors: [
      notFound,
      platformErrors.staleVersion,
      platformErrors.ifMatchMissing,
      rightsErrors.lastPrivacyPerson,
      rightsErrors.tooManyPrivacyPeople,
    ],
    example: { name: 'Ana Prieto Ruiz', roles: ['privacy'] },
  },
  removePerson: {
    ...byStaff,
    ...ofPerson,
    id: 'removePerson',
    method: 'DELETE',
    path: person,
    summary: 'Take from a person the access to a dealer, within a minute',
    responses: { 204: null },
    errors: [notFound, rightsErrors.lastPrivacyPerson],
  },
  invitePerson: {
    ...byStaff,
    ...ofPerson,
    id: 'invitePerson',
    method: 'POST',
    path: `${person}/invitations`,
    summary: 'Send the invitation again, with a new temporary password',
    responses: { 200: invitationResponse },
    errors: [notFound, directoryErrors.hasSignedIn],
  },
  resetSecondFactor: {
    ...byStaff,
    ...ofPerson,
    id: 'resetSecondFactor',
    method: 'POST',
    path: `${person}/second-factor-resets`,
    summary: 'Have a person set up a new second factor; they are told by e-mail, with the reason',
    body: resetRequest,
    idempotencyKey: true,
    responses: { 201: resetResponse },
    errors: [notFound, platformErrors.idempotencyKeyReused],
    example: { reason: 'Ha cambiado de teléfono; lo ha confirmado su gerente en persona.' },
  },
} as const satisfies Operations
