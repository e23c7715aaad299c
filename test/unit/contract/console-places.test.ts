import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { repositoryRoot } from '../../../lib/repository-root.ts'

const contract = z.looseObject({
  paths: z.record(
    z.string(),
    z.record(z.string(), z.looseObject({ operationId: z.string(), 'x-audience': z.array(z.string()) })),
  ),
})

const consoleFolder = join(repositoryRoot, 'console')
const source = readdirSync(consoleFolder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join(consoleFolder, file), 'utf8'))
  .join('\n')
const asked = new Set(
  [...source.matchAll(/\.(GET|POST|PUT|PATCH|DELETE)\(\s*'([^']+)'/g)].map(
    ([, method, path]) => `${method} ${path}`,
  ),
)

const { paths } = contract.parse(
  JSON.parse(readFileSync(join(repositoryRoot, 'docs', 'openapi.json'), 'utf8')),
)
const forPeople = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, { operationId, 'x-audience': audience }]) =>
    audience.some((name) => ['dealer', 'staff', 'specialist'].includes(name))
      ? [{ operationId, request: `${method.toUpperCase()} ${path}` }]
      : [],
  ),
)

/** Machines send responses, and staff what a brand has corrected of one; else staff import them as files. */
const notAlone = [
  'PUT /v1/dealers/{dealerId}/survey-responses/{responseId}',
  'POST /v1/dealers/{dealerId}/survey-responses/{responseId}/versions',
]

test('every operation that people may call has its place in the console', () => {
  expect(forPeople.length).toBeGreaterThan(40)
  expect(forPeople.filter(({ request }) => !notAlone.includes(request) && !asked.has(request))).toEqual([])
})
