import { expect, it } from 'vitest'
import { assess } from '../../../functions/calls/classifying/assess.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { exampleCall } from '../../support/calls/example-call.ts'

const customers = { get: async () => ({ lastCalls: [], openProblems: [] }) }

it('asks the directory for nothing that the content does not name', async () => {
  const away = async () => {
    throw new Error('cannot be read')
  }
  const directory = exampleDirectory({ preloadBrands: away, brand: away, dealer: away, questionnaire: away })
  const judge = assess({ directory, customers })
  expect(await judge({ situations: [{ state: 'unresolved' }] })).toMatchObject({ problem: true })
  await expect(judge({ questionnaire: exampleCall.questionnaire })).rejects.toThrow('cannot be read')
})
