import type { Fingerprint } from '../../../platform/content/fingerprint.ts'
import { FileRefused } from '../../files/file-fault.ts'
import type { FileHeader } from '../../files/read-rows.ts'
import { type ColumnPlan, planColumns } from '../../mapping/plan-columns.ts'
import { isPerPerson } from '../../use/individual-use.ts'
import { mappingOf, mappingText, type ReadableSurvey, withMapping } from './import-mapping.ts'
import type { UsedMapping } from './mapping-items.ts'
import type { MappingStore } from './mapping-store.ts'

/** With so many of those used last rows are looked for, beside today's: each costs as much as reading the file once more. */
const mostOthers = 3

type OtherMappingsPorts = {
  mappings: Pick<MappingStore, 'used' | 'recordUse'>
  fingerprint: Fingerprint
}

/** What a file's rows may have been read with before; `isAlike` and `print` as of `Formerly`. */
type OtherMapping = { survey: ReadableSurvey; columns: ColumnPlan; isAlike: boolean; print: string }

/** Records with which mappings and uses a page's rows are kept or found again; `prints` as of `Formerly`. */
export type RecordUse = (found: { isOfToday: boolean; prints: ReadonlySet<string> }) => Promise<void>

/** Where a file has what a survey's mapping names; undefined if it has not. */
const planIfThere = (header: FileHeader, survey: ReadableSurvey): ColumnPlan | undefined => {
  try {
    return planColumns(header, survey.surveyFile, survey)
  } catch (fault) {
    if (fault instanceof FileRefused) return undefined
    throw fault
  }
}

/**
 * With which other mappings, and under which other uses, a brand's files were read, the last first, as far as a file has their
 * columns; and, where the brand allows no use for single customers today, today's as if it did. `record`
 * is told of a page whose rows are kept, before it is written: the first time in a run it is recorded that rows were read with
 * today's, if `isOfToday`, and with those that `prints` name.
 */
export const otherMappings =
  ({ mappings, fingerprint }: OtherMappingsPorts) =>
  async (
    survey: ReadableSurvey,
    header: FileHeader,
    at: Date,
  ): Promise<{ others: OtherMapping[]; record: RecordUse }> => {
    const { brandId, individualUse } = survey
    const mapping = mappingOf(survey)
    const printOf = (use: UsedMapping['individualUse']) => fingerprint([use, mappingText(mapping)])
    const [print, asAllowed] = [printOf(individualUse), printOf('allowed')]
    const used = await mappings.used(brandId)
    const ofToday = { print, individualUse, mapping }
    const recorded = new Set<string>()
    const record: RecordUse = async ({ isOfToday, prints }) => {
      const known = used.filter((one) => one.print !== print)
      // Those that a run finds stay in their order.
      for (const [place, one] of [ofToday, ...known].entries()) {
        const isMeant = one.print === print ? isOfToday : prints.has(one.print)
        if (!isMeant || recorded.has(one.print)) continue
        const usedAt = new Date(at.getTime() - place).toISOString()
        await mappings.recordUse(brandId, { ...one, usedAt })
        recorded.add(one.print)
      }
    }
    const others = used
      .filter((each) => each.print !== print && each.print !== asAllowed)
      .slice(0, mostOthers)
      .map((each) => ({
        survey: { ...withMapping(survey, each.mapping), individualUse: each.individualUse },
        ...{ isAlike: false, print: each.print },
      }))
    const allowed = {
      survey: { ...survey, individualUse: 'allowed' as const },
      isAlike: true,
      print: asAllowed,
    }
    const there = [...(isPerPerson(survey) ? [] : [allowed]), ...others].flatMap((other) => {
      const columns = planIfThere(header, other.survey)
      return columns ? [{ ...other, columns }] : []
    })
    return { others: there, record }
  }
