import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'

const properties = z.record(z.string(), z.unknown())

const resource = z.object({
  Type: z.string(),
  Properties: z._default(properties, {}),
  Metadata: z.optional(properties),
})

const template = z.object({
  Resources: z._default(z.record(z.string(), resource), {}),
  Outputs: z.optional(
    z.record(
      z.string(),
      z.object({ Value: z.unknown(), Export: z.optional(z.object({ Name: z.unknown() })) }),
    ),
  ),
  Parameters: z.optional(
    z.record(z.string(), z.object({ Type: z.string(), Default: z.optional(z.unknown()) })),
  ),
  Mappings: z.optional(z.record(z.string(), z.record(z.string(), properties))),
})
export type Template = z.output<typeof template>

const manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      environment: z.optional(z.string()),
      properties: z.optional(properties),
    }),
  ),
})

const stackProperties = z.object({ templateFile: z.string(), stackName: z.optional(z.string()) })
const assetProperties = z.object({ file: z.string() })

const assetManifest = z.object({
  files: z._default(
    z.record(
      z.string(),
      z.object({
        source: z.object({ path: z.optional(z.string()), packaging: z.optional(z.string()) }),
        destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
      }),
    ),
    {},
  ),
})

export type Stack = { name: string; region: string | undefined; template: Template }

/** The synthesized stacks, and the location on disk of the files that their templates refer to by S3 key. */
export type Assembly = { stacks: readonly Stack[]; assetPath: (objectKey: string) => string }

const readJson = <S extends z.core.$ZodType>(path: string, schema: S): z.output<S> =>
  z.parse(schema, JSON.parse(readFileSync(path, 'utf8')))

/** `aws://<account>/<region>`, with `unknown-region` for environment-agnostic stacks. */
const regionOf = (environment: string | undefined) => {
  const region = environment?.split('/').at(-1)
  return region === 'unknown-region' ? undefined : region
}

/** Reads the output folder of `cdk synth`. */
export const readAssembly = (folder: string): Assembly => {
  const { artifacts } = readJson(join(folder, 'manifest.json'), manifest)
  const all = Object.entries(artifacts)
  const stacks = all
    .filter(([, artifact]) => artifact.type === 'aws:cloudformation:stack')
    .map(([id, artifact]) => {
      const { templateFile, stackName } = z.parse(stackProperties, artifact.properties)
      return {
        name: stackName ?? id,
        region: regionOf(artifact.environment),
        template: readJson(join(folder, templateFile), template),
      }
    })
  const paths = new Map(
    all
      .filter(([, artifact]) => artifact.type === 'cdk:asset-manifest')
      .map(([, artifact]) =>
        readJson(join(folder, z.parse(assetProperties, artifact.properties).file), assetManifest),
      )
      .flatMap(({ files }) => Object.values(files))
      .flatMap(({ source, destinations }) =>
        Object.values(destinations).map(({ objectKey }): [string, string] => [
          objectKey,
          join(folder, source.path ?? ''),
        ]),
      ),
  )
  return {
    stacks,
    assetPath: (objectKey) => {
      const path = paths.get(objectKey)
      if (path === undefined) throw new Error(`The templates name ${objectKey}, which no asset manifest has`)
      return path
    },
  }
}
