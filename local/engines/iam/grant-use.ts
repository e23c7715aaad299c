import type { PermissionCheck, ConditionContext } from '../front/aws-call.ts'
import { fieldOf, isRecord, listField, textField } from '../front/json.ts'
import type { Principal } from '../front/types.ts'
import { fits } from './fits.ts'

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

type Use = { action: string; resource: string; partitions: readonly string[]; enclosing: string | null }

const leadingKeys = 'dynamodb:leadingkeys'
const enclosingOperation = 'dynamodb:enclosingoperation'

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string')

const allowing = ({ policies }: Pick<Principal, 'policies'>) =>
  policies.flatMap((policy) => {
    const one = fieldOf(policy, 'Statement')
    const all = isRecord(one) ? [one] : listField(policy, 'Statement')
    return all.filter((statement) => textField(statement, 'Effect') === 'Allow')
  })

/** The values that a statement's conditions compare a context key with; none if it does not mention the key. */
const comparedWith = (statement: unknown, contextKey: string): string[] => {
  const conditions = fieldOf(statement, 'Condition')
  const tests = Object.entries(isRecord(conditions) ? conditions : {}).flatMap(([operator, test]) =>
    // `Null` says whether there is a key, not what it is compared with.
    operator !== 'Null' && isRecord(test) ? [test] : [],
  )
  return tests.flatMap((test) =>
    Object.entries(test).flatMap(([key, values]) => (key.toLowerCase() === contextKey ? texts(values) : [])),
  )
}
const partitionsOf = (statement: unknown) => comparedWith(statement, leadingKeys)

/** Everything a principal's policies grant, separately for each action, resource and partition. */
const grantsOf = (principal: Pick<Principal, 'name' | 'policies'>) =>
  allowing(principal).flatMap((statement) => {
    const partitions = partitionsOf(statement)
    const enclosing = comparedWith(statement, enclosingOperation)
    return texts(fieldOf(statement, 'Action')).flatMap((action) =>
      texts(fieldOf(statement, 'Resource')).flatMap((resource) =>
        (partitions.length === 0 ? [null] : partitions).map((partition) => ({
          enclosing,
          grant: {
            function: principal.name,
            statement: textField(statement, 'Sid') ?? '',
            action,
            resource,
            partition,
          },
        })),
      ),
    )
  })

/**
 * Records which grants were used. Partition keys are stored as the policies' own patterns, which keeps this small and
 * free of ids. If two statements grant the same, both count as used; but a step of a transaction uses only statements
 * for transactions, if any grants its action.
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
    const valuesOf = (contextKey: string) =>
      texts(Object.entries(context ?? {}).find(([key]) => key.toLowerCase() === contextKey)?.[1])
    const keys = valuesOf(leadingKeys)
    const [enclosing = null] = valuesOf(enclosingOperation)
    const partitions = patternsOf(principal).filter((pattern) => keys.some((key) => fits(pattern, key)))
    const book = books.get(principal.name) ?? new Map<string, Use>()
    books.set(principal.name, book)
    const use = { action, resource, partitions, enclosing }
    book.set([action, resource, enclosing, ...partitions].join(' '), use)
  }

  /** Everything these principals may do, and whether they have done it. */
  const report = (principals: readonly Pick<Principal, 'name' | 'policies'>[]): Grant[] =>
    principals.flatMap((principal) => {
      const uses = [...(books.get(principal.name)?.values() ?? [])]
      const grants = grantsOf(principal)
      const inTransactions = new Set(
        grants.flatMap(({ enclosing, grant }) => (enclosing.length > 0 ? [grant.action] : [])),
      )
      const isForUse = (action: string, of: readonly string[], { enclosing }: Use) =>
        of.length === 0
          ? enclosing === null || !inTransactions.has(action)
          : enclosing !== null && of.includes(enclosing)
      return grants.map(({ grant, enclosing }) => ({
        ...grant,
        used: uses.some(
          (use) =>
            isForUse(grant.action, enclosing, use) &&
            fits(grant.action.toLowerCase(), use.action.toLowerCase()) &&
            fits(grant.resource, use.resource) &&
            (grant.partition === null || use.partitions.includes(grant.partition)),
        ),
      }))
    })

  return { record, report }
}
export type GrantUse = ReturnType<typeof createGrantUse>
