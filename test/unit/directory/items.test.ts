import { createHash } from 'node:crypto'
import { describe, expect, expectTypeOf, it } from 'vitest'
import * as z from 'zod/mini'
import { brandContent, type StoredBrand } from '../../../functions/directory/brands/brand.ts'
import { type StoredDealer, dealerContent } from '../../../functions/directory/dealers/dealer.ts'
import {
  type QuestionnaireContent,
  questionnaireContent,
} from '../../../functions/directory/questionnaires/questionnaire.ts'
import { questionnaireItemVersion } from '../../../functions/directory/questionnaires/stored-questionnaires.ts'
import {
  membership,
  parseResource,
  resourceItemVersion,
  upgradeItem,
} from '../../../functions/directory/resources/resource-item.ts'
import {
  storedBrand,
  storedDealer,
  storedQuestionnaire,
} from '../../../functions/directory/resources/stored-content.ts'
import { canonicalJson } from '../../../functions/platform/content/canonical-json.ts'
import {
  exampleBrandContent,
  exampleDealerContent,
  exampleQuestionnaireContent,
} from '../../support/calls/example-call.ts'

const formOf = (...schemas: z.core.$ZodType[]) =>
  createHash('sha256')
    .update(
      canonicalJson(
        schemas.map((schema) => z.toJSONSchema(schema, { unrepresentable: 'any', metadata: z.registry() })),
      ),
    )
    .digest('hex')
    .slice(0, 16)

/**
 * The item formats by version. When one of these tests fails, the table contains items in the old format: increase the
 * item's version, write its upgrade, and add the new format here.
 */
const forms = {
  settings: { 1: 'e54c56f2caa00c65', 2: 'b114d54bb94b2589', 3: 'a53a092516b7f22a', 4: 'b64e8f9bf2aa7ee3' },
  questionnaires: { 1: '599fb2bb1e8ff54d' },
}

describe('the content of an item', () => {
  it('is read with the types of the contract', () => {
    expectTypeOf<z.output<typeof storedBrand>>().toExtend<StoredBrand>()
    expectTypeOf<StoredBrand>().toExtend<z.output<typeof storedBrand>>()
    expectTypeOf<z.output<typeof storedDealer>>().toExtend<StoredDealer>()
    expectTypeOf<StoredDealer>().toExtend<z.output<typeof storedDealer>>()
    expectTypeOf<z.output<typeof storedQuestionnaire>>().toEqualTypeOf<QuestionnaireContent>()
  })

  it.each([
    ['brand', storedBrand, exampleBrandContent],
    ['dealer', storedDealer, exampleDealerContent],
    [
      'brand with managers',
      storedBrand,
      {
        ...exampleBrandContent,
        managers: [{ email: 'a@xn--mller-kva.example', typedEmail: 'a@müller.example' }],
      },
    ],
    [
      "dealer with the dealer's own preferences",
      storedDealer,
      {
        ...exampleDealerContent,
        standIns: [{ for: 'a@example.com', email: 'b@example.com', name: 'Bea', until: '2026-12-31' }],
        digestRecipients: [{ email: 'a@example.com' }],
        callHours: { mon: [['10:00', '20:00']] },
        blockedForDays: 30,
        rightsHandledBy: 'asortis',
        callNature: 'commercial',
        endsAt: '2027-01-01',
      },
    ],
    ['questionnaire', storedQuestionnaire, exampleQuestionnaireContent],
  ])('reads back what was written, of a %s', (_, schema, content) => {
    expect(z.core.parse(schema, JSON.parse(JSON.stringify(content)))).toEqual(content)
    expect(z.core.safeParse(schema, { ...content, brand: 1, name: 1 }).success).toBe(false)
  })
})

describe("an item's schema", () => {
  it('does not change without a new version', () => {
    expect({ [resourceItemVersion]: formOf(brandContent, dealerContent, membership) }).toEqual(
      Object.fromEntries(Object.entries(forms.settings).slice(-1)),
    )
    expect({ [questionnaireItemVersion]: formOf(questionnaireContent) }).toEqual(
      Object.fromEntries(Object.entries(forms.questionnaires).slice(-1)),
    )
  })

  it('upgrades older items version by version', () => {
    const steps = {
      2: (item: Record<string, unknown>) => ({ ...item, two: `${item['one']}2` }),
      3: (item: Record<string, unknown>) => ({ ...item, three: `${item['two']}3` }),
    }
    expect(upgradeItem({ v: 1, one: '1' }, 3, steps)).toEqual({ v: 3, one: '1', two: '12', three: '123' })
    expect(upgradeItem({ v: 3, one: '1' }, 3, steps)).toEqual({ v: 3, one: '1' })
    expect(() => upgradeItem({ v: 1 }, 4, steps)).toThrow('No upgrade to version 4')
  })

  it('upgrades a dealer without a region', () => {
    const item = { v: 1, revision: 1, putBy: '', changedAt: '', changedBy: '' }
    const content = {
      ...exampleDealerContent,
      zone: 'Nowhere/At_All',
      workingHours: { mon: [['09:00', '09:00']] },
    }
    expect(parseResource(storedDealer, { ...item, content: JSON.stringify(content) }).content).toEqual(
      content,
    )
  })

  it('rejects invalid items and future versions', () => {
    const item = {
      v: 1,
      revision: 1,
      content: '{"name":"x","rewardRule":"none"}',
      putBy: '',
      changedAt: '',
      changedBy: '',
    }
    expect(parseResource(brandContent, item).content.name).toBe('x')
    expect(() => parseResource(brandContent, { ...item, v: resourceItemVersion + 1 })).toThrow()
    expect(() => parseResource(brandContent, { ...item, content: '{}' })).toThrow()
    expect(() => parseResource(brandContent, {})).toThrow()
  })
})
