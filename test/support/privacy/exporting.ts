import { randomUUID } from 'node:crypto'
import { openParts } from '../../../functions/privacy/holding/open-parts.ts'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { openPassOnData } from '../../../functions/draws/personal-data/open-personal-data.ts'
import { brandSurveyContent } from '../../../functions/directory/brand-surveys/brand-survey.ts'
import { brandSurveyExample } from '../../../functions/directory/brand-surveys/example.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { exportStore } from '../../../functions/platform/exporting/export-store.ts'
import { customerExports } from '../../../functions/privacy/exporting/customer-export.ts'
import { customerFileKey } from '../../../functions/privacy/exporting/customer-export.ts'
import { customerFileStore } from '../../../functions/privacy/exporting/customer-file-store.ts'
import { getCustomerExport } from '../../../functions/privacy/exporting/get-customer-export.ts'
import { makeCustomerExport } from '../../../functions/privacy/exporting/make-customer-export.ts'
import { removeExports } from '../../../functions/privacy/exporting/remove-exports.ts'
import { startCustomerExport } from '../../../functions/privacy/exporting/start-customer-export.ts'
import { choosePart } from '../../../functions/privacy/finding/choose-part.ts'
import { listCalls } from '../../../functions/privacy/finding/list-calls.ts'
import { numberHashes } from '../calls/contact-ports.ts'
import { heldStore } from '../../../functions/privacy/finding/held-store.ts'
import { linkRequest } from '../../../functions/privacy/handling/link-request.ts'
import { heldData } from '../../../functions/privacy/holding/held-data.ts'
import { showHolding } from '../../../functions/privacy/holding/show-holding.ts'
import { requestStore } from '../../../functions/privacy/register/request-store.ts'
import { exampleDirectory } from '../calls/directory-double.ts'
import { killing } from '../running/killed-table.ts'
import { canary } from './somebody.ts'
import type { TestTable } from '../running/table.ts'

/** The survey that somebody answered, whose question is asked in words. */
const survey = {
  ...brandSurveyContent.parse(brandSurveyExample),
  brandId: 'seat',
  surveyQuestions: [
    {
      id: canary('survey-question'),
      text: `¿Qué le pareció ${canary('survey-question')}?`,
      scale: { min: 0, max: 10 },
    },
  ],
}

const limits = { maxRows: 1000, maxAttempts: 3, remainingMs: () => 900_000 }

/** Everything that makes files about customers, on the real table; files are kept in memory, orders are not carried out. */
export const exportingOn = (table: TestTable, fingerprintKey: string) => {
  const state = {
    now: new Date('2026-11-25T10:00:00Z'),
    files: new Map<string, Buffer>(),
    orders: [] as string[],
    /** Runs while a file is uploaded. */
    meanwhile: async () => {},
  }
  const clock = () => state.now
  const fingerprint = keyedFingerprint(fingerprintKey)
  const held = heldStore(table, fingerprint)
  const requests = requestStore(table)
  const exports = exportStore(table, clock, customerExports)
  const data = heldData({
    ...{ cases: openCases(table).cases, held, requests },
    parts: openParts(table, fingerprint, 'review-key'),
    passOns: openPassOnData(table),
  })
  const made = customerFileStore(table, held)
  const remove = async (key: string) => void state.files.delete(key)
  const make = makeCustomerExport({
    ...{ exports, data, clock, directory: exampleDirectory(), log: () => undefined, newId: randomUUID },
    brandSurveys: { get: async () => survey },
    upload: async ({ key }, pieces) => {
      const content = Buffer.concat(await Array.fromAsync(pieces))
      await state.meanwhile()
      state.files.set(key, content)
      return content.length
    },
    forget: (ids) => remove(customerFileKey(ids)),
    sleep: () => Promise.resolve(),
  })
  /** Starts files; killed before its n-th request to the table. */
  const startUpTo = (killAt: number) => {
    const over = killing(table, killAt)
    const heldOver = heldStore(over, fingerprint)
    return startCustomerExport({
      ...{ fingerprint, clock, newId: randomUUID },
      exports: exportStore(over, clock, customerExports),
      holding: showHolding(data),
      calls: listCalls({ calls: openCases(table).calls, held }),
      choose: choosePart({ calls: openCases(table).calls, numberHashes }),
      files: customerFileStore(over, heldOver),
      link: linkRequest({ requests: requestStore(over), held: heldOver }),
      order: async ({ exportId }) => void state.orders.push(exportId),
    })
  }
  return {
    ...{ state, exports, requests, startUpTo },
    start: startUpTo(Number.POSITIVE_INFINITY),
    make: (dealerId: string, exportId: string) => make({ dealerId, exportId }, limits),
    read: getCustomerExport({
      ...{ exports, clock },
      presign: async (key, name) => ({ url: `${key}?as=${name}`, expiresAt: state.now.toISOString() }),
    }),
    removeAll: removeExports({ made, files: { remove } }),
    fileOf: (dealerId: string, exportId: string) => state.files.get(customerFileKey({ dealerId, exportId })),
  }
}
