import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { AwsError, awsErrorResponse, type ServiceName } from './aws-error.ts'
import type { AwsCall, FrontRequest, ParseCall } from './aws-call.ts'
import { CannotEvaluate, createPolicyEvaluator, accessDeniedMessage } from '../iam/policy-evaluator.ts'
import { createCognitoFront, type SendInvitation } from '../cognito/cognito-front.ts'
import type { UserPool } from '../cognito/user-pool.ts'
import { createDynamoDbFront } from '../dynamodb/dynamodb-front.ts'
import type { Buses } from '../events/event-bus.ts'
import { createEventsFront } from '../events/events-front.ts'
import { faultError } from './fault-errors.ts'
import type { Faults } from './faults.ts'
import { createGrantUse, type GrantUse } from '../iam/grant-use.ts'
import { createLambdaFront, type Invoke } from '../lambda/lambda-front.ts'
import type { Mailboxes } from '../ses/mailbox.ts'
import type { Queues } from '../queues/queues.ts'
import { type ConfigurationSet, createSesFront } from '../ses/ses-front.ts'
import type { SesQuotaKeeper } from '../ses/ses-quota.ts'
import { createSqsFront } from '../queues/sqs-front.ts'
import type { Buckets } from '../s3/buckets.ts'
import { corsHeaders, preflight } from '../s3/cors.ts'
import { presignedBy, verifyPresigned } from '../s3/presigned.ts'
import { createS3Front } from '../s3/s3-front.ts'
import { readBody } from './read-body.ts'
import { idleConnectionMs } from '../../run/listen.ts'
import { respond } from './respond.ts'
import type { EngineResponse, FaultService, Log, Principal, Principals, SecretOf } from './types.ts'

type FrontOptions = {
  region: string
  accountId: string
  principals: Principals
  /** For presigned URLs, whose signatures are checked. */
  secretOf: SecretOf
  dynamoDbUrl: string
  sesUrl: string
  configurationSets: readonly ConfigurationSet[]
  /** Verified domains or addresses. */
  identities: readonly string[]
  buses: Buses
  queues: Queues
  buckets: Buckets
  /** The user pool's users, its id and groups, and how it sends invitations. */
  users?: { pool: UserPool; poolId: string; groups: readonly string[]; invite: SendInvitation }
  faults: Faults
  invoke: Invoke
  /** Whether a function's code is still loading: what it reads then is its warm-up. */
  isStarting: (functionName: string) => boolean
  clock: () => Date
  log?: Log
  port?: number
  /** See `createSesFront`. */
  eventDelayMs?: number
}

export type Front = {
  url: string
  setMailbox: Mailboxes['setMailbox']
  /** SES's sending quota, to read and to set. */
  quota: Pick<SesQuotaKeeper, 'read' | 'set'>
  /** How soon after an e-mail its events come; without a value, as usual. */
  setEventDelay: (ms?: number) => void
  /** What functions may do, and whether they have done so since the start. */
  grants: GrantUse['report']
  stop: () => Promise<void>
}

const scope = /Credential=([^/,\s]+)\/\d{8}\/[^/]+\/([a-z0-9-]+)\/aws4_request/

const faultServices: Readonly<Partial<Record<ServiceName, FaultService>>> = {
  dynamodb: 'dynamodb',
  ses: 'ses',
  events: 'events',
  s3: 's3',
  'cognito-idp': 'cognito-idp',
}

const unknownKey = (service: ServiceName) => {
  if (service === 's3')
    return new AwsError('InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist.', 403)
  return service === 'ses' || service === 'sqs'
    ? new AwsError('InvalidClientTokenId', 'The security token included in the request is invalid.', 403)
    : new AwsError('UnrecognizedClientException', 'The security token included in the request is invalid.')
}

/** Errors that a service gives in its own way, all with the status 403. */
const deniedCodes: Readonly<Partial<Record<ServiceName, string>>> = {
  ses: 'AccessDenied',
  lambda: 'AccessDeniedException',
  s3: 'AccessDenied',
}

/**
 * Starts the single endpoint, on 127.0.0.1, that stands in for AWS. It identifies each caller by its access key,
 * checks IAM, applies faults, and passes the call to its engine.
 */
export const startFront = async (options: FrontOptions): Promise<Front> => {
  const { region, accountId, principals, faults, log, queues, buses, clock, isStarting } = options
  const place = { region, accountId }
  const grantUse = createGrantUse()
  const decide = createPolicyEvaluator(grantUse.record)
  // Grants are there for requests: a warm-up's read needs one too, but is no reason to have it.
  const decideAtStart = createPolicyEvaluator()
  let url = ''
  const dynamoDb = createDynamoDbFront({ url: options.dynamoDbUrl, place })
  const ses = createSesFront({
    url: options.sesUrl,
    place,
    identities: options.identities,
    configurationSets: options.configurationSets,
    buses,
    clock,
    ...(options.eventDelayMs === undefined ? {} : { eventDelayMs: options.eventDelayMs }),
  })
  const services: Readonly<Record<ServiceName, ParseCall>> = {
    dynamodb: dynamoDb.read,
    ses: ses.read,
    events: createEventsFront({ buses, place }).read,
    sqs: createSqsFront({ queues, place, url: () => url }).read,
    lambda: createLambdaFront({ invoke: options.invoke, place, ...(log ? { log } : {}) }).read,
    s3: createS3Front({ buckets: options.buckets }).read,
    'cognito-idp': options.users
      ? createCognitoFront({ ...options.users, place, now: clock }).read
      : () => {
          throw new AwsError('UnknownOperationException', 'There is no user pool here')
        },
  }
  const serviceOf = (name: string): ServiceName | undefined =>
    (['dynamodb', 'ses', 'events', 'sqs', 'lambda', 's3', 'cognito-idp'] as const).find(
      (service) => service === name,
    )

  const authorise = async (principal: Principal, call: AwsCall) => {
    const decideNow = isStarting(principal.name) ? decideAtStart : decide
    for (const check of call.checks) {
      const decision = await decideNow(principal, check)
      if (decision === 'allowed') continue
      const { action, resource, leadingKeysOf = 'request' } = check
      log?.('access-denied', { function: principal.name, action, resource, leadingKeysOf })
      const refused = accessDeniedMessage(principal, check, decision)
      const denied = deniedCodes[call.service]
      throw denied === undefined
        ? new AwsError('AccessDeniedException', refused)
        : new AwsError(denied, refused, 403)
    }
  }

  /** Undefined if no response will ever come (`held`), or only a dropped connection (`dropped`). */
  const carryOut = async (
    principal: Principal,
    call: AwsCall,
  ): Promise<EngineResponse | 'held' | 'dropped'> => {
    await authorise(principal, call)
    const service = faultServices[call.service]
    // Faults are meant for requests too: no warm-up uses up one of a count.
    const fault =
      service &&
      !isStarting(principal.name) &&
      faults.pick({ service, action: call.action, principal: principal.name, body: call.text })
    if (!fault) return call.run()
    log?.('fault', {
      service: fault.service,
      action: call.action,
      error: fault.error,
      function: principal.name,
    })
    if (fault.error === 'timeout') return 'held'
    if (fault.error === 'lost-answer') {
      await call.run()
      return 'dropped'
    }
    if (fault.error === 'refuse' && call.refuse) return call.refuse()
    throw faultError(call.service, fault.error)
  }

  const errorOf = (fault: unknown, request: FrontRequest): AwsError => {
    if (fault instanceof AwsError) return fault
    const name = fault instanceof Error ? fault.name : 'Error'
    // Only the name of other errors: their messages may contain personal data.
    const why: Record<string, string> = fault instanceof CannotEvaluate ? { why: fault.message } : {}
    log?.('front-failed', { fault: name, ...why, path: request.path })
    return new AwsError('InternalFailure', 'The local run could not perform this operation', 500)
  }

  const handle = async (incoming: IncomingMessage, response: ServerResponse) => {
    const { method = '', url: path = '/', headers } = incoming
    const request: FrontRequest = { method, path, headers, body: await readBody(incoming) }
    const [, signer = '', signedFor = ''] = scope.exec(headers.authorization ?? '') ?? []
    const presigned = headers.authorization === undefined ? presignedBy(path) : undefined
    const { accessKeyId, service: serviceName } = presigned ?? { accessKeyId: signer, service: signedFor }
    const service = serviceOf(serviceName)
    if (!service) {
      const message = accessKeyId === '' ? 'Missing Authentication Token' : `No stand-in for ${serviceName}`
      await respond(
        response,
        awsErrorResponse('dynamodb', new AwsError('MissingAuthenticationToken', message, 403)),
      )
      return
    }
    // A browser asks for permission with the address alone, and shows its page a response only with permission.
    const allowed = () => (presigned ? corsHeaders(options.buckets, request) : {})
    try {
      const asked = presigned && preflight(options.buckets, request)
      if (asked) {
        await respond(response, asked)
        return
      }
      const principal = principals.get(accessKeyId)
      if (!principal) throw unknownKey(service)
      if (presigned) verifyPresigned(request, options.secretOf(accessKeyId) ?? '', clock())
      const answer = await carryOut(principal, services[service](request, principal))
      if (answer === 'dropped') response.destroy()
      else if (answer !== 'held')
        await respond(response, { ...answer, headers: { ...answer.headers, ...allowed() } })
    } catch (fault) {
      await respond(response, awsErrorResponse(service, errorOf(fault, request)))
    }
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy())
  })
  server.keepAliveTimeout = idleConnectionMs
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The front listens on no port')
  url = `http://127.0.0.1:${address.port}`

  return {
    url,
    setMailbox: ses.setMailbox,
    quota: ses.quota,
    setEventDelay: ses.setEventDelay,
    grants: grantUse.report,
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
      dynamoDb.close()
      ses.close()
    },
  }
}
