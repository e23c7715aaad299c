import { createPolicyEvaluator } from './engines/iam/policy-evaluator.ts'
import type { System } from './template/read-system.ts'

/** A permission needed outside any function, by a role or a service. */
type Need = { role: string; action: string; resource: string; why: string }

const needsOf = ({ functions, mappings, schedules }: System): Need[] => {
  const roleOf = (functionArn: string) => functions.find(({ arn }) => arn === functionArn)?.roleArn ?? ''
  const send = (role: string, queueArn: string | undefined, why: string) =>
    queueArn === undefined ? [] : [{ role, action: 'sqs:SendMessage', resource: queueArn, why }]
  return [
    ...mappings.flatMap(({ id, functionArn, streamArn, onFailureArn }) => [
      ...['DescribeStream', 'GetRecords', 'GetShardIterator'].map((action) => ({
        role: roleOf(functionArn),
        action: `dynamodb:${action}`,
        resource: streamArn,
        why: `the mapping ${id} reads the stream`,
      })),
      ...send(roleOf(functionArn), onFailureArn, `the mapping ${id} reports what it gave up`),
    ]),
    ...schedules.flatMap(({ name, roleArn, target }) => [
      {
        role: roleArn,
        action: 'lambda:InvokeFunction',
        resource: target.arn,
        why: `the schedule ${name} starts it`,
      },
      ...send(roleArn, target.deadLetterArn, `the schedule ${name} reports what it gave up`),
    ]),
    ...functions.flatMap(({ name, roleArn, deadLetterArn }) =>
      send(roleArn, deadLetterArn, `${name} keeps events it could not process`),
    ),
  ]
}

/** Matches an ARN pattern as in permissions: `*` is any text, `?` any character. */
const matches = (pattern: string, arn: string) => {
  const literal = pattern.replace(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(`^${literal.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(arn)
}

/** Routes and rules need a permission on the function itself. */
const missingPermissions = ({ api, rules, functions, invokers, region, accountId }: System): string[] => {
  const letIn = (functionArn: string, service: string, source: string) => {
    const names = functions.flatMap(({ arn, functionName }) =>
      arn === functionArn ? [arn, functionName] : [],
    )
    return invokers.some(
      (invoker) =>
        names.includes(invoker.functionName) &&
        invoker.service === service &&
        (invoker.sourcePattern === undefined || matches(invoker.sourcePattern, source)),
    )
  }
  const sourceOf = (key: string) =>
    `arn:aws:execute-api:${region}:${accountId}:${api.apiId}/$default/${key.replace(' /', '/')}`
  return [
    ...api.routes
      .filter(({ key, functionArn }) => !letIn(functionArn, 'apigateway.amazonaws.com', sourceOf(key)))
      .map(({ key, functionArn }) => `the API may not invoke ${functionArn} for ${key}`),
    ...rules.flatMap((rule) =>
      rule.targets
        .filter(({ arn }) => !letIn(arn, 'events.amazonaws.com', rule.arn))
        .map(({ arn }) => `the rule ${rule.name} may not invoke ${arn}`),
    ),
  ]
}

/**
 * Checks everything AWS would refuse that is not a call by a function, which the front checks: what event source
 * mappings, schedules, rules and routes do with their roles and permissions. Throws with the complete list.
 */
export const checkGrants = async (system: System): Promise<void> => {
  const decide = createPolicyEvaluator()
  const refused = missingPermissions(system)
  for (const { role, action, resource, why } of needsOf(system)) {
    const policies = system.roles.get(role) ?? []
    const principal = { name: role, arn: role, accountId: system.accountId, policies }
    const decision = await decide(principal, { action, resource })
    if (decision !== 'allowed') refused.push(`${role} may not ${action} on ${resource}, yet ${why}`)
  }
  if (refused.length > 0)
    throw new Error(`AWS would refuse what the templates require:\n- ${refused.join('\n- ')}`)
}
