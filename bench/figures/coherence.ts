import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { isListed } from '../../functions/cases/customer/is-listed.ts'
import { numberHashes } from '../../functions/cases/customer/number-hash.ts'
import { readContact } from '../../functions/cases/customer/read-contact.ts'
import { openTaking } from '../../functions/cases/store/open-taking.ts'
import { brandSurveyContent } from '../../functions/directory/brand-surveys/brand-survey.ts'
import { brandSurveyStore } from '../../functions/directory/brand-surveys/brand-survey-store.ts'
import { brandSurveyExample } from '../../functions/directory/brand-surveys/example.ts'
import { openBrandSurveys } from '../../functions/directory/brand-surveys/open-brand-surveys.ts'
import { openDirectory } from '../../functions/directory/reading/open-directory.ts'
import { openGroups } from '../../functions/groups/group/open-groups.ts'
import { localMonth } from '../../functions/platform/calendar/local-time.ts'
import { shiftMonth } from '../../functions/platform/calendar/shift-month.ts'
import { systemClock as clock } from '../../functions/platform/runtime/clock.ts'
import { tableClient } from '../../functions/platform/table/client.ts'
import { getBrandCoherence } from '../../functions/surveys/coherence/get-brand-coherence.ts'
import { getCoherence } from '../../functions/surveys/coherence/get-coherence.ts'
import { countMonth } from '../../functions/surveys/counting/count-month.ts'
import { surveyFiguresStore } from '../../functions/surveys/counting/survey-figures-store.ts'
import { everyGroup } from '../../functions/surveys/reporting/group/every-group.ts'
import { exampleCall, exampleDealer } from '../../test/support/calls/example-call.ts'
import { callFacts, monthOfResponses } from '../../test/support/surveys/survey-facts.ts'
import { startBenchTable } from '../data/bench-table.ts'
import { makeCallItem } from '../data/make-call-item.ts'
import { startFront } from '../metering/front.ts'
import type { Figure } from '../figure.ts'

const { dealerId, zone } = exampleDealer
const brand = 'seat'
const manyDealers = 1000
/** A year of 1,000 responses to eight questions. */
const perMonth = 83
const questions = 8

const countsOf = (seed: number) => {
  const responses = monthOfResponses(perMonth, questions, seed)
  const expected = responses.map((_, index) => callFacts({ callId: `C-${index}`, visitRef: `OR-${index}` }))
  return countMonth({ responses, expected, calls: expected, zone })
}

/** What coherence reads: must not depend on the number of responses, and stay small for 1,000 dealers. */
export const coherenceFigure: Figure = {
  name: 'coherence',
  says: `coherence of a dealer with 1,000 responses a year, and of a brand with ${manyDealers} dealers`,
  async *run() {
    const table = await startBenchTable({ dealerIds: [dealerId] })
    const front = await startFront(table.endpoint)
    const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' }
    const client = tableClient({ endpoint: front.url, region: 'eu-west-1', credentials })
    const metered = { client, tableName: table.tableName }
    const figures = surveyFiguresStore(metered)
    const directory = openDirectory(metered, clock)
    const groups = openGroups(metered)
    const cases = openTaking(metered)
    const ports = {
      ...{ figures, directory, brandSurvey: openBrandSurveys(metered, clock).get, groups, clock },
      cases: cases.cases,
      isListed: isListed({ readContact: readContact(cases), numberHashes: numberHashes('bench') }),
    }
    // Only of a brand that allows it anybody is among those who fell.
    await brandSurveyStore(metered).create(brand, {
      content: brandSurveyContent.parse(brandSurveyExample),
      ...{ putBy: 'bench', changedAt: clock(), changedBy: 'staff:bench' },
    })
    const month = localMonth(clock(), zone)
    const at = clock().toISOString()
    const store = (id: string, of: string, seed: number) =>
      figures.put(id, brand, { month: of, at, coveredUntil: `${of}-28`, counts: countsOf(seed) })
    const of = (n: number) => ({
      ...exampleCall,
      customer: { ...exampleCall.customer, ref: `K-${n}`, phone: `6001${String(n).padStart(5, '0')}` },
      visit: { ...exampleCall.visit, ref: `OR-${n}` },
    })
    // Of those who fell the most, the call and its customer are read.
    for (let n = 0; n < perMonth; n += 1) {
      const Item = await makeCallItem(dealerId, `C-${n}`, of(n), clock())
      await client.send(new PutCommand({ TableName: table.tableName, Item }))
    }
    for (let before = 0; before < 24; before += 1)
      await store(dealerId, shiftMonth(month, -before), before + 1)
    front.take()
    await getCoherence(ports)(dealerId, {})
    yield {
      figure: "a dealer's coherence, a year of 1,000 responses: read units",
      value: front.take().readUnits,
      unit: 'units',
      bar: 20,
    }
    for (let from = 0; from < manyDealers; from += 50)
      await Promise.all(
        Array.from({ length: 50 }, (_, index) => store(`dealer-${from + index}`, month, from + index)),
      )
    front.take()
    await getBrandCoherence({ ...ports, everyGroup: everyGroup(groups) })(brand, { month })
    yield {
      figure: `a brand's coherence, a month of ${manyDealers} dealers: read units`,
      value: front.take().readUnits,
      unit: 'units',
      bar: 400,
    }
    client.destroy()
    await front.stop()
    await table.stop()
  },
}
