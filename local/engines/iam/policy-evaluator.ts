import { runSimulation } from '@cloud-copilot/iam-simulate'
import type { PermissionCheck, ConditionContext } from '../front/aws-call.ts'
import type { Principal } from '../front/types.ts'
import { type ConditionKeys, conditionKeys, contextQuestion } from './condition-keys.ts'

/** Thrown when a policy contains something that cannot be evaluated locally. */
export class CannotEvaluate extends Error {
  override name = 'CannotEvaluate'
}

/** IAM's verdict on one check. */
export type Decision = 'allowed' | 'no-grant' | 'explicit-deny'

/** Evaluates a permission check; results are cached. */
type EvaluatePolicy = (principal: Principal, check: PermissionCheck) => Promise<Decision>

/** The service-specific context keys that the front supports. */
const supportedKeys = new Set(
  [
    'dynamodb:LeadingKeys',
    'dynamodb:EnclosingOperation',
    'ses:FromAddress',
    'ses:Recipients',
    'events:source',
    'events:detail-type',
  ].map((key) => key.toLowerCase()),
)

const simulate = async (
  principal: Principal,
  check: PermissionCheck,
  context: ConditionContext,
): Promise<Decision> => {
  const { action, resource } = check
  const answer = await runSimulation(
    {
      request: {
        action,
        principal: principal.arn,
        resource: { resource, accountId: principal.accountId },
        contextVariables: { 'aws:SecureTransport': 'true', ...context },
      },
      identityPolicies: principal.policies.map((policy, at) => ({ name: `policy-${at}`, policy })),
      serviceControlPolicies: [],
      resourceControlPolicies: [],
    },
    {},
  )
  if (answer.resultType === 'error')
    throw new CannotEvaluate(`IAM cannot evaluate ${action} for ${principal.name}: ${answer.errors.message}`)
  if (answer.overallResult === 'Allowed') return 'allowed'
  return answer.overallResult === 'ExplicitlyDenied' ? 'explicit-deny' : 'no-grant'
}

/** Above this many cached decisions for a principal, its cache is cleared. */
const maxCachedDecisions = 10_000

/**
 * Evaluates permission checks against the principals' policies, offline. Throws `CannotEvaluate` if a policy has an
 * unsupported condition or is invalid: it is better not to start than to grant what AWS would refuse.
 */
export const createPolicyEvaluator = (
  /** Called with every allowed check, once for all that are decided alike. */
  allowed?: (principal: Principal, check: PermissionCheck, context: ConditionContext | undefined) => void,
): EvaluatePolicy => {
  const books = new WeakMap<Principal, { keys: ConditionKeys; verdicts: Map<string, Promise<Decision>> }>()

  const bookOf = (principal: Principal) => {
    const old = books.get(principal)
    if (old) return old
    const book = { keys: conditionKeys(principal.policies), verdicts: new Map<string, Promise<Decision>>() }
    books.set(principal, book)
    return book
  }

  return async (principal, check) => {
    const { keys, verdicts } = bookOf(principal)
    const service = `${check.action.split(':')[0] ?? ''}:`
    for (const key of keys.keys()) {
      if (key.startsWith(service) && !supportedKeys.has(key))
        throw new CannotEvaluate(
          `The local run cannot evaluate the condition on ${key} in a policy of ${principal.name}`,
        )
    }
    const asked = check.context?.keys.some((key) => keys.has(key.toLowerCase())) ?? false
    const context = asked ? await check.context?.values() : undefined
    const question = `${check.action} ${check.resource}${context ? ` ${contextQuestion(context, keys)}` : ''}`
    const old = verdicts.get(question)
    if (old) return old
    if (verdicts.size >= maxCachedDecisions) verdicts.clear()
    const verdict = simulate(principal, check, context ?? {})
    verdicts.set(question, verdict)
    if ((await verdict) === 'allowed') allowed?.(principal, check, context)
    return verdict
  }
}

/** AWS's error message for a refusal. */
export const accessDeniedMessage = (
  principal: Principal,
  check: PermissionCheck,
  decision: Decision,
): string =>
  `User: ${principal.arn} is not authorized to perform: ${check.action} on resource: ${check.resource} ` +
  (decision === 'explicit-deny'
    ? 'with an explicit deny in an identity-based policy'
    : `because no identity-based policy allows the ${check.action} action`)
