import * as z from 'zod/mini'
import type { TemplateData } from './synthesize.ts'

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const join = z.strictObject({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) })
const attribute = z.strictObject({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) })
const reference = z.strictObject({ Ref: z.string() })
const imported = z.strictObject({ 'Fn::ImportValue': z.string() })

/** CloudFormation's intrinsic functions in a readable form: `${table.Arn}`. */
const resolved = (value: unknown): unknown => {
  const asJoin = join.safeParse(value)
  if (asJoin.success) {
    const [separator, parts] = asJoin.data['Fn::Join']
    return parts.map((part) => String(resolved(part))).join(separator)
  }
  const asAttribute = attribute.safeParse(value)
  if (asAttribute.success) return `\${${asAttribute.data['Fn::GetAtt'].join('.')}}`
  const asReference = reference.safeParse(value)
  if (asReference.success) return `\${${asReference.data.Ref}}`
  const asImported = imported.safeParse(value)
  if (asImported.success) return `\${${asImported.data['Fn::ImportValue']}}`
  return value
}

const withoutHashes = (text: string) => text.replaceAll(/\b[0-9a-f]{64}\b/g, '<hash>')

/** JSON within a string, as in dashboards and schedules. */
const unpacked = (text: string): unknown => {
  if (!/^[{[]/.test(text)) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const opened = (value: unknown): unknown => {
  const plain = resolved(value)
  return typeof plain === 'string' ? unpacked(plain) : plain
}

const lineOf = (value: unknown) => (typeof value === 'string' ? withoutHashes(value) : JSON.stringify(value))

const linesOf = (given: unknown, indent: string): string[] => {
  const value = opened(given)
  if (Array.isArray(value)) {
    return value.flatMap((item) => {
      const [first = '', ...rest] = linesOf(item, `${indent}  `)
      return [`${indent}- ${first.trimStart()}`, ...rest]
    })
  }
  if (!isPlain(value)) return [`${indent}${lineOf(value)}`]
  return Object.keys(value)
    .toSorted()
    .flatMap((key) => {
      const within = opened(value[key])
      return isPlain(within) || Array.isArray(within)
        ? [`${indent}${key}:`, ...linesOf(within, `${indent}  `)]
        : [`${indent}${key}: ${lineOf(within)}`]
    })
}

/**
 * A template as lines to compare: resources by type and logical id, sorted keys, readable references, no bundle hashes.
 * Logical ids keep their own hash, because another id means another resource, which replaces the existing one.
 */
export const summarizeTemplate = (template: TemplateData): string => {
  const resources = Object.entries(template.Resources)
    .map(([id, resource]) => [`${resource.Type} ${id}`, resource] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  const blocks = resources.map(([heading, { Properties, DeletionPolicy }]) =>
    [
      heading,
      ...(DeletionPolicy === undefined ? [] : [`  (${DeletionPolicy} when deleted)`]),
      ...linesOf(Properties, '  '),
    ].join('\n'),
  )
  const outputs = Object.keys(template.Outputs)
    .toSorted()
    .filter((name) => !name.startsWith('ExportsOutput'))
  return `${[...blocks, `Outputs\n${outputs.map((name) => `  ${name}`).join('\n')}`].join('\n\n')}\n`
}
