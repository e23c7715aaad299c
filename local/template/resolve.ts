import * as z from 'zod/mini'
import type { Stack } from './assembly.ts'
import { identityOf, type DeploymentTarget } from './physical.ts'

/** A resource in the templates, with its properties as values once resolved. */
export type Resource = {
  stack: string
  logicalId: string
  type: string
  /** The construct's path in the code, if the template contains it. */
  path: string | undefined
  ref: string
  /** Throws if the resource has no such attribute. */
  attribute: (name: string) => string
  /** All its properties, resolved. */
  properties: () => unknown
}

const record = z.record(z.string(), z.unknown())
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const toText = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new Error(`An intrinsic needs text, not ${JSON.stringify(value)}`)
}

const dynamicReference =
  /\{\{resolve:secretsmanager:([^{}]+?)(?::SecretString(?::([^:{}]*))?(?::[^{}]*)?)?\}\}/g

/** Returns the value of a generated secret, by its ARN or name and, optionally, a key within its JSON. */
export type SecretValue = (secretId: string, jsonKey: string | undefined) => string

/**
 * Resolves CloudFormation's intrinsic functions in all stacks as if deployed to `place`, so that the rest of the
 * local run sees plain values. Throws, with the position in the template, on anything unsupported.
 */
export const resolveStacks = (
  stacks: readonly Stack[],
  place: DeploymentTarget,
  secretValue: SecretValue,
): readonly Resource[] => {
  const resources = new Map<string, Resource>()
  const pseudo: Readonly<Record<string, string>> = {
    'AWS::Region': place.region,
    'AWS::AccountId': place.accountId,
    'AWS::Partition': place.partition,
    'AWS::URLSuffix': 'amazonaws.com',
  }
  const keyOf = (stack: string, logicalId: string) => `${stack}/${logicalId}`

  const find = (stack: string, logicalId: string) => {
    const found = resources.get(keyOf(stack, logicalId))
    if (!found) throw new Error(`${stack} refers to ${logicalId}, which is not in its template`)
    return found
  }

  const ref = (stack: Stack, name: string): string => {
    const known = pseudo[name]
    if (known !== undefined) return known
    if (name === 'AWS::StackName') return stack.name
    const parameter = stack.template.Parameters?.[name]
    if (parameter) return toText(parameter.Default ?? '')
    return find(stack.name, name).ref
  }

  const getAtt = (stack: Stack, target: unknown) => {
    const [logicalId = '', ...attribute] = Array.isArray(target)
      ? target.map(toText)
      : toText(target).split('.')
    return find(stack.name, logicalId).attribute(attribute.join('.'))
  }

  const substitute = (stack: Stack, target: unknown) => {
    const [text, values] = Array.isArray(target)
      ? [toText(target[0]), z.parse(record, target[1])]
      : [toText(target), {}]
    const replaced = text.replace(/\$\{(!?)([^}]+)\}/g, (_whole, literal: string, name: string) => {
      if (literal) return `\${${name}}`
      const own: unknown = values[name]
      if (own !== undefined) return toText(resolve(stack, own))
      return name.includes('.') ? getAtt(stack, name) : ref(stack, name)
    })
    return secrets(replaced)
  }

  const importValue = (name: string): unknown => {
    for (const stack of stacks) {
      for (const { Value, Export } of Object.values(stack.template.Outputs ?? {})) {
        if (Export && resolve(stack, Export.Name) === name) return resolve(stack, Value)
      }
    }
    throw new Error(`No stack exports ${name}`)
  }

  const list = (stack: Stack, value: unknown): unknown[] => {
    const resolved = resolve(stack, value)
    if (!Array.isArray(resolved)) throw new Error(`An intrinsic needs a list, not ${JSON.stringify(value)}`)
    return resolved
  }

  const pair = (value: unknown): [unknown, unknown] => {
    if (!Array.isArray(value))
      throw new Error(`An intrinsic needs two arguments, not ${JSON.stringify(value)}`)
    return [value[0], value[1]]
  }

  const intrinsics: Readonly<Record<string, (stack: Stack, argument: unknown) => unknown>> = {
    Ref: (stack, argument) => ref(stack, toText(argument)),
    'Fn::GetAtt': getAtt,
    'Fn::Sub': substitute,
    'Fn::ImportValue': (stack, argument) => importValue(toText(resolve(stack, argument))),
    'Fn::Join': (stack, argument) => {
      const [separator, parts] = pair(argument)
      return secrets(list(stack, parts).map(toText).join(toText(separator)))
    },
    'Fn::Select': (stack, argument) => {
      const [index, items] = pair(argument)
      return list(stack, items)[Number(toText(resolve(stack, index)))]
    },
    'Fn::Split': (stack, argument) => {
      const [separator, text] = pair(argument)
      return toText(resolve(stack, text)).split(toText(separator))
    },
    'Fn::FindInMap': (stack, argument) => {
      const [map = '', top = '', second = ''] = list(stack, argument).map(toText)
      return stack.template.Mappings?.[map]?.[top]?.[second]
    },
  }

  const secrets = (text: string) =>
    text.replace(dynamicReference, (_whole, id: string, jsonKey: string | undefined) =>
      secretValue(id, jsonKey || undefined),
    )

  const resolve = (stack: Stack, value: unknown): unknown => {
    if (typeof value === 'string') return secrets(value)
    if (Array.isArray(value))
      return value.map((item) => resolve(stack, item)).filter((item) => item !== undefined)
    if (!isRecord(value)) return value
    const [only, ...others] = Object.entries(value)
    if (only && others.length === 0) {
      const [name, argument] = only
      if (name === 'Ref' && argument === 'AWS::NoValue') return undefined
      const intrinsic = intrinsics[name]
      if (intrinsic) return intrinsic(stack, argument)
      if (name.startsWith('Fn::'))
        throw new Error(`${stack.name} uses ${name}, which the local run does not support`)
    }
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, item]) => {
        const resolved = resolve(stack, item)
        return resolved === undefined ? [] : [[key, resolved]]
      }),
    )
  }

  for (const stack of stacks) {
    for (const [logicalId, { Type, Properties, Metadata }] of Object.entries(stack.template.Resources)) {
      const metadataPath = Metadata?.['aws:cdk:path']
      const path = typeof metadataPath === 'string' ? metadataPath : undefined
      const property = (name: string) => resolve(stack, Properties[name])
      const identity = () => identityOf({ stack: stack.name, logicalId, type: Type, path, property }, place)
      resources.set(keyOf(stack.name, logicalId), {
        stack: stack.name,
        logicalId,
        type: Type,
        path,
        get ref() {
          return identity().ref
        },
        attribute: (name) => {
          const value = identity().attributes[name]
          if (value === undefined) throw new Error(`${stack.name}: ${Type} ${logicalId} has no ${name} here`)
          return value
        },
        properties: () => resolve(stack, Properties),
      })
    }
  }
  return [...resources.values()]
}
