import * as z from 'zod/mini'
import { versionParam } from '../directory/questionnaires/version-param.ts'
import { named } from '../platform/content/named.ts'
import { platformErrors } from '../platform/errors/errors.ts'
import type { Operations } from '../platform/http/operation.ts'
import { consentTextResponse } from './consent/consent-schemas.ts'
export { informationRequestOperations } from './handling/request-operations.ts'
import { newRequest } from './request/new-request.ts'

const received = named('InformationRequestReceived', z.object({ received: z.literal(true) }))

const box = z.optional(z.literal('yes'))

/** The fields of the page's form; a box that is not ticked is absent. What is wrong is shown in the form. */
const informationForm = named(
  'InformationForm',
  z.object({
    name: z.string(),
    company: z.string(),
    email: z.string(),
    phone: z.optional(z.string()),
    message: z.optional(z.string()),
    read: box,
    marketing: box,
    textVersion: z.string(),
    website: z.optional(z.string()),
  }),
)

const open = { scope: null, audience: ['public'] } as const

/** What anybody may do who wants to know about Fidelización. */
export const informationOperations = {
  requestInformation: {
    ...open,
    id: 'requestInformation',
    method: 'POST',
    path: '/v1/information-requests',
    summary:
      'Ask Asortis for information about Fidelización. The response is the same for everybody, nothing is sent to the address given, and the same content within a quarter of an hour is one request. An address may send ten an hour',
    body: newRequest,
    responses: { 202: received },
    errors: [platformErrors.tooManyRequests],
    example: {
      name: 'Lucía Fernández',
      company: 'Talleres Ribera, S. L.',
      email: 'lucia@example.com',
      phone: '600 111 222',
      message: 'Vendemos dos marcas. ¿Cómo se forman los grupos?',
      consent: { read: true, textVersion: 2 },
      marketing: false,
    },
  },
  sendInformationForm: {
    ...open,
    id: 'sendInformationForm',
    method: 'POST',
    path: '/v1/information-requests/form',
    summary:
      'The same from the page /informacion, whose form works without JavaScript; what is wrong is told in the form',
    form: informationForm,
    formBytes: 32 * 1024,
    rawType: 'text/html; charset=utf-8',
    pages: true,
    responses: { 303: null, 413: null, 415: null, 422: null, 429: null, 503: null },
    errors: [],
    example: {
      name: 'Lucía Fernández',
      company: 'Talleres Ribera, S. L.',
      email: 'lucia@example.com',
      read: 'yes',
      textVersion: '2',
    },
  },
  showInformationForm: {
    ...open,
    id: 'showInformationForm',
    method: 'GET',
    path: '/v1/information-requests/form',
    summary:
      'Leads to the form of the page /informacion: for whoever asks again for the address at which a form with mistakes was shown',
    rawType: 'text/html; charset=utf-8',
    pages: true,
    responses: { 303: null },
    errors: [],
  },
  getConsentText: {
    ...open,
    id: 'getConsentText',
    method: 'GET',
    path: '/v1/consent-texts/{textVersion}',
    summary:
      'A text about what happens to the data of whoever asks for information, as it was shown; it never changes',
    params: z.strictObject({ textVersion: versionParam }),
    responses: { 200: consentTextResponse },
    errors: [platformErrors.notFound],
  },
} as const satisfies Operations
