import { type ClaimStore, claimStore } from '../../../functions/surveys/claiming/claim-store.ts'
import { createHash } from 'node:crypto'
import type { BrandSurvey } from '../../../functions/directory/brand-surveys/brand-survey.ts'
import type { Dealer } from '../../../functions/directory/dealers/dealer.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { FileGone } from '../../../functions/platform/files/storing/file-gone.ts'
import type { FileReader } from '../../../functions/platform/files/storing/read-file.ts'
import type { Table } from '../../../functions/platform/table/client.ts'
import { joinRefused } from '../../../functions/surveys/importing/refused/join-refused.ts'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { ofErased } from '../../../functions/surveys/importing/refused/of-erased.ts'
import { numberHashes } from '../calls/contact-ports.ts'
import { readImport } from '../../../functions/surveys/importing/reading/read-import.ts'
import type { RunLimits } from '../../../functions/surveys/importing/reading/read-ports.ts'
import { uploadKey } from '../../../functions/surveys/importing/import-files.ts'
import { nothingRead, type SurveyImport } from '../../../functions/surveys/importing/store/import-item.ts'
import type { UsedMapping } from '../../../functions/surveys/importing/mappings/mapping-items.ts'
import { mappingStore } from '../../../functions/surveys/importing/mappings/mapping-store.ts'
import { importStore } from '../../../functions/surveys/importing/store/import-store.ts'
import { responseBatches } from '../../../functions/surveys/importing/store/response-batch-store.ts'
import type { KeptPage } from '../../../functions/surveys/matching/match-kept.ts'
import { responseStore } from '../../../functions/surveys/response/response-store.ts'
import type { SurveyResponse } from '../../../functions/surveys/response/response.ts'

/** The bucket, in memory. */
export const memoryFiles = () => {
  const files = new Map<string, Buffer>()
  const whole = (key: string) => {
    const found = files.get(key)
    if (!found) throw new FileGone()
    return found
  }
  const reader: FileReader = {
    read: (key, from, to) => Promise.resolve().then(() => whole(key).subarray(from, to)),
    readWhole: (key) => Promise.resolve().then(() => whole(key)),
    write: (key, content) => Promise.resolve(void files.set(key, content)),
    remove: (key) => Promise.resolve(void files.delete(key)),
  }
  return { files, reader }
}

/** The survey of the brand whose portal exports `portalFile`. */
export const portalSurvey: BrandSurvey = {
  brandId: 'seat',
  individualUse: 'allowed',
  identifiedByDefault: false,
  noAnswer: ['', 'NS/NC', '-'],
  surveyQuestions: [
    { id: 'Q1', scale: { min: 0, max: 10 }, top: 9 },
    { id: 'Q7', scale: { min: 0, max: 10 }, top: 9 },
  ],
  surveyFile: {
    columns: {
      responseId: 'Nº encuesta',
      dealer: 'Código concesión',
      answeredAt: 'Fecha respuesta',
      visitRef: 'Nº orden',
      plate: 'Matrícula',
      visitDate: 'Fecha visita',
      identified: 'Identificado',
      questions: { Q1: 'Satisfacción global', Q7: 'Recomendación' },
    },
    dateFormat: 'DD/MM/YYYY',
    yes: ['Sí'],
  },
}

/** The same survey for a portal that gives its responses no ids. */
export const withoutIds = (survey: BrandSurvey): BrandSurvey => {
  if (!survey.surveyFile) return survey
  const { responseId: _, ...columns } = survey.surveyFile.columns
  return { ...survey, surveyFile: { ...survey.surveyFile, columns } }
}

/** A world in which imports run: a table, a bucket in memory, one dealer with one code. */
export const importWorld = (
  table: Table,
  dealer: Dealer,
  {
    survey = portalSurvey,
    limits = {},
    rival,
    ids: idsOf = dealer.dealerId,
    fingerprintKey = idsOf.padEnd(32, 'k'),
  }: {
    survey?: BrandSurvey | undefined
    limits?: Partial<RunLimits>
    /** Another dealer, whose code is 04712. */
    rival?: Dealer
    /** Worlds of one table do not share their responses' ids, unless this is the same. */
    ids?: string
    /** The key of what is kept under keyed hashes, where it has to be another double's. */
    fingerprintKey?: string
  } = {},
) => {
  const { files, reader } = memoryFiles()
  const imports = importStore(table)
  const mappings = mappingStore(table)
  const now = { at: new Date('2026-12-02T09:00:00Z') }
  const clock = () => now.at
  const told: SurveyImport[] = []
  const matched: SurveyResponse[] = []
  const foreseen: SurveyResponse[] = []
  const toldOf: SurveyResponse[] = []
  const settings = { survey: { ...survey } as BrandSurvey | undefined }
  let ids = 0
  const claims: Pick<ClaimStore, 'ofMany' | 'adoptAll'> = claimStore(table)
  const waiting = { sleep: () => Promise.resolve(), random: () => 0 }
  const ports = {
    imports,
    // A world's brand is its own, as far as it was read with other mappings.
    mappings: {
      ...mappings,
      used: () => mappings.used(idsOf),
      recordUse: (_: string, used: UsedMapping) => mappings.recordUse(idsOf, used),
    },
    files: reader,
    joinRefused: joinRefused({
      files: reader,
      upload: async ({ key }, pieces) => {
        const all: Buffer[] = []
        for await (const piece of pieces) all.push(piece)
        files.set(key, Buffer.concat(all))
        return 0
      },
    }),
    responses: responseBatches(table, waiting),
    claims,
    match: ({ put, known }: KeptPage) => {
      matched.push(...put, ...known)
      return Promise.resolve({ matched: put.length + known.length, unmatched: 0, ambiguous: 0 })
    },
    foresee: (responses: readonly SurveyResponse[]) => {
      foreseen.push(...responses)
      return Promise.resolve({ matched: responses.length, unmatched: 0, ambiguous: 0 })
    },
    tell: (responses: readonly SurveyResponse[]) => Promise.resolve(void toldOf.push(...responses)),
    correct: async (response: SurveyResponse) => {
      const store = responseStore(table)
      const before = await store.get(response.dealerId, response.responseId)
      if (!before) return false
      const { n, version } = before
      return (await store.replace({ ...response, n, version: version + 1 })) === null
    },
    ofErased: ofErased({ rights: openCases(table).rights, numberHashes }),
    brandSurveys: { get: () => Promise.resolve(settings.survey) },
    dealerCodes: () =>
      Promise.resolve(
        new Map([
          ['04711', [{ dealerId: dealer.dealerId, from: '2020-01-01' }]],
          ...(rival ? [['04712', [{ dealerId: rival.dealerId, from: '2020-01-01' }]] as const] : []),
        ]),
      ),
    directory: {
      dealer: (id: string) => Promise.resolve([dealer, rival].find((one) => one?.dealerId === id)),
    },
    markMonths: () => Promise.resolve(),
    finished: (found: SurveyImport) => Promise.resolve(void told.push(found)),
    fingerprint: keyedFingerprint(fingerprintKey),
    newId: () => `run-${(ids += 1)}`,
    clock,
    pace: () => Promise.resolve(),
  }
  const usual: RunLimits = {
    pageRows: 100,
    maxRows: 1_000_000,
    hasTimeLeft: () => true,
    renewAfterRows: 20_000,
    leaseMs: 60_000,
    maxAttempts: 20,
    ...limits,
  }
  const world = {
    ...{ files, imports, ports, now, told, toldOf, matched, foreseen, settings },
    /** Begins an import of a file that has come. */
    begin: async (
      content: Buffer | string,
      { dryRun = false, acceptCorrections = false } = {},
    ): Promise<string> => {
      const bytes = Buffer.from(content)
      const importId = `import-${(ids += 1)}-${dealer.dealerId}`
      files.set(uploadKey(importId), bytes)
      await imports.create({
        ...{ importId, brand: 'seat', fileName: 'a.csv', bytes: bytes.length, dryRun, print: 'p', n: 1 },
        acceptCorrections,
        ...{ sha256: createHash('sha256').update(bytes).digest('hex'), createdAt: clock().toISOString() },
        ...{ createdBy: 'staff', state: 'reading' },
        ...nothingRead,
      })
      return importId
    },
    run: (importId: string, changed: Partial<typeof ports> = {}, runLimits: Partial<RunLimits> = {}) =>
      readImport({ ...ports, ...changed }, { ...usual, ...runLimits })(importId),
    /** Runs until nothing is left, however many runs that takes. */
    finish: async (importId: string, runLimits: Partial<RunLimits> = {}) => {
      let runs = 1
      while (await world.run(importId, {}, runLimits)) runs += 1
      const found = await imports.get(importId)
      if (!found) throw new Error('no such import')
      return { ...found, runs }
    },
    /** Imports a file at once. */
    take: async (content: Buffer | string, options: { dryRun?: boolean; acceptCorrections?: boolean } = {}) =>
      world.finish(await world.begin(content, options)),
  }
  return world
}
