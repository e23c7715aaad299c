import { App, type Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import * as z from 'zod/mini'
import { functionNames } from '../../../lib/function-names.ts'
import { parseStage, readStage, type StageSettings } from '../../../lib/settings.ts'
import { buildStacks } from '../../../lib/stacks.ts'

const template = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Properties: z._default(z.record(z.string(), z.unknown()), {}),
      DeletionPolicy: z.optional(z.string()),
      DependsOn: z.optional(z.array(z.string())),
    }),
  ),
  Outputs: z._default(
    z.record(
      z.string(),
      z.object({ Value: z.unknown(), Export: z.optional(z.object({ Name: z.string() })) }),
    ),
    {},
  ),
})
export type TemplateData = z.output<typeof template>
type Resource = TemplateData['Resources'][string]

/**
 * An app that bundles nothing and skips CDK's built-in CloudFormation validation, which takes seconds and runs in `npm
 * run nag`.
 */
export const quickApp = () =>
  new App({ context: { 'aws:cdk:bundling-stacks': [] }, builtinCloudFormationValidation: false })

/** An app that bundles every function into a folder. */
export const bundlingApp = (outdir: string) => new App({ outdir, builtinCloudFormationValidation: false })

const imported = z.strictObject({ 'Fn::ImportValue': z.string() })

/**
 * Two stacks as one: the second's references to what the first exports are as if both were in one template, so that a
 * test need not know which of them has a part.
 */
const joined = (first: TemplateData, second: TemplateData): TemplateData => {
  const exported = new Map(
    Object.values(first.Outputs).map(({ Export, Value }) => [Export?.Name ?? '', Value] as const),
  )
  const resolved = (value: unknown): unknown => {
    const { success, data } = z.safeParse(imported, value)
    if (success && exported.has(data['Fn::ImportValue'])) return exported.get(data['Fn::ImportValue'])
    if (Array.isArray(value)) return value.map(resolved)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolved(item)]))
  }
  const { Resources } = z.parse(template, resolved(second))
  return { Resources: { ...first.Resources, ...Resources }, Outputs: { ...first.Outputs, ...second.Outputs } }
}

/**
 * The stacks of the local stage, or of that stage with the given changes: storage, and what can be rebuilt, as one
 * (service and insight).
 */
export const synthesize = (differently: Partial<StageSettings> = {}, app: App = quickApp()) => {
  const settings = parseStage({ ...readStage('local'), ...differently })
  const { storage, service, insight } = buildStacks(app, settings)
  const templateOf = (stack: Stack) => template.parse(Template.fromStack(stack).toJSON())
  return { storage: templateOf(storage), service: joined(templateOf(service), templateOf(insight)) }
}

/** The resources of one type by their logical id, with their properties parsed by a schema. */
export const resourcesOf = <S extends z.ZodMiniType>(
  { Resources }: TemplateData,
  type: string,
  properties: S,
) =>
  Object.entries(Resources)
    .filter(([, resource]) => resource.Type === type)
    .map(([id, resource]) => ({ id, properties: properties.parse(resource.Properties), resource }))

/** The only resource of a type. Throws when there are none or several. */
export const onlyResourceOf = <S extends z.ZodMiniType>(from: TemplateData, type: string, properties: S) => {
  const [found, ...others] = resourcesOf(from, type, properties)
  if (!found || others.length > 0) throw new Error(`There are ${others.length + (found ? 1 : 0)} of ${type}`)
  return found
}

export const retained = ({ DeletionPolicy }: Resource) => DeletionPolicy === 'Retain'

const withoutHash = (logicalId: string) => logicalId.replace(/[0-9A-F]{8}$/, '')

const intrinsic = z.union([
  z.object({ Ref: z.string() }),
  z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }),
  z.object({ 'Fn::ImportValue': z.string() }),
  z.object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) }),
])

/**
 * A value of the service's template in a readable form: `table.Arn`, `bus`, `arn:aws:...`. References to the storage
 * stack are resolved.
 */
export const readable = (value: unknown, storage: TemplateData): string => {
  if (typeof value === 'string') return value
  const parsed = intrinsic.parse(value)
  if ('Ref' in parsed) return withoutHash(parsed.Ref)
  if ('Fn::GetAtt' in parsed) return `${withoutHash(parsed['Fn::GetAtt'][0])}.${parsed['Fn::GetAtt'][1]}`
  if ('Fn::Join' in parsed) return parsed['Fn::Join'][1].map((part) => readable(part, storage)).join('')
  const exported = Object.values(storage.Outputs).find(
    ({ Export }) => Export?.Name === parsed['Fn::ImportValue'],
  )
  return readable(exported?.Value, storage)
}

/** Parts under construction: some of their functions already have names but no construct yet. */
const comingParts: readonly string[] = []

const namePrefix = 'fidelizacion-local-'
const partOf = (name: string) => name.slice(0, name.indexOf('-'))

/** The named functions in the local stage's template, and their parts. Throws when one is missing. */
export const composed = (service: TemplateData) => {
  const named = resourcesOf(service, 'AWS::Lambda::Function', z.object({ FunctionName: z.string() }))
  const there = new Set(named.map(({ properties }) => properties.FunctionName))
  const isThere = (name: string) => there.has(`${namePrefix}${name}`)
  const missing = functionNames.filter((name) => !isThere(name) && !comingParts.includes(partOf(name)))
  if (missing.length > 0) throw new Error(`The service stack lacks ${missing.join()}`)
  const functions = functionNames.filter(isThere)
  return { functions, parts: [...new Set(functions.map(partOf))] }
}
