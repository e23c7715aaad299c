import { alertEventDocs } from '../alerts/event-docs.ts'
import { alertEvents } from '../alerts/events.ts'
import { callErrors } from '../calls/errors.ts'
import { caseErrors } from '../cases/errors.ts'
import { caseEventDocs } from '../cases/event-docs.ts'
import { caseEvents } from '../cases/events.ts'
import { caseKeys } from '../cases/keys.ts'
import { callsOperations, storedCallsOperations } from '../calls/operations.ts'
import { callScopes } from '../calls/scopes.ts'
import { digestOperations } from '../digests/operations.ts'
import { directoryErrors } from '../directory/errors.ts'
import { directoryKeys } from '../directory/keys.ts'
import { directoryOperations, peopleOperations } from '../directory/operations.ts'
import { directoryScopes } from '../directory/scopes.ts'
import { drawErrors } from '../draws/errors.ts'
import { drawEventDocs } from '../draws/event-docs.ts'
import { drawEvents } from '../draws/events.ts'
import { drawKeys } from '../draws/keys.ts'
import { drawsOperations } from '../draws/operations.ts'
import { groupErrors } from '../groups/errors.ts'
import { groupKeys } from '../groups/keys.ts'
import { groupsOperations } from '../groups/operations.ts'
import { groupScopes } from '../groups/scopes.ts'
import { informationKeys } from '../information/keys.ts'
import { informationOperations, informationRequestOperations } from '../information/operations.ts'
import { mailKeys } from '../mails/keys.ts'
import { joinDistinct, joinDistinctLists } from '../platform/content/join-distinct.ts'
import type { ServiceError } from '../platform/errors/define-errors.ts'
import { platformErrors } from '../platform/errors/errors.ts'
import { outboxKeys } from '../platform/events/outbox/keys.ts'
import { idempotencyKeys } from '../platform/http/idempotency/keys.ts'
import type { Operations } from '../platform/http/operation.ts'
import { rightsErrors } from '../directory/rights/rights-errors.ts'
import { privacyErrors } from '../privacy/errors.ts'
import { privacyKeys } from '../privacy/keys.ts'
import { erasureOperations, ordersOperations, privacyOperations } from '../privacy/operations.ts'
import { privacyEvents } from '../privacy/events.ts'
import { privacyEventDocs } from '../privacy/event-docs.ts'
import { problemErrors } from '../problems/errors.ts'
import { problemEventDocs } from '../problems/event-docs.ts'
import { problemEvents } from '../problems/events.ts'
import { problemKeys } from '../problems/keys.ts'
import { linkOperations, problemExportOperations, problemsOperations } from '../problems/operations.ts'
import { problemScopes } from '../problems/scopes.ts'
import { supervisionErrors } from '../supervision/errors.ts'
import { supervisionEventDocs } from '../supervision/event-docs.ts'
import { supervisionEvents } from '../supervision/events.ts'
import { supervisionKeys } from '../supervision/keys.ts'
import { sampleOperations, supervisionOperations } from '../supervision/operations.ts'
import { supervisionScopes } from '../supervision/scopes.ts'
import { statisticsEventDocs } from '../statistics/event-docs.ts'
import { statisticsEvents } from '../statistics/events.ts'
import { statisticsKeys } from '../statistics/keys.ts'
import { statisticsOperations } from '../statistics/operations.ts'
import { surveyErrors } from '../surveys/errors.ts'
import { surveyEventDocs } from '../surveys/event-docs.ts'
import { surveyEvents } from '../surveys/events.ts'
import { surveyKeys } from '../surveys/keys.ts'
import { coherenceOperations, surveyImportOperations, surveysOperations } from '../surveys/operations.ts'
import { surveyScopes } from '../surveys/scopes.ts'
import { contractOperations } from './operations.ts'

/** Every key builder of the table, as `docs/data-model.md` tabulates them. */
export const keyBuilders = joinDistinct('key', [
  mailKeys.keys,
  directoryKeys.keys,
  caseKeys.keys,
  problemKeys.keys,
  supervisionKeys.keys,
  statisticsKeys.keys,
  surveyKeys.keys,
  informationKeys.keys,
  groupKeys.keys,
  drawKeys.keys,
  privacyKeys.keys,
  idempotencyKeys.keys,
  outboxKeys.keys,
])

/** The partitions of the table by what they hold, as IAM's `dynamodb:LeadingKeys` names them. */
export const partitions = joinDistinct('partition', [
  mailKeys.partitions,
  directoryKeys.partitions,
  caseKeys.partitions,
  problemKeys.partitions,
  supervisionKeys.partitions,
  statisticsKeys.partitions,
  surveyKeys.partitions,
  informationKeys.partitions,
  groupKeys.partitions,
  drawKeys.partitions,
  privacyKeys.partitions,
  idempotencyKeys.partitions,
  outboxKeys.partitions,
])
export type PartitionId = keyof typeof partitions

/** The table's indexes. */
export const indexes = joinDistinct('index', [
  mailKeys.indexes,
  directoryKeys.indexes,
  caseKeys.indexes,
  problemKeys.indexes,
  supervisionKeys.indexes,
  statisticsKeys.indexes,
  surveyKeys.indexes,
  informationKeys.indexes,
  groupKeys.indexes,
  drawKeys.indexes,
  privacyKeys.indexes,
  idempotencyKeys.indexes,
  outboxKeys.indexes,
])
export type IndexId = keyof typeof indexes

const byCode = (errors: Readonly<Record<string, ServiceError>>) =>
  Object.fromEntries(Object.values(errors).map((error) => [error.code, error]))

/** Every error that the service can return, by status. */
export const errors: readonly ServiceError[] = Object.values(
  joinDistinct('error', [
    byCode(platformErrors),
    byCode(directoryErrors),
    byCode(rightsErrors),
    byCode(caseErrors),
    byCode(callErrors),
    byCode(problemErrors),
    byCode(supervisionErrors),
    byCode(surveyErrors),
    byCode(groupErrors),
    byCode(drawErrors),
    byCode(privacyErrors),
  ]),
).toSorted((a, b) => a.status - b.status)

/** Every scope that a token may carry. */
export const scopes = joinDistinctLists('scope', [
  callScopes,
  problemScopes,
  supervisionScopes,
  surveyScopes,
  groupScopes,
  directoryScopes,
])
export type ScopeId = (typeof scopes)[number]

/** Every domain event: its version and the form of its data. */
export const eventSchemas = joinDistinct('event', [
  caseEvents,
  alertEvents,
  problemEvents,
  supervisionEvents,
  statisticsEvents,
  surveyEvents,
  drawEvents,
  privacyEvents,
])
export type EventName = keyof typeof eventSchemas

/** What `docs/events.md` tells of each. */
export const eventDocs = joinDistinct('event doc', [
  caseEventDocs,
  alertEventDocs,
  problemEventDocs,
  supervisionEventDocs,
  statisticsEventDocs,
  surveyEventDocs,
  drawEventDocs,
  privacyEventDocs,
])

/** The parts of the service that have operations, in the order in which the contract tells of them. */
export const parts: readonly { name: string; description: string; operations: Operations }[] = [
  {
    name: 'Calls',
    description:
      'Call-centre software asks before it dials, and reports each contact call as soon as it has the facts.',
    operations: { ...callsOperations, ...storedCallsOperations },
  },
  {
    name: 'Problems',
    description:
      'A dealer works through the calls that turned out to be problems, and downloads them as a file.',
    operations: { ...problemsOperations, ...problemExportOperations, ...linkOperations },
  },
  {
    name: 'Digests',
    description:
      "Each working morning a dealer's `digestRecipients` get one e-mail about its problems; whoever gets it can end it without signing in.",
    operations: digestOperations,
  },
  {
    name: 'Supervision',
    description:
      'Specialists review calls: every problem, every call on which operator and facts disagree, and of the rest a sample that nobody can steer. Each first sees the facts alone, gives a verdict, and only then is told what had been said.',
    operations: { ...supervisionOperations, ...sampleOperations },
  },
  {
    name: 'Statistics',
    description:
      "Figures of a dealer's months, recomputed from its calls at most every half-hour; the causes that have risen by an exact test, and all dealers together for Asortis.",
    operations: statisticsOperations,
  },
  {
    name: 'Surveys',
    description:
      "Responses to the brands' own surveys, taken in one by one or as a file, and matched with the calls about the same visits.",
    operations: { ...surveysOperations, ...surveyImportOperations, ...coherenceOperations },
  },
  {
    name: 'Directory',
    description:
      'Asortis keeps brands, their questionnaires, dealers, and who may act for a dealer. A change may take 60 s to be seen everywhere.',
    operations: { ...directoryOperations, ...peopleOperations },
  },
  {
    name: 'Groups',
    description:
      'Five to ten dealers share one monthly discount. Asortis keeps groups and who takes part; each has a participation number.',
    operations: groupsOperations,
  },
  {
    name: 'Draws',
    description:
      'Every month one participant of each group receives its discount, at random. What is here is enough to check it (docs/draw.md).',
    operations: drawsOperations,
  },
  {
    name: 'Privacy',
    description:
      "What the customers of a dealer have a right to: they are found by whatever they give, in any spelling. For the dealer's managers and staff.",
    operations: { ...privacyOperations, ...ordersOperations, ...erasureOperations },
  },
  {
    name: 'Information',
    description:
      'Whoever wants to know about Fidelización asks through the public form; Asortis answers, corrects and erases what was asked.',
    operations: { ...informationOperations, ...informationRequestOperations },
  },
  {
    name: 'Contract',
    description: 'This contract itself, and the words for its closed lists.',
    operations: contractOperations,
  },
]
