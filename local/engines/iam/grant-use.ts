import type { PermissionCheck, ConditionContext } from '../front/aws-call.ts'
import { fieldOf, isRecord, listField, textField } from '../front/json.ts'
import type { Principal } from '../front/types.ts'

/**
 * One permission that a policy grants: an action on a resource and, if a condition names partitions, on one of them.
 */
export type Grant = {
  function: string
  statement: string
  action: string
  resource: string
  partition: string | null
  /** Whether the function has used it since the local run started. */
  used: boolean
}

type Use = { action: string; resource: string; partitions: readonly string[] }

const leadingKeys = 'dynamodb:leadingkeys'

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string')

const fits = (pattern: string, value: string): boolean => {
  const parts = pattern.split(/([*?])/).map((part) => {
    if (part === '*') return '.*'
    return part === '?' ? '.' : part.replaceAll(/[\\^$.|+()[\]{}]/g, '\\$&')
  })
  return new RegExp(`^${parts.join('')}$`, 's').test(value)
}

const allowing = ({ policies }: Pick<Principal, 'policies'>) =>
  policies.flatMap((policy) => {
    const one = fieldOf(policy, 'Statement')
    const all = isRecord(one) ? [one] : listField(policy, 'Statement')
    return all.filter((statement) => textField(statement, 'Effect') === 'Allow')
  })

/** The partitions that a statement applies to; none if it does not mention partitions. */
const partitionsOf = (statement: unknown): string[] => {
  const conditions = fieldOf(statement, 'Condition')
  const tests = isRecord(conditions) ? Object.values(conditions).filter(isRecord) : []
  return tests.flatMap((test) =>
    Object.entries(test).flatMap(([key, values]) => (key.toLowerCase() === leadingKeys ? texts(values) : [])),
  )
}

/** Everything a principal's policies grant, separately for each action, resource and partition. */
const grantsOf = (principal: Pick<Principal, 'name' | 'policies'>) =>
  allowing(principal).flatMap((statement) => {
    const partitions = partitionsOf(statement)
    return texts(fieldOf(statement, 'Action')).flatMap((action) =>
      texts(fieldOf(statement, 'Resource')).flatMap((resource) =>
        (partitions.length === 0 ? [null] : partitions).map((partition) => ({
          function: principal.name,
          statement: textField(statement, 'Sid') ?? '',
          action,
          resource,
          partition,
        })),
      ),
    )
  })

/**
 * Records which grants were used. Partition keys are stored as the policies' own patterns, which keeps this small and
 * free of ids. If two statements grant the same, both count as used.
 */
export const createGrantUse = () => {
  const books = new Map<string, Map<string, Use>>()
  const patterns = new WeakMap<Principal, readonly string[]>()

  const patternsOf = (principal: Principal) => {
    const known = patterns.get(principal) ?? [...new Set(allowing(principal).flatMap(partitionsOf))]
    patterns.set(principal, known)
    return known
  }

  /** Records an allowed check, with the context it was decided by. */
  const record = (
    principal: Principal,
    { action, resource }: PermissionCheck,
    context: ConditionContext | undefined,
  ) => {
    const asked = Object.entries(context ?? {}).find(([key]) => key.toLowerCase() === leadingKeys)
    const keys = texts(asked?.[1])
    const partitions = patternsOf(principal).filter((pattern) => keys.some((key) => fits(pattern, key)))
    const book = books.get(principal.name) ?? new Map<string, Use>()
    books.set(principal.name, book)
    book.set([action, resource, ...partitions].join(' '), { action, resource, partitions })
  }

  /** Everything these principals may do, and whether they have done it. */
  const report = (principals: readonly Pick<Principal, 'name' | 'policies'>[]): Grant[] =>
    principals.flatMap((principal) => {
      const uses = [...(books.get(principal.name)?.values() ?? [])]
      return grantsOf(principal).map((grant) => ({
        ...grant,
        used: uses.some(
          (use) =>
            fits(grant.action.toLowerCase(), use.action.toLowerCase()) &&
            fits(grant.resource, use.resource) &&
            (grant.partition === null || use.partitions.includes(grant.partition)),
        ),
      }))
    })

  return { record, report }
}
export type GrantUse = ReturnType<typeof createGrantUse>
