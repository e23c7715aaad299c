import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { openApiDocument } from '../../../functions/contract/document/openapi.ts'
import { parts } from '../../../functions/contract/parts.ts'

/** The operations that record which of Asortis's people they show a customer to; `case-views.test.ts` tries each. */
const recorded = [
  'getCustomerData',
  'getCall',
  'getProblem',
  'listAllProblems',
  'listCalls',
  'listDealerFollowUps',
  'listFollowUps',
  'listProblems',
  'listStandingCases',
  'listTimeline',
  'searchCustomers',
  'searchProblems',
]
/** What is about a customer by name, and what was done about their problem. */
const aboutCustomers = [
  'Customer',
  'FoundCustomer',
  'CustomerData',
  'ListedCustomer',
  'ListedStandingCase',
  'ShownCustomer',
  'TimelineEntry',
]

const document = openApiDocument()
const schemas = z.record(z.string(), z.unknown()).parse(document.components.schemas)

/** The names of the schemas that a part of the document refers to, directly and through others. */
const schemasIn = (part: unknown, found = new Set<string>()): Set<string> => {
  for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
    if (found.has(name)) continue
    found.add(name)
    schemasIn(schemas[name], found)
  }
  return found
}

test('whatever shows a customer to staff or specialists records that they looked', () => {
  const showing = parts
    .flatMap(({ operations }) => Object.values(operations))
    .filter(({ audience }) => audience.some((name) => name === 'staff' || name === 'specialist'))
    .filter(({ path, method }) => {
      const responses = document.paths[path]?.[method.toLowerCase()]?.responses ?? {}
      const good = Object.entries(responses).filter(([status]) => status.startsWith('2'))
      const shown = schemasIn(good)
      return aboutCustomers.some((name) => shown.has(name))
    })
    .map(({ id }) => id)
  expect(showing.length).toBeGreaterThan(5)
  expect(showing.filter((id) => !recorded.includes(id))).toEqual([])
})
