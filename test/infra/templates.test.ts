import { expect, test } from 'vitest'
import { summarizeTemplate } from '../support/infra/template-summary.ts'
import { synthesize } from '../support/infra/synthesize.ts'

const { storage, service } = synthesize()

/** Review every difference; if it is intended: `npm test -- test/infra -u`. */
test.each([
  ['storage', storage],
  ['service', service],
] as const)('the %s stack matches its snapshot', async (name, template) => {
  await expect(summarizeTemplate(template)).toMatchFileSnapshot(`__snapshots__/${name}-template.snap`)
})

test('a printed template contains nothing specific to the machine, the account or the bundles', () => {
  const page = summarizeTemplate(service)
  expect(page).not.toMatch(/\b[0-9a-f]{64}\b/)
  expect(page).not.toMatch(/\b\d{12}\b/)
  expect(page).not.toContain(import.meta.dirname.split('/test/')[0])
})
