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
import type { Dealer } from '../../../functions/directory/dealers/dealer.ts'
import type { Caller } from '../../../functions/platform/http/caller.ts'
import { keyFor } from '../../../functions/platform/sealing/sealing.ts'
import { blockedStore } from '../../../functions/privacy/blocking/blocked-store.ts'
import { erasureStore } from '../../../functions/privacy/erasing/erasure-store.ts'
import type { CustomerExportKind } from '../../../functions/privacy/exporting/customer-export.ts'
import type { CustomerExportContent } from '../../../functions/privacy/exporting/export-schemas.ts'
import { accessStore } from '../../../functions/privacy/opening/access-store.ts'
import { fileOfOpening } from '../../../functions/privacy/opening/file/file-of-opening.ts'
import { isAllBlocked } from '../../../functions/privacy/opening/file/is-blocked.ts'
import { openedFileStore } from '../../../functions/privacy/opening/file/opened-file-store.ts'
import { readBlocked } from '../../../functions/privacy/opening/file/read-blocked.ts'
import { removeOpened } from '../../../functions/privacy/opening/file/remove-opened.ts'
import { findBlocked } from '../../../functions/privacy/opening/find-blocked.ts'
import { rectificationStore } from '../../../functions/privacy/rectifying/rectification-store.ts'
import { retentionStore } from '../../../functions/privacy/retention/retention-store.ts'
import { openDrawSecrecy } from '../../../functions/supervision/personal-data/open-draw-secrecy.ts'
import type { CustomerOf } from '../../../functions/platform/personal-data/personal-data.ts'
import { exampleDealer } from '../calls/example-call.ts'
import { anybody } from './opening.ts'
import { heldStore } from '../../../functions/privacy/finding/held-store.ts'
import { linkRequest } from '../../../functions/privacy/handling/link-request.ts'
import { heldData } from '../../../functions/privacy/holding/held-data.ts'
import { showHolding } from '../../../functions/privacy/holding/show-holding.ts'
import { requestStore } from '../../../functions/privacy/register/request-store.ts'
import { exampleDirectory } from '../calls/directory-double.ts'
import { findRefused } from '../../../functions/surveys/importing/refused/find-refused.ts'
import { importStore } from '../../../functions/surveys/importing/store/import-store.ts'
import { refusedHeld } from '../../../functions/privacy/exporting/refused-held.ts'
import { memoryFiles } from '../surveys/imports.ts'
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

/** Somebody of the dealer, by their id. */
const somebodyOf = (id: string): Caller => ({ audience: 'dealer', id, dealerIds: [exampleDealer.dealerId] })
const dealerOf = (dealerId: string): Dealer => ({ ...exampleDealer, dealerId })

/** Everything that makes files about customers, on the real table; files are kept in memory, orders are not carried out. */
export const exportingOn = (table: TestTable, fingerprintKey: string) => {
  const state = {
    now: new Date('2026-11-25T10:00:00Z'),
    files: new Map<string, Buffer>(),
    orders: [] as string[],
    /** The bucket of files of refused rows. */
    bucket: memoryFiles().reader,
    /** Runs while a file is uploaded. */
    meanwhile: async () => {},
  }
  const clock = () => state.now
  const readWhole = (key: string) => state.bucket.readWhole(key)
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
  const found = keyedFingerprint('e')
  const blocked = blockedStore(table, keyFor('e', 'blocked'), found)
  const opened = openedFileStore(table)
  const isBlocked = isAllBlocked(blocked)
  const openings = fileOfOpening({
    ...{ held, clock, opened, isBlocked, accesses: accessStore(table) },
    rights: { second: anybody(new Map()) },
    find: findBlocked({
      ...{ blocked, held, found, erasures: erasureStore(table), kept: retentionStore(table) },
      rectifications: rectificationStore(table),
    }),
  })
  const remove = async (key: string) => void state.files.delete(key)
  const make = makeCustomerExport({
    ...{ exports, data, clock, directory: exampleDirectory(), log: () => undefined, newId: randomUUID },
    blocked: readBlocked({ blocked, data, maySee: openDrawSecrecy(table) }),
    brandSurveys: { get: async () => survey },
    refused: refusedHeld({
      ...{ data, held, directory: exampleDirectory() },
      findRefused: findRefused({ imports: importStore(table), files: { readWhole }, clock }),
    }),
    callMonths: 24,
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
    const start = startCustomerExport({
      ...{ openings, fingerprint, clock, newId: randomUUID },
      exports: exportStore(over, clock, customerExports),
      holding: showHolding(data),
      calls: listCalls({ calls: openCases(table).calls, held }),
      choose: choosePart({ ...openCases(table), numberHashes, directory: exampleDirectory() }),
      files: customerFileStore(over, heldOver),
      link: linkRequest({ requests: requestStore(over), held: heldOver }),
      order: async ({ exportId }) => void state.orders.push(exportId),
    })
    return (
      { dealerId, customerRef }: CustomerOf,
      kind: CustomerExportKind,
      content: CustomerExportContent,
      { by, key }: { by: string; key: string | undefined },
    ) => start(dealerOf(dealerId), customerRef, kind, content, { by: somebodyOf(by), key })
  }
  const read = getCustomerExport({
    ...{ exports, openings, clock },
    presign: async (key, name, until) => ({
      url: `${key}?as=${name}`,
      expiresAt: until ?? state.now.toISOString(),
    }),
  })
  return {
    ...{ state, exports, requests, startUpTo },
    start: startUpTo(Number.POSITIVE_INFINITY),
    make: (dealerId: string, exportId: string) => make({ dealerId, exportId }, limits),
    read: (
      { dealerId }: Pick<Dealer, 'dealerId'>,
      file: { customerRef: string; exportId: string },
      kind: CustomerExportKind,
      by = 'dealer:gema',
    ) => read(dealerOf(dealerId), file, kind, somebodyOf(by)),
    removeAll: removeExports({ made, files: { remove } }),
    /** Takes away files of what is blocked that are over, or whose data was destroyed. */
    removeOpened: removeOpened({ opened, exports, made, files: { remove }, isBlocked, clock }),
    fileOf: (dealerId: string, exportId: string) => state.files.get(customerFileKey({ dealerId, exportId })),
  }
}
