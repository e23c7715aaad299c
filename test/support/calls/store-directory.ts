import type { DirectoryStore } from '../../../functions/directory/reading/directory-store.ts'
import { exampleBrandContent, exampleDealerContent, exampleQuestionnaireContent } from './example-call.ts'

const change = { putBy: 'test', changedAt: new Date('2026-01-01T00:00:00Z'), changedBy: 'test' }

/** Stores api.md's example brand and questionnaire version, and the example dealer under each of these ids. */
export const storeExampleDirectory = async (store: DirectoryStore, dealerIds: readonly string[]) => {
  await store.brands.create('seat', { ...change, content: exampleBrandContent })
  const made = {
    content: exampleQuestionnaireContent,
    putBy: 'test',
    madeAt: change.changedAt,
    madeBy: 'test',
  }
  await store.questionnaires.create('seat-after-service', 3, made)
  for (const dealerId of dealerIds)
    await store.dealers.create(dealerId, { ...change, content: exampleDealerContent })
}
