import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { callContent } from '../../../functions/cases/call/call-content.ts'
import { validateCall } from '../../../functions/calls/validating/validate-call.ts'
import { brandContent } from '../../../functions/directory/brands/brand.ts'
import { validateDealer } from '../../../functions/directory/dealers/validate-dealer.ts'
import { dealerContent } from '../../../functions/directory/dealers/dealer.ts'
import { questionnaireContent } from '../../../functions/directory/questionnaires/questionnaire.ts'
import { seedCalls } from '../../../local/seed/calls.ts'
import { brands, dealers, questionnaires } from '../../../local/seed/directory.ts'
import { groups, participants } from '../../../local/seed/groups.ts'
import { groupContent } from '../../../functions/groups/group/group.ts'

const now = new Date('2026-11-20T10:00:00Z')
const calls = seedCalls(now)

test('the example data match the contract', () => {
  for (const brand of Object.values(brands)) z.parse(brandContent, brand)
  for (const questionnaire of Object.values(questionnaires)) z.parse(questionnaireContent, questionnaire)
  for (const dealer of Object.values({ ...dealers, ...participants })) {
    expect(validateDealer(z.parse(dealerContent, dealer), undefined, new Set(), now)).toEqual([])
  }
  for (const group of Object.values(groups)) z.parse(groupContent, group)
  expect(Object.keys(participants)).toHaveLength(5)
  for (const { dealerId, content } of calls) {
    const dealer = { dealerId, ...z.parse(dealerContent, dealers[dealerId]) }
    const questionnaire = z.parse(questionnaireContent, questionnaires[content.questionnaire])
    const named = { ...questionnaire, name: content.questionnaire }
    expect(validateCall(z.parse(callContent, content), named, dealer, now)).toEqual([])
  }
})

test('every call is unique, has ended and is the same each time', () => {
  expect(new Set(calls.map(({ callId }) => callId)).size).toBe(calls.length)
  for (const { content } of calls)
    expect(Date.parse(content.endedAt ?? '')).toBeLessThanOrEqual(now.getTime())
  expect(seedCalls(now)).toEqual(calls)
})
