import { globSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import {
  errors,
  eventDocs,
  eventSchemas,
  indexes,
  keyBuilders,
  partitions,
  parts,
  scopes,
} from '../../../functions/contract/parts.ts'
import { repositoryRoot } from '../../../lib/repository-root.ts'

const record = z.record(z.string(), z.unknown())
const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Lists what an export declares, if it is a declaration of its file's kind; undefined otherwise. */
type Declared = (exported: unknown) => unknown[] | undefined

const objectOf =
  (schema: z.ZodMiniType): Declared =>
  (exported) =>
    isPlainObject(exported) && z.record(z.string(), schema).safeParse(exported).success
      ? Object.values(exported)
      : undefined

const keyDeclaration = z.object({ keys: record, partitions: record, indexes: record })
const keysOf: Declared = (exported) => {
  const { success, data } = keyDeclaration.safeParse(exported)
  return success ? Object.values(data).flatMap((declared) => Object.values(declared)) : undefined
}

const scopesOf: Declared = (exported) => {
  const { success, data } = z.array(z.string()).safeParse(exported)
  return success ? data : undefined
}

const kinds: readonly { file: string; declared: Declared; joined: readonly unknown[] }[] = [
  {
    file: 'events.ts',
    declared: objectOf(z.object({ version: z.int(), data: z.unknown() })),
    joined: Object.values(eventSchemas),
  },
  {
    file: 'event-docs.ts',
    declared: objectOf(z.object({ when: z.string(), example: z.unknown() })),
    joined: Object.values(eventDocs),
  },
  {
    file: 'keys.ts',
    declared: keysOf,
    joined: [keyBuilders, partitions, indexes].flatMap((joined) => Object.values<unknown>(joined)),
  },
  {
    file: 'errors.ts',
    declared: objectOf(z.object({ code: z.string(), status: z.int() })),
    joined: errors,
  },
  { file: 'scopes.ts', declared: scopesOf, joined: scopes },
  {
    file: 'operations.ts',
    declared: objectOf(z.object({ method: z.string(), path: z.string() })),
    joined: parts.flatMap(({ operations }) => Object.values(operations)),
  },
]

const files = kinds.flatMap((kind) =>
  globSync(`functions/**/${kind.file}`, { cwd: repositoryRoot }).map((path) => ({ path, ...kind })),
)

test.each(files)('$path is joined in functions/contract/parts.ts', async ({ path, declared, joined }) => {
  const exported = record.parse(await import(join(repositoryRoot, path)))
  const declarations = Object.values(exported).flatMap((value) => declared(value) ?? [])
  expect(declarations).not.toEqual([])
  expect(declarations.filter((declaration) => !joined.includes(declaration))).toEqual([])
})
